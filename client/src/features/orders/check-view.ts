import type { Cents } from '@heard/shared/kernel/money.ts';
import type { KindName } from '@heard/shared/live/kinds.ts';
import type { State } from '@heard/shared/live/state.ts';
import { totalsOf, type CheckTotals } from '@heard/shared/orders/check-totals.ts';
import type { Check } from '@heard/shared/orders/orders-kinds.ts';
import { discountOf } from '@heard/shared/orders/pieces.ts';
import type { Payment, Refund } from '@heard/shared/payments/payments-kinds.ts';
import { paymentsOf, refundsOf } from '@heard/shared/payments/payments-of.ts';
import { hasWords } from '../../ui/find-words.ts';
import { grouped } from '../../ui/grouped.ts';
import { piecesView, type PieceView } from './piece-view.ts';

export const CHECK_KINDS: readonly KindName[] = [
  'check',
  'line',
  'share',
  'discount',
  'allergy',
  'payment',
  'refund',
  'table',
  'member',
  'restaurant',
];

export interface CheckSummary {
  readonly check: Check;
  /** `Table 4`, `Table 4 · Share 2 of 3`, or the name of a tab. */
  readonly title: string;
  readonly serverName: string;
  readonly totals: CheckTotals;
}

/** What was had at one seat, or at another table. */
export interface CheckGroup {
  readonly key: string;
  readonly title: string;
  readonly allergies: readonly string[];
  readonly pieces: readonly PieceView[];
  /** After discounts. */
  readonly total: Cents;
}

/** Why the check costs less, and how much less. */
export interface TakenOff {
  readonly id: string;
  readonly name: string;
  readonly reason: string;
  readonly amount: Cents;
}

export interface CheckView extends CheckSummary {
  readonly payments: readonly Payment[];
  readonly refunds: readonly Refund[];
  /** Seat by seat, the shared ones first, other tables' last. */
  readonly groups: readonly CheckGroup[];
  readonly takenOff: readonly TakenOff[];
  /** All checks of these guests, this one among them; alone where they have no other. */
  readonly siblings: readonly CheckSummary[];
}

const summary = (state: State, check: Check): CheckSummary => ({
  check,
  title: titleOf(state, check),
  serverName: serverOf(state, check),
  totals: totalsOf(state, check.id),
});

function titleOf(state: State, { tableId, name }: Check): string {
  const tableName = tableId && state.table.get(tableId)?.name;
  return [tableName && `Table ${tableName}`, name].filter(Boolean).join(' · ');
}

const serverOf = (state: State, { serverId }: Check): string => (serverId && state.member.get(serverId)?.name) || '';

export function checkView(state: State, checkId: string): CheckView | null {
  const check = state.check.get(checkId);
  if (!check) return null;
  const pieces = piecesView(state, check);
  return {
    ...summary(state, check),
    payments: paymentsOf(state, check.id),
    refunds: refundsOf(state, check.id),
    groups: groupsOf(state, check, pieces),
    takenOff: takenOffOf(state, check, pieces),
    siblings: siblingsOf(state, check).map((one) => summary(state, one)),
  };
}

function groupsOf(state: State, check: Check, pieces: readonly PieceView[]): CheckGroup[] {
  const noted = [...state.allergy.values()].filter((one) => one.checkId === check.id && one.retractedAt === null);
  const allergies = grouped(noted, ({ seat }) => seat);
  const here = grouped(
    pieces.filter(({ guestOf }) => guestOf === ''),
    ({ seat }) => seat,
  );
  const seats = [...new Set([...here.keys(), ...allergies.keys()])].sort((a, b) => a - b);
  const away = grouped(
    pieces.filter(({ guestOf }) => guestOf !== ''),
    ({ guestOf }) => guestOf,
  );
  return [
    ...seats.map((seat) => {
      const known = [...(allergies.get(seat) ?? []).map(({ what }) => what), ...borneByAll(here.get(seat))];
      return group(seat === 0 ? 'Shared' : `Seat ${seat}`, here.get(seat), [...new Set(known)]);
    }),
    ...[...away].map(([from, theirs]) => group(from[0]!.toUpperCase() + from.slice(1), theirs)),
  ];
}

/** On a check that was split off, the allergy was noted on the other: what all its lines bear is said once. */
const borneByAll = ([first, ...others]: readonly PieceView[] = []): readonly string[] =>
  first ? first.allergies.filter((what) => others.every(({ allergies }) => allergies.includes(what))) : [];

const group = (title: string, pieces: readonly PieceView[] = [], allergies: readonly string[] = []): CheckGroup => ({
  key: title,
  title,
  allergies,
  pieces,
  total: pieces.reduce((sum, piece) => (piece.status === 'voided' ? sum : sum + piece.gross - discountOf(piece)), 0),
});

function takenOffOf(state: State, check: Check, pieces: readonly PieceView[]): TakenOff[] {
  const given = pieces.filter(({ status }) => status !== 'voided').flatMap(({ discounts }) => discounts);
  const amounts = grouped(given, ({ discountId }) => discountId);
  // What is to come off lines that nobody has ordered yet comes to nothing so far.
  const standing = [...state.discount.values()].filter(
    ({ id, checkId, isStanding }) => checkId === check.id && isStanding && !amounts.has(id),
  );
  return [
    ...[...amounts].map(([id, parts]) => ({
      id,
      name: parts[0]!.name,
      reason: state.discount.get(id)?.reason ?? '',
      amount: parts.reduce((sum, { amount }) => sum + amount, 0),
    })),
    ...standing.map(({ id, name, reason }) => ({ id, name, reason, amount: 0 })),
  ];
}

/** Those of the party, or of the table where nobody was seated; voided ones are nobody's. */
function siblingsOf(state: State, check: Check): Check[] {
  const isTheirs = (one: Check): boolean => {
    if (one.id === check.id) return true;
    if (one.status === 'voided') return false;
    if (check.partyId !== null) return one.partyId === check.partyId;
    return check.tableId !== null && one.tableId === check.tableId && one.partyId === null && one.status === 'open';
  };
  return [...state.check.values()].filter(isTheirs).sort((a, b) => a.number - b.number);
}

export interface ChecksWanted {
  readonly status: Check['status'];
  /** Typed: a number, a table, the name of a tab or of who serves it. */
  readonly query?: string;
  /** How many a screen has room for. */
  readonly most?: number;
}

export interface ChecksFound {
  /** The newest first. */
  readonly list: readonly CheckSummary[];
  /** How many there are besides. */
  readonly more: number;
}

/** A business day has hundreds of checks: what they come to is worked out only for those that are shown. */
export function checksBy(state: State, { status, query = '', most = Infinity }: ChecksWanted): ChecksFound {
  const found = [...state.check.values()]
    .filter((check) => check.status === status && isMeant(state, check, query.trim()))
    .sort((a, b) => b.openedAt - a.openedAt);
  return { list: found.slice(0, most).map((check) => summary(state, check)), more: Math.max(0, found.length - most) };
}

function isMeant(state: State, check: Check, query: string): boolean {
  return (
    query === '' || String(check.number) === query || hasWords(`${titleOf(state, check)} ${check.name} ${serverOf(state, check)}`, query)
  );
}
