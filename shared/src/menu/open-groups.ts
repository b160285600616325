import type { State } from '../live/state.ts';
import type { Item, Modifier, ModifierGroup } from './menu-kinds.ts';

/** Nobody follows questions deeper than this; a menu that asks further asks in vain. */
export const DEEPEST = 4;

/** A group that is asked, and the option whose choice brought it up: null where the item itself asks. */
export interface OpenGroup {
  readonly group: ModifierGroup;
  readonly because: Modifier | null;
}

/**
 * The groups an item asks, given what is chosen so far, level by level: its own first, then those of the options chosen in them. A
 * group is asked once however many ways lead to it, so options that ask for each other in a circle do no harm.
 */
export function openGroups(state: State, item: Item, chosenIds: readonly string[]): OpenGroup[] {
  const chosen = [...new Set(chosenIds)].flatMap((modifierId) => state.modifier.get(modifierId) ?? []);
  const open = new Map<string, OpenGroup>();
  let level: readonly (readonly [string, Modifier | null])[] = item.modifierGroupIds.map((groupId) => [groupId, null]);
  for (let depth = 1; depth <= DEEPEST && level.length > 0; depth += 1) {
    const opened = new Set<string>();
    for (const [groupId, because] of level) {
      const group = state.modifierGroup.get(groupId);
      if (!group || open.has(groupId)) continue;
      open.set(groupId, { group, because });
      opened.add(groupId);
    }
    level = chosen.filter(({ groupId }) => opened.has(groupId)).flatMap((one) => one.groupIds.map((groupId) => [groupId, one] as const));
  }
  return [...open.values()];
}
