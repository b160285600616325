import { bool, day, id, int, list, money, nullable, object, oneOf, text, time } from '../kernel/shape.ts';
import { kind, type RowOf } from '../live/kind.ts';
import { CHECK_STATUSES } from './check-status.ts';
import { LINE_STATUSES } from './line-status.ts';

/** The bill being built. Without a table it is a tab. */
export const checkKind = kind(
  'checks',
  {
    id: id(),
    /** Counts up from 1 within the business day; what people say aloud. */
    number: int(1),
    businessDay: day(),
    tableId: nullable(id()),
    partyId: nullable(id()),
    name: text({ min: 0, max: 60 }),
    serverId: nullable(id()),
    status: oneOf(CHECK_STATUSES),
    covers: int(0, 500),
    openedAt: time(),
    /** When the guest was given the check. */
    droppedAt: nullable(time()),
    closedAt: nullable(time()),
    /** Service charge and gratuity together, in 1/1000 of a percent, as it stood when the check was opened. */
    serviceRate: int(0, 200_000),
    /** The odd cents this check bears so that a split, merge or transfer neither makes nor loses any. */
    splitCents: money(-100_000, 100_000),
    /** Where its lines went when it was merged into another. */
    mergedInto: nullable(id()),
    /** Fixed when the check closes, in minor units; until then totals are worked out from the lines. */
    total: nullable(money()),
    tax: nullable(money()),
    discount: nullable(money()),
    service: nullable(money()),
    /** The business day on which it was last brought back, so that its money could be given back. */
    recalledOn: nullable(day()),
  },
  { lives: 'today' },
);
export type Check = RowOf<typeof checkKind>;

/** One submission onto a check. */
export const orderKind = kind(
  'orders',
  { id: id(), checkId: id(), sentBy: nullable(id()), deviceId: nullable(id()), sentAt: time() },
  { lives: 'with-paid-check' },
);
export type Order = RowOf<typeof orderKind>;

export const SIDES = ['whole', 'left', 'right'] as const;
export type Side = (typeof SIDES)[number];

/** A modifier as it was chosen, with the price of that moment. */
export const chosenModifier = { modifierId: id(), name: text({ max: 40 }), price: money(-100_000_000), side: oneOf(SIDES) };
export type ChosenModifier = { modifierId: string; name: string; price: number; side: Side };

/** What a discount takes off one line, or off the part of it that is on a check. */
export const givenDiscount = { discountId: id(), name: text({ max: 60 }), amount: money() };
export type GivenDiscount = { discountId: string; name: string; amount: number };

/** Item + quantity + modifiers + seat + course. Name and price are those of the moment it was sent. */
export const lineKind = kind(
  'lines',
  {
    id: id(),
    checkId: id(),
    orderId: id(),
    itemId: id(),
    name: text({ max: 80 }),
    quantity: int(1, 999),
    /** Numbered place; 0 is shared. */
    seat: int(0, 60),
    course: int(1, 9),
    note: text({ min: 0, max: 200 }),
    unitPrice: money(),
    modifiers: list(object(chosenModifier), 50),
    /** The rate of the moment it was sent, in 1/1000 of a percent, and whether the price holds it. */
    taxRate: int(0, 100_000),
    isTaxIncluded: bool(),
    /** On what of the line is still on its own check; shares carry theirs. */
    discounts: list(object(givenDiscount), 20),
    /** What somebody at this seat must not eat. Stays with the line wherever it goes. */
    allergies: list(text({ max: 40 }), 20),
    /** When a held line fires by itself. */
    fireAt: nullable(time()),
    status: oneOf(LINE_STATUSES),
    sentAt: time(),
    firedAt: nullable(time()),
    readyAt: nullable(time()),
    servedAt: nullable(time()),
    voidedAt: nullable(time()),
  },
  { lives: 'with-paid-check' },
);
export type Line = RowOf<typeof lineKind>;

/**
 * A part of a line that somebody on another check pays. Money only: the line is cooked and carried where it was ordered, so no split
 * can fire it again.
 */
export const shareKind = kind(
  'shares',
  {
    id: id(),
    lineId: id(),
    checkId: id(),
    name: text({ max: 80 }),
    /** `part` of `of` equal parts of the whole line. */
    part: int(1),
    of: int(1),
    /** Before discounts. */
    gross: money(),
    discounts: list(object(givenDiscount), 20),
    taxRate: int(0, 100_000),
    isTaxIncluded: bool(),
  },
  // A line that is still to be paid must know what was paid of it yesterday.
  { lives: 'with-paid-check-or-line' },
);
export type Share = RowOf<typeof shareKind>;

export const DISCOUNT_KINDS = ['percent', 'amount', 'comp', 'promotion'] as const;

/** Why some lines of a check cost less, and who said so; how much less stands on the lines. */
export const discountKind = kind(
  'discounts',
  {
    id: id(),
    checkId: id(),
    kind: oneOf(DISCOUNT_KINDS),
    name: text({ max: 60 }),
    /** In 1/1000 of a percent; null for an amount. */
    percent: nullable(int(1, 100_000)),
    amount: nullable(money(1)),
    /** Lines sent later get it, too. */
    isStanding: bool(),
    reason: text({ min: 0, max: 120 }),
    givenBy: nullable(id()),
    approvedBy: nullable(id()),
    givenAt: time(),
  },
  { lives: 'with-paid-check' },
);
export type Discount = RowOf<typeof discountKind>;

/** Somebody at this seat must not eat this. Seat 0: somebody at the table. */
export const allergyKind = kind(
  'allergies',
  {
    id: id(),
    checkId: id(),
    seat: int(0, 60),
    what: text({ max: 40 }),
    guestId: nullable(id()),
    notedBy: nullable(id()),
    notedAt: time(),
    /** Noted by mistake: lines sent later do not bear it; what was told to the kitchen stays told. */
    retractedAt: nullable(time()),
  },
  { lives: 'with-check' },
);
export type Allergy = RowOf<typeof allergyKind>;

/**
 * The fired-quantity ledger: how much of a line a station was told to cook. Rows are only added; moving a line between checks
 * does not touch them, so nothing can be fired twice by a split, merge or transfer.
 */
export const fireKind = kind(
  'fires',
  { id: id(), lineId: id(), stationId: id(), ticketId: id(), quantity: int(-999, 999), at: time() },
  { lives: 'with-line', isAppendOnly: true },
);
export type Fire = RowOf<typeof fireKind>;
