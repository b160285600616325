import { bool, day, id, int, json, money, nullable, oneOf, text, time } from '../kernel/shape.ts';
import { kind, type RowOf } from '../live/kind.ts';
import type { SalesFigures } from './sales-figures.ts';

/** card: a terminal beside Heard took it; online: the payment provider did. No card number is ever ours to keep. */
export const TENDERS = ['cash', 'card', 'online', 'account', 'gift'] as const;
export type Tender = (typeof TENDERS)[number];

export const paymentKind = kind(
  'payments',
  {
    id: id(),
    checkId: id(),
    tender: oneOf(TENDERS),
    /** What counts towards the check. */
    amount: money(1),
    /** On top, for whoever served. */
    tip: money(),
    /** What cash was rounded by: the drawer has so much more, or less, than amount and tip. */
    rounding: money(-10_000, 10_000),
    /** What the guest handed over; the rest is change. */
    tendered: money(),
    /** Slip number of a terminal, id of a provider. */
    reference: text({ min: 0, max: 80 }),
    /** The house account or the gift card that paid. */
    accountId: nullable(id()),
    /** The drawer that cash went into. */
    drawerId: nullable(id()),
    takenBy: nullable(id()),
    takenAt: time(),
  },
  { lives: 'with-paid-check', isAppendOnly: true },
);
export type Payment = RowOf<typeof paymentKind>;

/** Money given back, the way it came. */
export const refundKind = kind(
  'refunds',
  {
    id: id(),
    paymentId: id(),
    checkId: id(),
    tender: oneOf(TENDERS),
    /** Of what counted towards the check, and of the tip; one of them at least. */
    amount: money(),
    tip: money(),
    /** What cash was rounded by: all refunds of a payment together never come to more than was handed over. */
    rounding: money(-10_000, 10_000),
    reason: text({ max: 120 }),
    reference: text({ min: 0, max: 80 }),
    drawerId: nullable(id()),
    givenBy: nullable(id()),
    approvedBy: nullable(id()),
    givenAt: time(),
  },
  { lives: 'with-paid-check', isAppendOnly: true },
);
export type Refund = RowOf<typeof refundKind>;

export const ACCOUNT_KINDS = ['house', 'gift'] as const;

/**
 * house: guests who pay later; `balance` is what they owe, up to `creditLimit`. gift: a card; `balance` is what is left on it. The id of a
 * gift card follows from its code, which is kept nowhere.
 */
export const accountKind = kind('accounts', {
  id: id(),
  kind: oneOf(ACCOUNT_KINDS),
  /** A gift card's last four characters. */
  name: text({ max: 60 }),
  balance: money(),
  creditLimit: money(),
  isActive: bool(),
  openedAt: time(),
});
export type Account = RowOf<typeof accountKind>;

export const ACCOUNT_MOVES = ['sold', 'settled'] as const;

/** Money taken for an account and for no check: a gift card sold, a house account settled. */
export const accountMoveKind = kind(
  'account_moves',
  {
    id: id(),
    accountId: id(),
    kind: oneOf(ACCOUNT_MOVES),
    amount: money(1),
    tender: oneOf(TENDERS),
    reference: text({ min: 0, max: 80 }),
    drawerId: nullable(id()),
    businessDay: day(),
    takenBy: nullable(id()),
    takenAt: time(),
  },
  { lives: { since: 'takenAt' }, isAppendOnly: true },
);
export type AccountMove = RowOf<typeof accountMoveKind>;

/** A till from its first count to its last. */
export const drawerKind = kind(
  'drawers',
  {
    id: id(),
    name: text({ max: 40 }),
    /** Counted into it when it was opened. */
    float: money(),
    openedBy: nullable(id()),
    openedAt: time(),
    /** What should be in it: kept up with every move, since the fold forgets the payments of yesterday and a drawer may stay open. */
    expected: money(-100_000_000),
    /** Counted when it was closed. */
    counted: nullable(money()),
    closedBy: nullable(id()),
    closedAt: nullable(time()),
  },
  { lives: { until: 'closedAt' } },
);
export type Drawer = RowOf<typeof drawerKind>;

export const CASH_MOVES = ['in', 'out', 'drop'] as const;

/** Cash that went in or out of a drawer and paid no check. drop: to the safe. */
export const cashMoveKind = kind(
  'cash_moves',
  {
    id: id(),
    drawerId: id(),
    kind: oneOf(CASH_MOVES),
    amount: money(1),
    reason: text({ max: 120 }),
    by: nullable(id()),
    at: time(),
  },
  { lives: { since: 'at' }, isAppendOnly: true },
);
export type CashMove = RowOf<typeof cashMoveKind>;

/** What was sold on paper while nothing else worked, from the emergency pad. */
export const paperSaleKind = kind(
  'paper_sales',
  {
    id: id(),
    businessDay: day(),
    /** The number printed on the slip: it can be entered once. */
    slip: text({ max: 20 }),
    tender: oneOf(TENDERS),
    /** Tax inside included. */
    total: money(1),
    tax: money(),
    tip: money(),
    covers: int(0, 500),
    note: text({ min: 0, max: 200 }),
    enteredBy: nullable(id()),
    enteredAt: time(),
  },
  { lives: { since: 'enteredAt' }, isAppendOnly: true },
);
export type PaperSale = RowOf<typeof paperSaleKind>;

/** The Z report: a business day closed, its figures as they stood. */
export const dayCloseKind = kind(
  'day_closes',
  {
    id: id(),
    /** Counts up from 1 and never again from 1. */
    number: int(1),
    businessDay: day(),
    figures: json<SalesFigures>(),
    closedBy: nullable(id()),
    closedAt: time(),
  },
  { lives: { last: 'number' }, isAppendOnly: true },
);
export type DayClose = RowOf<typeof dayCloseKind>;
