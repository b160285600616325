import { day, id, int, list, money, nullable, object, oneOf, text, time } from '../kernel/shape.ts';
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
    /** Fixed when the check closes, in minor units; until then totals are worked out from the lines. */
    total: nullable(money()),
    tax: nullable(money()),
  },
  { lives: 'today' },
);
export type Check = RowOf<typeof checkKind>;

/** One submission onto a check. */
export const orderKind = kind(
  'orders',
  { id: id(), checkId: id(), sentBy: nullable(id()), deviceId: nullable(id()), sentAt: time() },
  { lives: 'with-check' },
);
export type Order = RowOf<typeof orderKind>;

/** A modifier as it was chosen, with the price of that moment. */
export const chosenModifier = { modifierId: id(), name: text({ max: 40 }), price: money(-100_000_000) };
export type ChosenModifier = { modifierId: string; name: string; price: number };

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
    status: oneOf(LINE_STATUSES),
    sentAt: time(),
    firedAt: nullable(time()),
    readyAt: nullable(time()),
    servedAt: nullable(time()),
    voidedAt: nullable(time()),
  },
  { lives: 'with-check' },
);
export type Line = RowOf<typeof lineKind>;

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
