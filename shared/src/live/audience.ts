import type { Ticket } from '../kitchen/kitchen-kinds.ts';
import { isAllowed } from '../staff/permissions.ts';
import type { Role } from '../staff/roles.ts';
import type { Change, HeardEvent } from './event.ts';
import { KIND_NAMES, type KindName } from './kind-names.ts';
import { rowsOf, type Snapshot, type State } from './state.ts';

/**
 * Who shares one stream of frames. `floor` sees the house, `pass` every ticket, `station:<id>` its own tickets and nothing of
 * the guests' money, `door` (a terminal nobody has signed in at) only who may sign in.
 */
export type Audience = 'floor' | 'pass' | `station:${string}` | 'door';

export function audienceOf(role: Role, stationId: string | null): Audience | null {
  if (isAllowed(role, 'checks.see')) return 'floor';
  if (role === 'terminal') return 'door';
  if (!isAllowed(role, 'tickets.see')) return null;
  return role === 'screen' && stationId ? `station:${stationId}` : 'pass';
}

const KITCHEN: readonly KindName[] = ['restaurant', 'station', 'ticket', 'item'];
/** Nobody draws them, or a house has too many: who needs a guest asks for that one. */
const NOT_STREAMED: ReadonlySet<KindName> = new Set<KindName>(['fire', 'pinSession', 'guest', 'message', 'dayClose']);
const SEEN: Readonly<Record<'floor' | 'pass' | 'station' | 'door', ReadonlySet<KindName>>> = {
  floor: new Set(KIND_NAMES.filter((name) => !NOT_STREAMED.has(name))),
  pass: new Set(KITCHEN),
  station: new Set(KITCHEN),
  door: new Set<KindName>(['restaurant', 'member']),
};

const kindsFor = (audience: Audience): ReadonlySet<KindName> => SEEN[audience.startsWith('station:') ? 'station' : (audience as 'floor')];

/** The filter a row must pass. `row` is the row as it stands after the change. */
export function sees(audience: Audience, kind: KindName, row: object | undefined): boolean {
  if (!kindsFor(audience).has(kind)) return false;
  if (kind !== 'ticket' || !audience.startsWith('station:')) return true;
  return (row as { stationId?: string } | undefined)?.stationId === audience.slice('station:'.length);
}

export function snapshotFor(audience: Audience, state: State): Snapshot {
  const rows: Partial<Record<KindName, object[]>> = {};
  for (const name of kindsFor(audience)) rows[name] = [...rowsOf(state, name).values()].filter((row) => sees(audience, name, row));
  return rows as Snapshot;
}

/** What the audience may know of an event, or undefined if that is nothing. Who acted is for the floor only. */
export function eventFor(
  audience: Audience,
  event: HeardEvent,
  rowAfter: (change: Change) => object | undefined,
): Partial<HeardEvent> | undefined {
  const changes = event.changes.flatMap((change) => shown(audience, change, rowAfter(change)));
  if (changes.length === 0) return undefined;
  if (audience === 'floor') return { seq: event.seq, at: event.at, type: event.type, actor: event.actor, changes };
  return { seq: event.seq, at: event.at, type: event.type, changes };
}

/** Screens of the station that a ticket goes to get the whole of it, those of all others lose it: none of them knows where it was. */
function shown(audience: Audience, change: Change, row: object | undefined): Change[] {
  const isSeen = sees(audience, change.kind, row);
  if (change.kind !== 'ticket' || !isMoved(change) || !audience.startsWith('station:')) return isSeen ? [change] : [];
  return [{ ...change, set: isSeen ? (row as Ticket) : null }];
}

/** A new ticket names all its fields, and so its id; one that is known names its station only when it goes to another. */
const isMoved = ({ set }: Change & { readonly kind: 'ticket' }): boolean => set?.stationId !== undefined && set.id === undefined;
