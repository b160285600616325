import { ticketMoves } from '../src/kitchen/ticket-status.ts';
import type { KindName, Row } from '../src/live/kinds.ts';
import { rowsOf, type State, type Undo } from '../src/live/state.ts';
import { checkMoves } from '../src/orders/check-status.ts';
import { lineMoves } from '../src/orders/line-status.ts';

/** Looks at one step and says what is wrong with it. */
type Law = (step: readonly Changed[]) => Iterable<string>;

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
  line: ['checkId', 'orderId', 'itemId', 'name', 'quantity', 'seat', 'course', 'note', 'unitPrice', 'modifiers', 'sentAt', 'firedAt'],
  ticket: ['checkId', 'orderId', 'stationId', 'course', 'checkNumber', 'firedAt', 'heardAt', 'heardBy', 'alarmedAt'],
  check: ['number', 'businessDay', 'openedAt', 'closedAt', 'total', 'tax'],
  party: ['seatedAt', 'leftAt', 'covers'],
};

const MOVES: Partial<Record<KindName, { can(from: never, to: never): boolean }>> = {
  line: lineMoves,
  ticket: ticketMoves,
  check: checkMoves,
};

/** What holds for every step, whoever took it. An act to come (a refund, a transfer) that may do more has to change its law here. */
export const LAWS: Readonly<Record<string, Law>> = {
  'nothing is ever taken away': function* (step) {
    for (const { kind, id, is } of step) if (is === undefined) yield `${kind} ${id} is gone`;
  },

  'what was written stays as it was written': function* (step) {
    for (const { kind, id, was, is } of step) {
      const written = WRITTEN[kind] ?? [];
      if (!was || !is) continue;
      const changed = Object.keys(was).filter((field) => JSON.stringify(was[field]) !== JSON.stringify(is[field]));
      const wrong = written === 'all' ? changed : changed.filter((field) => written.includes(field) && was[field] !== null);
      if (wrong.length > 0) yield `${wrong.join(', ')} of the ${kind} ${id}`;
    }
  },

  'a status moves only where it may': function* (step) {
    for (const { kind, id, was, is } of step) {
      const [from, to] = [was?.['status'], is?.['status']] as (string | undefined)[];
      if (from !== undefined && from !== to && !MOVES[kind]?.can(from as never, to as never)) yield `${kind} ${id} from ${from} to ${to}`;
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

/** All that is wrong with a step, as sentences. `steps` says what the rows were, `state` what they are. */
export function wrongWithStep(state: State, steps: Undo): string[] {
  const first = new Map<string, Changed>();
  for (const { kind, id, was } of steps) {
    first.set(`${kind} ${id}`, { kind, id, was: was as Fields | undefined, is: rowsOf(state, kind).get(id) as Fields | undefined });
  }
  const step = [...first.values()];
  return Object.entries(LAWS).flatMap(([sentence, look]) => [...look(step)].map((what) => `${sentence}: ${what}`));
}
