import { Conflict, must } from '../kernel/errors.ts';
import { add } from '../live/event.ts';
import { happened, type Context, type Outcome } from '../live/rule.ts';
import type { State } from '../live/state.ts';
import { dayAt } from '../restaurants/the-restaurant.ts';
import { mustHoldNoCardNumber } from './card-number.ts';
import { mustNotBeClosed } from './close-day.ts';
import type { PaperSale, Tender } from './payments-kinds.ts';

export interface Slip {
  readonly saleId: string;
  readonly businessDay: string;
  readonly slip: string;
  readonly tender: Tender;
  readonly total: number;
  readonly tax: number;
  readonly tip: number;
  readonly covers: number;
  readonly note: string;
}

/**
 * What the emergency pad sold. It bears the day it was sold on and counts in the reports of the day it is entered, so that a slip found
 * the next morning is in one of them.
 */
export function enterPaperSale(state: State, { who, now }: Context, { saleId: id, ...slip }: Slip): Outcome<Record<string, never>> {
  mustHoldNoCardNumber(slip.slip, slip.note);
  const today = dayAt(state, now);
  if (state.paperSale.has(id)) throw new Conflict('paper/known', 'This slip was entered already.');
  mustNotBeClosed(state, today);
  must(slip.businessDay <= today, 'paper/not-yet', 'This slip is of a day that has not come.', { today });
  const isTaken = [...state.paperSale.values()].some((sale) => sale.businessDay === slip.businessDay && sale.slip === slip.slip);
  if (isTaken) throw new Conflict('paper/slip-taken', `Slip ${slip.slip} of that day was entered already.`);
  must(slip.tax <= slip.total, 'paper/tax', 'There is more tax on this slip than it comes to.');
  const sale: PaperSale = { id, ...slip, enteredBy: who.memberId, enteredAt: now };
  return happened({ type: 'paper.entered', changes: [add('paperSale', sale)] });
}
