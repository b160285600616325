import { joinedTables } from '../floor/joined-tables.ts';
import type { Party, Table } from '../floor/floor-kinds.ts';
import { MINUTE } from '../kernel/time.ts';
import type { Context } from '../live/rule.ts';
import type { State } from '../live/state.ts';
import { theRestaurant } from '../restaurants/the-restaurant.ts';
import type { Reservation } from './guests-kinds.ts';
import { usualTurn } from './turn-times.ts';

/** Guests who have stayed longer than is usual, or have their check, will be gone in this many minutes. */
const SOON_GONE = 10;
/** A booking without a table counts as one of those ahead from so many minutes before its time. */
const COUNTS_AHEAD = 30;
/** Promised in steps that people say. */
const STEP = 5;

interface Place {
  readonly seats: number;
  freeAt: number;
  readonly bookings: readonly Pick<Reservation, 'at' | 'minutes'>[];
}

/**
 * Minutes until a party of this size can sit down; null where no table, or no tables pushed together, is large enough.
 *
 * 1. Every table has a moment when it is free: now; once it is cleaned (`pacing.toClean`); or when the party at it has sat for the
 *    usual turn of its size (`usualTurn`), in 10 minutes at the earliest or if it has its check, and the table is cleaned.
 * 2. A booking keeps its table: where guests would not have left and the table been cleaned by then, the table is free after it.
 * 3. Whoever is ahead (at the door before, arrived without a table, or booked without one for the next 30 minutes) takes in turn the
 *    table that fits and is free first, the smallest of several, for the usual turn of their size.
 * 4. What is then left first is the quote, rounded up to 5 minutes; 0 is a table that is free now.
 */
export function quoteWait(state: State, { now }: Pick<Context, 'now'>, covers: number): number | null {
  const { toClean } = theRestaurant(state).pacing;
  const places = placesOf(state, now, toClean);
  const sit = (guests: number): number | null => {
    const turn = usualTurn(state, guests) + toClean;
    const fitting = places.filter(({ seats }) => seats >= guests).map((place) => ({ place, at: fromWhen(place, turn, toClean) }));
    const [first] = fitting.sort((a, b) => a.at - b.at || a.place.seats - b.place.seats);
    if (first) first.place.freeAt = first.at + turn * MINUTE;
    return first ? first.at : null;
  };
  for (const guests of aheadOf(state, now)) sit(guests);
  const at = sit(covers);
  return at === null ? null : Math.ceil((at - now) / MINUTE / STEP) * STEP;
}

/** Tables pushed together are one place. */
function placesOf(state: State, now: number, toClean: number): Place[] {
  const parties = new Map<string, Party>();
  for (const party of state.party.values()) if (party.leftAt === null) parties.set(party.tableId, party);
  const leads = [...state.table.values()].filter((table) => table.removedAt === null && table.joinedTo === null);
  return leads.map((lead) => {
    const tables = joinedTables(state, lead.id);
    const ids = new Set(tables.map(({ id }) => id));
    const seats = tables.reduce((sum, table) => sum + table.seats, 0);
    return { seats, freeAt: freeAt(state, tables, parties.get(lead.id), now, toClean), bookings: bookingsOf(state, ids, now) };
  });
}

function freeAt(state: State, tables: readonly Table[], party: Party | undefined, now: number, toClean: number): number {
  if (party) return leavesAt(state, party, now) + toClean * MINUTE;
  const dirty = tables.flatMap(({ isDirty, dirtySince }) => (isDirty ? [(dirtySince ?? now) + toClean * MINUTE] : []));
  return Math.max(now, ...dirty.map((at) => Math.max(at, now + MINUTE)));
}

function leavesAt(state: State, party: Party, now: number): number {
  const soon = now + SOON_GONE * MINUTE;
  const checks = [...state.check.values()].filter(({ partyId, status }) => partyId === party.id && status !== 'voided');
  const isDone = checks.length > 0 && checks.every(({ status, droppedAt }) => status === 'closed' || droppedAt !== null);
  return isDone ? soon : Math.max(soon, party.seatedAt + usualTurn(state, party.covers) * MINUTE);
}

function bookingsOf(state: State, tableIds: ReadonlySet<string>, now: number): Reservation[] {
  const isTheirs = ({ status, tableIds: booked }: Reservation): boolean =>
    (status === 'booked' || status === 'arrived') && booked.some((tableId) => tableIds.has(tableId));
  return [...state.reservation.values()]
    .filter((reservation) => isTheirs(reservation) && reservation.at + reservation.minutes * MINUTE > now)
    .sort((a, b) => a.at - b.at);
}

/** From when on nobody who has booked it is in the way for a whole turn, cleaning included. */
function fromWhen({ freeAt: free, bookings }: Place, turn: number, toClean: number): number {
  return bookings.reduce((at, booking) => {
    const isInTheWay = at + turn * MINUTE > booking.at;
    return isInTheWay ? Math.max(at, booking.at + (booking.minutes + toClean) * MINUTE) : at;
  }, free);
}

/** The sizes of the parties that sit down before whoever comes now, the first first. */
function aheadOf(state: State, now: number): number[] {
  const isAheadNow = ({ status, tableIds, at }: Reservation): boolean => {
    if (status === 'waiting') return true;
    if (tableIds.length > 0) return false;
    return status === 'arrived' || (status === 'booked' && at - now <= COUNTS_AHEAD * MINUTE);
  };
  const ahead = [...state.reservation.values()].filter(isAheadNow).sort((a, b) => a.at - b.at);
  return ahead.map(({ covers }) => covers);
}
