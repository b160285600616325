import { RuleBroken } from '@heard/shared/kernel/errors.ts';
import type { State } from '@heard/shared/live/state.ts';
import { chooseModifiers } from '@heard/shared/menu/choose-modifiers.ts';
import type { Item, Modifier, ModifierGroup } from '@heard/shared/menu/menu-kinds.ts';

export interface GroupOffer {
  readonly group: ModifierGroup;
  readonly options: readonly Modifier[];
}

/** What an item can be ordered with, in the order the item names its groups. */
export function offersOf(state: State, item: Item): GroupOffer[] {
  return item.modifierGroupIds.flatMap((groupId) => {
    const group = state.modifierGroup.get(groupId);
    if (!group) return [];
    const options = [...state.modifier.values()].filter((modifier) => modifier.groupId === groupId).sort((a, b) => a.sort - b.sort);
    return [{ group, options }];
  });
}

/** An item that cannot be added without asking. */
export const mustChoose = (state: State, item: Item): boolean =>
  item.modifierGroupIds.some((groupId) => (state.modifierGroup.get(groupId)?.min ?? 0) > 0);

export const defaultChoice = (offers: readonly GroupOffer[]): string[] =>
  offers.flatMap(({ options }) => options.filter((option) => option.isDefault && !option.isOut).map((option) => option.id));

/** Taps an option. Where only one may be chosen the new one takes the place of the old; a full group takes no more. */
export function toggled(chosen: readonly string[], { group, options }: GroupOffer, modifierId: string): string[] {
  if (chosen.includes(modifierId)) return chosen.filter((id) => id !== modifierId);
  const own = options.filter((option) => chosen.includes(option.id)).map((option) => option.id);
  if (group.max === 1) return [...chosen.filter((id) => !own.includes(id)), modifierId];
  return own.length >= group.max ? [...chosen] : [...chosen, modifierId];
}

export type Choice =
  | { readonly price: number; readonly refused?: undefined }
  | { readonly price: number; readonly refused: { readonly message: string; readonly groupId: string | null } };

/** What one of it costs this way, and why it cannot be ordered so, as the rule on the server will judge it. */
export function judgeChoice(state: State, item: Item, chosen: readonly string[]): Choice {
  const price = chosen.reduce((sum, modifierId) => sum + (state.modifier.get(modifierId)?.price ?? 0), item.price);
  try {
    chooseModifiers(state, item, chosen);
    return { price };
  } catch (error) {
    if (!(error instanceof RuleBroken)) throw error;
    return { price, refused: { message: error.message, groupId: (error.about['groupId'] as string | undefined) ?? null } };
  }
}

/** `Choose 1`, `Up to 2`, `2 to 4`. */
export function limitWords({ min, max }: ModifierGroup): string {
  if (min === 0) return max === 1 ? 'Optional' : `Up to ${max}`;
  return min === max ? `Choose ${min}` : `Choose ${min} to ${max}`;
}
