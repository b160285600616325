import { must, RuleBroken } from '../kernel/errors.ts';
import type { State } from '../live/state.ts';
import type { ChosenModifier } from '../orders/orders-kinds.ts';
import type { Item, Modifier } from './menu-kinds.ts';

/** Turns chosen ids into names and prices; every group of the item must have between its min and max. */
export function chooseModifiers(state: State, item: Item, modifierIds: readonly string[]): ChosenModifier[] {
  const chosen = modifierIds.map((modifierId) => offered(state, item, modifierId));
  for (const groupId of item.modifierGroupIds) {
    const group = state.modifierGroup.get(groupId);
    if (!group) continue;
    const count = chosen.filter((modifier) => modifier.groupId === groupId).length;
    const about = { itemId: item.id, groupId };
    must(count >= group.min, 'modifiers/too-few', `${item.name}: choose at least ${group.min} of ${group.name}.`, about);
    must(count <= group.max, 'modifiers/too-many', `${item.name}: choose at most ${group.max} of ${group.name}.`, about);
  }
  return chosen.map(({ id, name, price }) => ({ modifierId: id, name, price, side: 'whole' as const }));
}

function offered(state: State, item: Item, modifierId: string): Modifier {
  const modifier = state.modifier.get(modifierId);
  if (!modifier || !item.modifierGroupIds.includes(modifier.groupId)) {
    throw new RuleBroken('modifiers/not-offered', `${item.name} is not offered that way.`, { itemId: item.id, modifierId });
  }
  must(!modifier.isOut, 'modifiers/out', `${modifier.name} is out.`, { itemId: item.id, modifierId });
  return modifier;
}
