import { MINUTE } from '../kernel/time.ts';
import type { State } from '../live/state.ts';
import type { Check, GivenDiscount } from '../orders/orders-kinds.ts';
import { grossOf } from '../orders/pieces.ts';
import { dayAt } from '../restaurants/the-restaurant.ts';
import type { Tender } from './payments-kinds.ts';
import type { SalesFigures } from './sales-figures.ts';

/** Everything of one business day in one pass over each kind: it is drawn live while a house is at its busiest. */
export function figuresOf(state: State, businessDay: string): SalesFigures {
  const isOfDay = within(state, businessDay);
  return {
    businessDay,
    ...soldOn(state, isOfDay),
    openChecks: count(state.check.values(), ({ status }) => status === 'open'),
    voids: sum(state.line.values(), (line) => (line.voidedAt !== null && isOfDay(line.voidedAt) ? grossOf(line) : 0)),
    ...movedOn(state, isOfDay),
    paper: paperOn(state, isOfDay),
  };
}

type IsOfDay = (at: number) => boolean;

/** Asking the calendar is slow, and no zone's clock changes within a quarter of an hour: each is asked for once. */
const SLOT = 15 * MINUTE;

function within(state: State, businessDay: string): IsOfDay {
  const known = new Map<number, boolean>();
  return (at) => {
    const slot = Math.floor(at / SLOT);
    const isIt = known.get(slot) ?? dayAt(state, at) === businessDay;
    known.set(slot, isIt);
    return isIt;
  };
}

type Sold = Pick<SalesFigures, 'checks' | 'covers' | 'gross' | 'discounts' | 'comps' | 'service' | 'tax' | 'total'>;

function soldOn(state: State, isOfDay: IsOfDay): Sold {
  const closed = new Map<string, Check>();
  for (const check of state.check.values()) {
    if (check.status === 'closed' && check.closedAt !== null && isOfDay(check.closedAt)) closed.set(check.id, check);
  }
  return {
    checks: closed.size,
    covers: sum(closed.values(), (check) => check.covers),
    ...piecesOn(state, closed),
    service: sum(closed.values(), (check) => check.service ?? 0),
    tax: sum(closed.values(), (check) => check.tax ?? 0),
    total: sum(closed.values(), (check) => check.total ?? 0),
  };
}

/** The same sums as over the pieces of each check, which would read every line once for each. */
function piecesOn(state: State, closed: ReadonlyMap<string, Check>): Pick<Sold, 'gross' | 'discounts' | 'comps'> {
  const pieces = { gross: 0, discounts: 0, comps: 0 };
  const takeOff = (discounts: readonly GivenDiscount[]): void => {
    for (const { discountId, amount } of discounts) {
      pieces[state.discount.get(discountId)?.kind === 'comp' ? 'comps' : 'discounts'] += amount;
    }
  };
  for (const line of state.line.values()) {
    if (line.status === 'voided' || !closed.has(line.checkId)) continue;
    pieces.gross += grossOf(line);
    takeOff(line.discounts);
  }
  for (const share of state.share.values()) {
    const line = state.line.get(share.lineId);
    if (line && closed.has(line.checkId) && line.status !== 'voided') pieces.gross -= share.gross;
    if (!closed.has(share.checkId)) continue;
    pieces.gross += share.gross;
    takeOff(share.discounts);
  }
  return pieces;
}

type Moved = Pick<SalesFigures, 'paid' | 'tips' | 'refunds' | 'rounding' | 'tenders' | 'accountMoves'>;

function movedOn(state: State, isOfDay: IsOfDay): Moved {
  const moved = { paid: 0, tips: 0, refunds: 0, rounding: 0, accountMoves: 0 };
  const tenders: Record<Tender, number> = { cash: 0, card: 0, online: 0, account: 0, gift: 0 };
  for (const { tender, amount, tip, rounding, takenAt } of state.payment.values()) {
    if (!isOfDay(takenAt)) continue;
    moved.paid += amount;
    moved.tips += tip;
    moved.rounding += rounding;
    tenders[tender] += amount + tip + rounding;
  }
  for (const { tender, amount, tip, rounding, givenAt } of state.refund.values()) {
    if (!isOfDay(givenAt)) continue;
    moved.refunds += amount + tip;
    moved.rounding -= rounding;
    tenders[tender] -= amount + tip + rounding;
  }
  for (const { tender, amount, takenAt } of state.accountMove.values()) {
    if (!isOfDay(takenAt)) continue;
    moved.accountMoves += amount;
    tenders[tender] += amount;
  }
  for (const { tender, total, tip, enteredAt } of state.paperSale.values()) if (isOfDay(enteredAt)) tenders[tender] += total + tip;
  return { ...moved, tenders };
}

function paperOn(state: State, isOfDay: IsOfDay): SalesFigures['paper'] {
  const slips = [...state.paperSale.values()].filter(({ enteredAt }) => isOfDay(enteredAt));
  return {
    sales: slips.length,
    covers: sum(slips, (slip) => slip.covers),
    total: sum(slips, (slip) => slip.total),
    tax: sum(slips, (slip) => slip.tax),
    tip: sum(slips, (slip) => slip.tip),
  };
}

function sum<T>(rows: Iterable<T>, amountOf: (row: T) => number): number {
  let all = 0;
  for (const row of rows) all += amountOf(row);
  return all;
}

const count = <T>(rows: Iterable<T>, is: (row: T) => boolean): number => sum(rows, (row) => (is(row) ? 1 : 0));
