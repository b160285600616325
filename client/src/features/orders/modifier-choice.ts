import { RuleBroken } from '@heard/shared/kernel/errors.ts';
import type { State } from '@heard/shared/live/state.ts';
import { chooseModifiers } from '@heard/shared/menu/choose-modifiers.ts';
import { defaultModifiers, optionsOf } from '@heard/shared/menu/default-modifiers.ts';
import type { Item, Modifier, ModifierGroup } from '@heard/shared/menu/menu-kinds.ts';
import { modifierWords, priceOfSide } from '@heard/shared/menu/modifier-words.ts';
import { DEEPEST, openGroups } from '@heard/shared/menu/open-groups.ts';
import type { Made } from './draft.ts';

export interface GroupOffer {
  readonly group: ModifierGroup;
  readonly options: readonly Modifier[];
  /** The option that brought the group up; null where the item itself asks. */
  readonly because: Modifier | null;
}

export type Side = 'whole' | 'left' | 'right';

const NOTHING: Made = { modifierIds: [] };
const idsOf = ({ modifierIds, halves = [] }: Made): string[] => [...modifierIds, ...halves.map(({ modifierId }) => modifierId)];

/** What an item asks, given what is chosen so far. */
export const offersOf = (state: State, item: Item, made: Made = NOTHING): GroupOffer[] =>
  openGroups(state, item, idsOf(made)).map(({ group, because }) => ({ group, because, options: optionsOf(state, group.id) }));

/** Made as the house makes it; undefined where somebody has to be asked. */
export function unasked(state: State, item: Item): Made | undefined {
  if (item.isOpen) return undefined;
  const made = defaultMade(state, item);
  return judgeChoice(state, item, made).refused ? undefined : made;
}

export const defaultMade = (state: State, item: Item): Made => ({ modifierIds: defaultModifiers(state, item) });

const takenOf = ({ options }: GroupOffer, made: Made): string[] => {
  const own = new Set(options.map(({ id }) => id));
  return idsOf(made).filter((id) => own.has(id));
};

/** How much of a group is chosen; a half counts as one. */
export const countIn = (offer: GroupOffer, made: Made): number => takenOf(offer, made).length;

export const sideOf = ({ modifierIds, halves = [] }: Made, modifierId: string): Side | null =>
  modifierIds.includes(modifierId) ? 'whole' : (halves.find((half) => half.modifierId === modifierId)?.side ?? null);

/**
 * Taps an option, whole or a half of it. Where only one may be chosen the new one takes the place of the old; a full group takes no
 * more; the same again takes it off. What it brings up begins with its defaults, and what it no longer asks is dropped.
 */
export function toggled(state: State, item: Item, made: Made, offer: GroupOffer, modifierId: string, side: Side = 'whole'): Made {
  const was = sideOf(made, modifierId);
  const without = drop(made, [modifierId]);
  if (was === side) return settled(state, item, without, made);
  const isOne = offer.group.max === 1;
  const room = isOne ? drop(without, takenOf(offer, without)) : without;
  if (countIn(offer, room) >= offer.group.max) return made;
  return settled(state, item, take(room, modifierId, side), made);
}

const drop = ({ modifierIds, halves = [] }: Made, ids: readonly string[]): Made => ({
  modifierIds: modifierIds.filter((id) => !ids.includes(id)),
  halves: halves.filter(({ modifierId }) => !ids.includes(modifierId)),
});

const take = ({ modifierIds, halves = [] }: Made, modifierId: string, side: Side): Made =>
  side === 'whole' ? { modifierIds: [...modifierIds, modifierId], halves } : { modifierIds, halves: [...halves, { modifierId, side }] };

function settled(state: State, item: Item, made: Made, before: Made): Made {
  const known = new Set(offersOf(state, item, before).map(({ group }) => group.id));
  let settling = made;
  for (let depth = 1; depth <= DEEPEST; depth += 1) {
    const open = offersOf(state, item, settling);
    const offered = new Set(open.flatMap(({ options }) => options.map(({ id }) => id)));
    const fresh = open.filter(({ group }) => !known.has(group.id));
    for (const { group } of fresh) known.add(group.id);
    const kept = drop(
      settling,
      idsOf(settling).filter((id) => !offered.has(id)),
    );
    settling = { ...kept, modifierIds: [...kept.modifierIds, ...fresh.flatMap(defaultsOf)] };
  }
  return settling;
}

const defaultsOf = ({ group, options }: GroupOffer): string[] =>
  options
    .filter(({ isDefault, isOut }) => isDefault && !isOut)
    .slice(0, group.max)
    .map(({ id }) => id);

export type Choice =
  | { readonly price: number; readonly refused?: undefined }
  | { readonly price: number; readonly refused: { readonly message: string; readonly groupId: string | null } };

/** What one of it costs this way, and why it cannot be ordered so, as the rule on the server will judge it. */
export function judgeChoice(state: State, item: Item, made: Made): Choice {
  const price = priceOf(state, item, made);
  try {
    chooseModifiers(state, item, made.modifierIds, made.halves);
    return { price };
  } catch (error) {
    if (!(error instanceof RuleBroken)) throw error;
    return { price, refused: { message: error.message, groupId: (error.about['groupId'] as string | undefined) ?? null } };
  }
}

/** At today's prices; the server decides at the moment it is sent. */
export function priceOf(state: State, item: Item | undefined, { modifierIds, halves = [], open }: Made): number {
  const priceIn = (modifierId: string, side: Side): number => priceOfSide(state.modifier.get(modifierId)?.price ?? 0, side);
  const base = open?.price ?? item?.price ?? 0;
  return [...modifierIds.map((id) => priceIn(id, 'whole')), ...halves.map((half) => priceIn(half.modifierId, half.side))].reduce(
    (sum, price) => sum + price,
    base,
  );
}

/** `Medium rare, ½ left: Mushrooms`, as the kitchen will read it. */
export function wordsFor(state: State, { modifierIds, halves = [] }: Made): string {
  const say = (modifierId: string, side: Side): string[] => {
    const modifier = state.modifier.get(modifierId);
    return modifier ? [modifierWords({ name: modifier.name, side })] : [];
  };
  return [...modifierIds.flatMap((id) => say(id, 'whole')), ...halves.flatMap((half) => say(half.modifierId, half.side))].join(', ');
}

/** `Choose 1`, `Up to 2`, `2 to 4`. */
export function limitWords({ min, max }: ModifierGroup): string {
  if (min === 0) return max === 1 ? 'Optional' : `Up to ${max}`;
  return min === max ? `Choose ${min}` : `Choose ${min} to ${max}`;
}
