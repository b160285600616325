import { found, must } from '../kernel/errors.ts';
import { set, type Change } from '../live/event.ts';
import { happened, type Context, type Outcome } from '../live/rule.ts';
import type { State } from '../live/state.ts';

/** Takes what is ordered off the countdowns; nobody can sell a portion that is not there. */
export function takePortions(state: State, lines: readonly { readonly itemId: string; readonly quantity: number }[]): Change[] {
  const wanted = new Map<string, number>();
  for (const line of lines) wanted.set(line.itemId, (wanted.get(line.itemId) ?? 0) + line.quantity);
  return [...wanted].flatMap(([itemId, quantity]) => {
    const item = found(state.item.get(itemId), 'item');
    must(!item.isOut, 'item/out', `${item.name} is 86.`, { itemId });
    if (item.remaining === null) return [];
    const remaining = item.remaining - quantity;
    must(remaining >= 0, 'item/short', `Only ${item.remaining} ${item.name} left.`, { itemId, remaining: item.remaining });
    return [set('item', itemId, { remaining, isOut: remaining === 0 })];
  });
}

/** What was taken off a countdown and will not be cooked after all can be sold again. An item that was 86'd by hand stays 86'd. */
export function givePortionsBack(state: State, line: { readonly itemId: string; readonly quantity: number }): Change[] {
  const item = state.item.get(line.itemId);
  if (!item || item.remaining === null) return [];
  const isSoldOut = item.isOut && item.remaining === 0;
  return [set('item', item.id, { remaining: item.remaining + line.quantity, isOut: item.isOut && !isSoldOut })];
}

/** 86 an item, bring it back, or count its last portions. `remaining: null` stops counting. */
export function stockItem(
  state: State,
  _context: Context,
  input: { itemId: string; isOut: boolean; remaining: number | null },
): Outcome<Record<string, never>> {
  const item = found(state.item.get(input.itemId), 'item');
  const isOut = input.isOut || input.remaining === 0;
  const { remaining } = input;
  if (item.isOut === isOut && item.remaining === remaining) return happened();
  const type = isOut ? 'item.86ed' : remaining === null ? 'item.restocked' : 'item.counted';
  return happened({ type, changes: [set('item', item.id, { isOut, remaining })] });
}
