import { SECOND } from '@heard/shared/kernel/time.ts';

/** A place on the wall. It keeps its ticket until the undo time is over, so that nothing moves under a finger. */
export interface Slot {
  readonly ticketId: string;
  /** When the ticket left the station, ms of this device; null while it cooks. */
  readonly leftAt: number | null;
}

export const UNDO_FOR = 3 * SECOND;

/** Never moves and never removes: a ticket that left becomes a gap, one that came back fills it again, new ones go to the end. */
export function settleSlots(slots: readonly Slot[], cooking: readonly string[], now: number): readonly Slot[] {
  const fresh = new Set(cooking);
  let isSame = true;
  const settled = slots.map((slot) => {
    const isCooking = fresh.delete(slot.ticketId);
    if (isCooking === (slot.leftAt === null)) return slot;
    isSame = false;
    return { ticketId: slot.ticketId, leftAt: isCooking ? null : now };
  });
  if (isSame && fresh.size === 0) return slots;
  return [...settled, ...Array.from(fresh, (ticketId) => ({ ticketId, leftAt: null }))];
}

const isOver = (slot: Slot, now: number): boolean => slot.leftAt !== null && now - slot.leftAt >= UNDO_FOR;

/** Closes the gaps whose undo time is over. */
export function closeGaps(slots: readonly Slot[], now: number): readonly Slot[] {
  return slots.some((slot) => isOver(slot, now)) ? slots.filter((slot) => !isOver(slot, now)) : slots;
}

/** How long until the next gap may close; null when there is none. */
export function nextClosing(slots: readonly Slot[], now: number): number | null {
  const left = slots.flatMap(({ leftAt }) => (leftAt === null ? [] : [Math.max(0, leftAt + UNDO_FOR - now)]));
  return left.length === 0 ? null : Math.min(...left);
}
