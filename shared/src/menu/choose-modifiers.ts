import { must, RuleBroken } from '../kernel/errors.ts';
import type { State } from '../live/state.ts';
import type { ChosenModifier, Side } from '../orders/orders-kinds.ts';
import type { Item } from './menu-kinds.ts';
import { priceOfSide } from './modifier-words.ts';
import { openGroups, type OpenGroup } from './open-groups.ts';

/** An option that is wanted on one half of the thing only. */
export interface Half {
  readonly modifierId: string;
  readonly side: 'left' | 'right';
}

/** What fits on one line (orders-kinds). */
const MOST = 50;

type Picked = ChosenModifier & { readonly groupId: string };

/**
 * Turns chosen ids into names and prices. Every group that is asked, by the item or by an option chosen in another group, must have
 * between its min and max; a half counts as one.
 */
export function chooseModifiers(state: State, item: Item, modifierIds: readonly string[], halves: readonly Half[] = []): ChosenModifier[] {
  const wanted = [...modifierIds.map((modifierId) => ({ modifierId, side: 'whole' as Side })), ...halves];
  must(wanted.length <= MOST, 'modifiers/too-many', `${item.name}: choose at most ${MOST} in all.`, { itemId: item.id });
  const open = openGroups(
    state,
    item,
    wanted.map(({ modifierId }) => modifierId),
  );
  const picked = wanted.map(({ modifierId, side }) => offered(state, item, open, modifierId, side));
  for (const { group } of open) {
    const count = picked.filter(({ groupId }) => groupId === group.id).length;
    const about = { itemId: item.id, groupId: group.id };
    must(count >= group.min, 'modifiers/too-few', `${item.name}: choose at least ${group.min} of ${group.name}.`, about);
    must(count <= group.max, 'modifiers/too-many', `${item.name}: choose at most ${group.max} of ${group.name}.`, about);
  }
  return picked.map(({ modifierId, name, price, side }) => ({ modifierId, name, price, side }));
}

function offered(state: State, item: Item, open: readonly OpenGroup[], modifierId: string, side: Side): Picked {
  const modifier = state.modifier.get(modifierId);
  const group = open.find((one) => one.group.id === modifier?.groupId)?.group;
  const about = { itemId: item.id, modifierId };
  if (!modifier || !group) throw new RuleBroken('modifiers/not-offered', `${item.name} is not offered that way.`, about);
  must(!modifier.isOut, 'modifiers/out', `${modifier.name} is out.`, about);
  must(side === 'whole' || group.isHalvable, 'modifiers/not-halved', `${group.name} is not made by halves.`, about);
  const { name, price, groupId } = modifier;
  return { modifierId, name, price: priceOfSide(price, side), side, groupId };
}
