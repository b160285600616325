import { RuleBroken } from '../kernel/errors.ts';
import type { Context } from '../live/rule.ts';
import type { State } from '../live/state.ts';
import { asOrdered } from '../menu/as-ordered.ts';
import { linesOf } from './lines-of.ts';
import type { Line } from './orders-kinds.ts';
import type { LineDraft } from './send-order.ts';

export interface Round {
  /** Ids are made by whoever sends them. */
  readonly lines: readonly Omit<LineDraft, 'lineId'>[];
  /** What cannot be had again just now, by name. */
  readonly leftOut: readonly string[];
}

/** The last order of a check once more: each line for its seat and course, made the same way, without what was voided. */
export function repeatRound(state: State, context: Context, checkId: string): Round {
  const standing = linesOf(state, checkId).filter((line) => line.status !== 'voided');
  const last = standing.reduce<Line | undefined>((latest, line) => (latest && latest.sentAt > line.sentAt ? latest : line), undefined);
  const round = standing.filter((line) => line.orderId === last?.orderId);
  const left = new Map<string, number>();
  const lines: Omit<LineDraft, 'lineId'>[] = [];
  const leftOut: string[] = [];
  for (const line of round) {
    const again = sameAgain(state, line);
    if (again && isToBeHad(state, context, again, left)) lines.push(again);
    else leftOut.push(line.name);
  }
  return { lines, leftOut };
}

function sameAgain(state: State, line: Line): Omit<LineDraft, 'lineId'> | undefined {
  const item = state.item.get(line.itemId);
  if (!item) return undefined;
  const { itemId, quantity, seat, course, note, modifiers } = line;
  const halves = modifiers.flatMap(({ modifierId, side }) => (side === 'whole' ? [] : { modifierId, side }));
  return {
    itemId,
    quantity: Math.min(quantity, MOST_PER_LINE),
    seat,
    course,
    note,
    modifierIds: modifiers.filter(({ side }) => side === 'whole').map(({ modifierId }) => modifierId),
    ...(halves.length > 0 && { halves }),
    ...(item.isOpen && { open: { name: line.name, price: line.unitPrice - modifiers.reduce((sum, { price }) => sum + price, 0) } }),
    isHeld: false,
  };
}

/** What one line may be sent with (orders-contract). */
const MOST_PER_LINE = 99;

/** Whether the menu of this moment still has it, this way, and as many; `left` counts what the round took already. */
function isToBeHad(state: State, context: Context, wanted: Omit<LineDraft, 'lineId'>, left: Map<string, number>): boolean {
  const item = state.item.get(wanted.itemId)!;
  const portions = left.get(item.id) ?? item.remaining ?? Infinity;
  if (item.isOut || portions < wanted.quantity || !canBeMade(state, context, wanted)) return false;
  left.set(item.id, portions - wanted.quantity);
  return true;
}

function canBeMade(state: State, context: Context, wanted: Omit<LineDraft, 'lineId'>): boolean {
  try {
    asOrdered(state, context, wanted);
    return true;
  } catch (error) {
    if (error instanceof RuleBroken) return false;
    throw error;
  }
}
