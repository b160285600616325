import type { ChosenModifier, Side } from '../orders/orders-kinds.ts';

const HALF_WORDS: Readonly<Record<Side, string>> = { whole: '', left: '½ left: ', right: '½ right: ' };

/** As it is written on a line, a ticket and a check: `mushrooms`, `½ left: mushrooms`. */
export const modifierWords = ({ name, side }: Pick<ChosenModifier, 'name' | 'side'>): string => HALF_WORDS[side] + name;

/** A half costs half; an odd cent is the house's. */
export const priceOfSide = (price: number, side: Side): number => (side === 'whole' ? price : Math.ceil(price / 2) || 0);
