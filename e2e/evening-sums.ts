import type { Change, HeardEvent } from '@heard/shared/live/event.ts';
import type { KindName, Row } from '@heard/shared/live/kinds.ts';
import { TENDERS, type Tender } from '@heard/shared/payments/payments-kinds.ts';

/** What an evening comes to, added up from what happened in it. */
export interface EveningSums {
  readonly checks: number;
  readonly total: number;
  readonly tax: number;
  readonly discounts: number;
  readonly comps: number;
  readonly paid: number;
  readonly tips: number;
  readonly refunds: number;
  readonly rounding: number;
  readonly tenders: Readonly<Record<Tender, number>>;
}

export function sumsOver(log: readonly HeardEvent[]): EveningSums {
  const closed = changesOf(log, 'check.closed', 'check');
  const payments = changesOf(log, 'payment.taken', 'payment');
  const refunds = changesOf(log, 'payment.refunded', 'refund');
  const promised = changesOf(log, 'order.sent', 'line').flatMap(({ discounts = [] }) => discounts);
  const moved = (tender: Tender) =>
    sum(all(payments, tender), ({ amount, tip, rounding }) => amount! + tip! + rounding!) -
    sum(all(refunds, tender), ({ amount, tip, rounding }) => amount! + tip! + rounding!);
  return {
    checks: closed.length,
    total: sum(closed, ({ total }) => total!),
    tax: sum(closed, ({ tax }) => tax!),
    // A promotion is taken off while an order is sent; everything else is somebody's deed.
    discounts: sum(promised, ({ amount }) => amount) + toldOf(log, 'discount.given'),
    comps: toldOf(log, 'lines.comped'),
    paid: sum(payments, ({ amount }) => amount!),
    tips: sum(payments, ({ tip }) => tip!),
    refunds: sum(refunds, ({ amount, tip }) => amount! + tip!),
    rounding: sum(payments, ({ rounding }) => rounding!) - sum(refunds, ({ rounding }) => rounding!),
    tenders: Object.fromEntries(TENDERS.map((tender) => [tender, moved(tender)])) as Record<Tender, number>,
  };
}

/** What events of one type wrote into rows of one kind. */
export function changesOf<K extends KindName>(log: readonly HeardEvent[], type: string, kind: K): Partial<Row<K>>[] {
  const isMeant = (change: Change): boolean => change.kind === kind && change.set !== null;
  return log
    .filter((event) => event.type === type)
    .flatMap(({ changes }) => changes.filter(isMeant).map(({ set }) => set as Partial<Row<K>>));
}

const all = <T extends { readonly tender?: Tender }>(rows: readonly T[], tender: Tender): T[] =>
  rows.filter((row) => row.tender === tender);

/** What events of one type say they came to. */
const toldOf = (log: readonly HeardEvent[], wanted: string): number =>
  sum(
    log.filter(({ type }) => type === wanted),
    ({ about }) => Number(about!['amount']),
  );

const sum = <T>(all: readonly T[], amountOf: (one: T) => number): number => all.reduce((so, one) => so + amountOf(one), 0);
