import type { State } from '../live/state.ts';
import type { Item, Modifier } from './menu-kinds.ts';
import { DEEPEST, openGroups } from './open-groups.ts';

/** The options of a group as the menu lists them. */
export function optionsOf(state: State, groupId: string): Modifier[] {
  const options: Modifier[] = [];
  for (const modifier of state.modifier.values()) if (modifier.groupId === groupId) options.push(modifier);
  return options.sort((a, b) => a.sort - b.sort);
}

/** How the house makes an item unless somebody says otherwise: the default options, and those of the groups that they bring up. */
export function defaultModifiers(state: State, item: Item): string[] {
  let chosen: string[] = [];
  for (let depth = 1; depth <= DEEPEST; depth += 1) {
    chosen = openGroups(state, item, chosen).flatMap(({ group }) =>
      optionsOf(state, group.id)
        .filter((option) => option.isDefault && !option.isOut)
        .slice(0, group.max)
        .map((option) => option.id),
    );
  }
  return chosen;
}
