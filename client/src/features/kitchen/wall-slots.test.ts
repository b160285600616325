import { describe, expect, it } from 'vitest';
import { closeGaps, nextClosing, settleSlots, UNDO_FOR, type Slot } from './wall-slots.ts';

const hanging = (...ticketIds: string[]): readonly Slot[] => settleSlots([], ticketIds, 0);
const orderOf = (slots: readonly Slot[]): string =>
  slots.map(({ ticketId, leftAt }) => (leftAt === null ? ticketId : `(${ticketId})`)).join(' ');

describe('the places on the wall', () => {
  it('a new ticket goes to the end, even when it was fired before the others', () => {
    expect(orderOf(settleSlots(hanging('b', 'c'), ['a', 'b', 'c'], 1))).toBe('b c a');
  });

  it('a bumped ticket leaves a gap, and nothing else moves', () => {
    expect(orderOf(settleSlots(hanging('a', 'b', 'c'), ['a', 'c'], 1))).toBe('a (b) c');
  });

  it('an undone ticket is back in its own place', () => {
    const bumped = settleSlots(hanging('a', 'b', 'c'), ['a', 'c'], 1);
    expect(orderOf(settleSlots(bumped, ['a', 'b', 'c'], 2))).toBe('a b c');
  });

  it('a gap stays for the whole undo time, then closes', () => {
    const bumped = settleSlots(hanging('a', 'b'), ['b'], 1_000);
    expect(nextClosing(bumped, 1_500)).toBe(UNDO_FOR - 500);
    expect(orderOf(closeGaps(bumped, 1_000 + UNDO_FOR - 1))).toBe('(a) b');
    expect(orderOf(closeGaps(bumped, 1_000 + UNDO_FOR))).toBe('b');
  });

  it('a ticket recalled after its gap has closed goes to the end', () => {
    const closed = closeGaps(settleSlots(hanging('a', 'b'), ['b'], 0), UNDO_FOR);
    expect(orderOf(settleSlots(closed, ['a', 'b'], UNDO_FOR + 1))).toBe('b a');
  });

  it('stays the same list while nothing happened, so that nothing is drawn anew', () => {
    const slots = hanging('a', 'b');
    expect(settleSlots(slots, ['a', 'b'], 9)).toBe(slots);
    expect(closeGaps(slots, 9)).toBe(slots);
    expect(nextClosing(slots, 9)).toBeNull();
  });
});
