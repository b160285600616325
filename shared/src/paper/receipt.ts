import type { State } from '../live/state.ts';
import type { Payment, Refund, Tender } from '../payments/payments-kinds.ts';
import { paymentsOf, refundsOf } from '../payments/payments-of.ts';
import { bodyOf, headOf } from './check-paper.ts';
import { guestCheckOf, type GuestCheck } from './guest-check.ts';
import { RULE, row, words, type Block, type Paper } from './paper.ts';

/** A check that was paid, or paid in part: what the guests take home. */
export interface Receipt extends GuestCheck {
  readonly payments: readonly Payment[];
  readonly refunds: readonly Refund[];
  readonly closedAt: number | null;
}

export function receiptOf(state: State, checkId: string): Receipt {
  const check = guestCheckOf(state, checkId);
  return {
    ...check,
    payments: paymentsOf(state, checkId),
    refunds: refundsOf(state, checkId),
    closedAt: state.check.get(checkId)!.closedAt,
  };
}

const TENDER_WORDS: Readonly<Record<Tender, string>> = {
  cash: 'Cash',
  card: 'Card',
  online: 'Paid online',
  account: 'House account',
  gift: 'Gift card',
};

export function receiptPaper(receipt: Receipt): Paper {
  const { number, closedAt, payments, refunds, totals, words: house } = receipt;
  return {
    title: `Receipt ${receipt.businessDay}, check ${number}`,
    blocks: [
      ...headOf(receipt),
      ...(closedAt === null ? [] : [words(`Paid ${house.clock(closedAt)}`, { isCentred: true })]),
      RULE,
      ...bodyOf(receipt),
      RULE,
      ...payments.flatMap((payment) => paymentBlocks(payment, receipt)),
      ...refunds.flatMap((refund) => refundBlocks(refund, receipt)),
      ...(totals.due === 0 ? [] : [row('Still due', house.money(totals.due), { size: 2, isBold: true })]),
      RULE,
      words('Thank you. Come again soon.', { isCentred: true }),
    ],
  };
}

function paymentBlocks({ tender, amount, tip, rounding, tendered, reference, takenAt }: Payment, { words: house }: Receipt): Block[] {
  const { money, clock } = house;
  const change = tendered - amount - tip - rounding;
  const isCash = tender === 'cash';
  return [
    row(`${TENDER_WORDS[tender]}, ${clock(takenAt)}`, money(amount), { isBold: true }),
    ...(tip !== 0 ? [row('Tip', money(tip), { isUnder: true })] : []),
    ...(rounding !== 0 ? [row('Rounded to the coin', money(rounding), { isUnder: true })] : []),
    ...(isCash && change !== 0
      ? [row('Handed over', money(tendered), { isUnder: true }), row('Change', money(change), { isUnder: true })]
      : []),
    ...(reference ? [row(`Reference ${reference}`, '', { isUnder: true })] : []),
  ];
}

function refundBlocks({ tender, amount, tip, reason, givenAt }: Refund, { words: house }: Receipt): Block[] {
  const { money, clock } = house;
  return [
    row(`Given back, ${TENDER_WORDS[tender].toLowerCase()}, ${clock(givenAt)}`, money(-amount), { isBold: true }),
    ...(tip !== 0 ? [row('Of the tip', money(-tip), { isUnder: true })] : []),
    row(reason, '', { isUnder: true }),
  ];
}
