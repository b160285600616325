import type { HeardEvent } from '@heard/shared/live/event.ts';
import type { State } from '@heard/shared/live/state.ts';
import type { Tally } from './tally.ts';

/** What the house has, beside what its people did. Every list should be empty. */
export interface Ledger {
  /** Acknowledged, and not there; or there, and a screen of its station never had it. */
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
  /** Nobody had it on a screen before the alarm, or at all. */
  readonly unheard: readonly string[];
  readonly linesIn: number;
  readonly linesBumped: number;
  /** Cents of the checks that were closed. */
  readonly revenue: number;
}

interface Found {
  readonly state: State;
  /** The log from the first order on. */
  readonly events: readonly HeardEvent[];
  /** Names of the screens of each station that were there from the beginning. */
  readonly screensAt: ReadonlyMap<string, readonly string[]>;
}

export function ledgerOf(tally: Tally, { state, events, screensAt }: Found): Ledger {
  const orders = [...tally.orders.values()].filter(({ isAcknowledged }) => isAcknowledged);
  const ours = new Set(orders.map(({ orderId }) => orderId));
  const lines = orders.flatMap(({ lineIds }) => lineIds);
  const tickets = [...state.ticket.values()].filter(({ orderId }) => ours.has(orderId));
  const fired = new Set(tickets.flatMap((ticket) => ticket.lines.map(({ lineId }) => lineId)));
  const unseen = tickets.flatMap(({ id, stationId }) =>
    (screensAt.get(stationId) ?? []).filter((name) => !tally.hasShown(name, id)).map((name) => `ticket ${id} at ${name}`),
  );
  const checks = new Set(orders.map(({ checkId }) => checkId));
  return {
    lost: [
      ...orders.filter(({ orderId }) => !state.order.has(orderId)).map(({ orderId }) => `order ${orderId}`),
      ...lines.filter((lineId) => !state.line.has(lineId) || !fired.has(lineId)).map((lineId) => `line ${lineId}`),
      ...unseen,
    ],
    doubled: doubledIn(events),
    unheard: tickets.filter(({ heardAt, alarmedAt }) => heardAt === null || alarmedAt !== null).map(({ id }) => id),
    linesIn: lines.length,
    linesBumped: lines.filter((lineId) => ['ready', 'served'].includes(state.line.get(lineId)?.status ?? '')).length,
    revenue: [...checks].reduce((sum, checkId) => sum + (state.check.get(checkId)?.total ?? 0), 0),
  };
}

/** Rows that came into being twice, and lines that hang twice at one station. */
export function doubledIn(events: readonly HeardEvent[]): string[] {
  const seen = new Map<string, number>();
  const count = (what: string): void => void seen.set(what, (seen.get(what) ?? 0) + 1);
  for (const { changes } of events) {
    for (const { kind, id, set } of changes) {
      if (!set || !('id' in set)) continue;
      if (['order', 'line', 'ticket', 'payment'].includes(kind)) count(`${kind} ${id}`);
      const fire = set as { readonly lineId?: string; readonly stationId?: string };
      if (kind === 'fire') count(`line ${fire.lineId} at station ${fire.stationId}`);
    }
  }
  return [...seen].filter(([, times]) => times > 1).map(([what]) => what);
}
