import { allergyFacts, isSameFact } from '../src/allergies/allergies-at.ts';
import { approvalMoves } from '../src/approvals/decide-approval.ts';
import { reservationMoves } from '../src/guests/reservation-status.ts';
import { unseenCancelled } from '../src/kitchen/ticket-changes.ts';
import { hasUnseenAllergy } from '../src/kitchen/unseen-allergy.ts';
import { ticketMoves } from '../src/kitchen/ticket-status.ts';
import type { KindName, Row } from '../src/live/kinds.ts';
import { rowsOf, type State, type Undo } from '../src/live/state.ts';
import { checkMoves } from '../src/orders/check-status.ts';
import { lineMoves } from '../src/orders/line-status.ts';

/** Looks at one step and says what is wrong with it. */
type Law = (step: readonly Changed[], state: State) => Iterable<string>;

/** A row before and after a step; `was` is undefined where it is new, `is` where it is gone. */
export interface Changed {
  readonly kind: KindName;
  readonly id: string;
  readonly was: Fields | undefined;
  readonly is: Fields | undefined;
}
type Fields = Readonly<Record<string, unknown>>;

/** What may never change once it is written, per kind; `all` where nothing may. */
const WRITTEN: Partial<Record<KindName, 'all' | readonly string[]>> = {
  order: 'all',
  fire: 'all',
  payment: 'all',
  refund: 'all',
  accountMove: 'all',
  cashMove: 'all',
  paperSale: 'all',
  dayClose: 'all',
  drawer: ['name', 'float', 'openedBy', 'openedAt', 'counted', 'closedBy', 'closedAt'],
  line: ['orderId', 'itemId', 'name', 'quantity', 'seat', 'course', 'note', 'unitPrice', 'modifiers', 'sentAt', 'firedAt'],
  ticket: ['checkId', 'orderId', 'stationId', 'course', 'checkNumber', 'firedAt', 'heardAt', 'heardBy', 'alarmedAt'],
  check: ['number', 'businessDay', 'openedAt', 'closedAt', 'total', 'tax'],
  party: ['seatedAt', 'leftAt'],
};

const MOVES: Partial<Record<KindName, { can(from: never, to: never): boolean }>> = {
  line: lineMoves,
  ticket: ticketMoves,
  check: checkMoves,
  reservation: reservationMoves,
  approval: approvalMoves,
};

/** A share comes together with its line again; a discount or a route is taken back. */
const TAKEN_BACK: ReadonlySet<KindName> = new Set(['share', 'discount', 'route']);

/** What holds for every step, whoever took it. An act to come (a refund, a transfer) that may do more has to change its law here. */
export const LAWS: Readonly<Record<string, Law>> = {
  'nothing is ever taken away': function* (step) {
    for (const { kind, id, is } of step) if (is === undefined && !TAKEN_BACK.has(kind)) yield `${kind} ${id} is gone`;
  },

  'what was written stays as it was written': function* (step) {
    for (const { kind, id, was, is } of step) {
      const written = WRITTEN[kind] ?? [];
      if (!was || !is) continue;
      // What a check came to stands until somebody opens it again.
      if (kind === 'check' && was['status'] === 'closed' && is['status'] === 'open') continue;
      // A ticket that goes to another station has to be heard anew.
      if (kind === 'ticket' && was['stationId'] !== is['stationId']) continue;
      const changed = Object.keys(was).filter((field) => JSON.stringify(was[field]) !== JSON.stringify(is[field]));
      const wrong = written === 'all' ? changed : changed.filter((field) => written.includes(field) && was[field] !== null);
      if (wrong.length > 0) yield `${wrong.join(', ')} of the ${kind} ${id}`;
    }
  },

  'runners are told where a line that moved is to go': function* (step, state) {
    const moved = new Set<string>();
    for (const { kind, id, was, is } of step) {
      if (kind === 'line' && was && was['checkId'] !== is?.['checkId']) moved.add(is!['checkId'] as string);
      if (kind === 'check' && was && (was['tableId'] !== is!['tableId'] || (is!['tableId'] === null && was['name'] !== is!['name'])))
        moved.add(id);
    }
    if (moved.size === 0) return;
    for (const ticket of state.ticket.values()) {
      for (const { lineId, goesTo } of ticket.status === 'served' ? [] : ticket.lines) {
        const check = state.check.get(state.line.get(lineId)!.checkId)!;
        const place = check.tableId === null ? check.name : state.table.get(check.tableId)!.name;
        if (moved.has(check.id) && (goesTo || ticket.tableName) !== place)
          yield `${lineId} is carried to ${goesTo || ticket.tableName}, not ${place}`;
      }
    }
  },

  'what guests must not eat is known on the check that their line goes to': function* (step, state) {
    for (const { kind, id, was, is } of step) {
      if (kind !== 'line' || !was || was['checkId'] === is!['checkId']) continue;
      const known = allergyFacts(state, state.check.get(is!['checkId'] as string)!);
      for (const fact of state.allergy.values()) {
        const isTheirs = fact.checkId === was['checkId'] && fact.retractedAt === null;
        if (isTheirs && !known.some((one) => isSameFact(one, fact))) yield `${fact.what} at seat ${fact.seat} did not follow ${id}`;
      }
    }
  },

  'nobody leaves while anything at their table is unpaid': function* (step, state) {
    for (const { kind, id, was, is } of step) {
      if (kind !== 'party' || was?.['leftAt'] === is?.['leftAt']) continue;
      for (const check of state.check.values()) {
        const isTheirs = check.partyId === id || (check.partyId === null && check.tableId === is!['tableId']);
        if (isTheirs && check.status === 'open' && is!['leftAt'] !== null) yield `${id} left check ${check.number} open`;
      }
    }
  },

  'a status moves only where it may': function* (step) {
    for (const { kind, id, was, is } of step) {
      const [from, to] = [was?.['status'], is?.['status']] as (string | undefined)[];
      if (from !== undefined && from !== to && !MOVES[kind]?.can(from as never, to as never)) yield `${kind} ${id} from ${from} to ${to}`;
    }
  },

  'what a plate must not hold is never forgotten': function* (step) {
    for (const { kind, id, was, is } of step) {
      if (kind === 'line') yield* lost(id, was as unknown as Row<'line'> | undefined, is as unknown as Row<'line'>);
      if (kind !== 'ticket' || !was || !is) continue;
      const [before, after] = [was, is] as unknown as [Row<'ticket'>, Row<'ticket'>];
      for (const line of before.lines) yield* lost(id, line, after.lines.find(({ lineId }) => lineId === line.lineId) ?? { allergies: [] });
      const isNew = after.lines.some(
        (line) => line.allergies.length > (before.lines.find(({ lineId }) => lineId === line.lineId)?.allergies.length ?? 0),
      );
      if (isNew && after.allergySeenAt !== null) yield `ticket ${id} counts as read`;
      if (before.status === 'cooking' && after.status === 'ready' && hasUnseenAllergy(before)) yield `ticket ${id} was bumped unread`;
      if (before.status === 'cooking' && after.status === 'ready' && unseenCancelled(before).length > 0)
        yield `ticket ${id} was bumped with a line that nobody knew to be cancelled`;
    }
  },

  'what is sent comes off the count, portion by portion': function* (step) {
    const sent = new Map<string, number>();
    for (const { kind, was, is } of step) {
      if (kind !== 'line' || was) continue;
      const { itemId, quantity } = is as unknown as Row<'line'>;
      sent.set(itemId, (sent.get(itemId) ?? 0) + quantity);
    }
    for (const { kind, id, was, is } of step) {
      if (kind !== 'item' || sent.size === 0) continue;
      const [before, after] = [was, is] as unknown as [Row<'item'>, Row<'item'>];
      if (before.remaining! - sent.get(id)! !== after.remaining)
        yield `${before.remaining} ${id}, ${sent.get(id)} sent, ${after.remaining} left`;
      sent.delete(id);
    }
  },
};

type Bearing = { readonly allergies: readonly string[] };

function* lost(id: string, was: Bearing | undefined, is: Bearing): Iterable<string> {
  for (const what of was?.allergies ?? []) if (!is.allergies.includes(what)) yield `${id} no longer says ${what}`;
}

/** All that is wrong with a step, as sentences. `steps` says what the rows were, `state` what they are. */
export function wrongWithStep(state: State, steps: Undo): string[] {
  const first = new Map<string, Changed>();
  for (const { kind, id, was } of steps) {
    first.set(`${kind} ${id}`, { kind, id, was: was as Fields | undefined, is: rowsOf(state, kind).get(id) as Fields | undefined });
  }
  const step = [...first.values()];
  return Object.entries(LAWS).flatMap(([sentence, look]) => [...look(step, state)].map((what) => `${sentence}: ${what}`));
}
