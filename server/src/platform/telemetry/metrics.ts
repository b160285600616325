import type { HeardEvent } from '@heard/shared/live/event.ts';
import type { PoolHooks } from '../db/pool.ts';
import type { Log } from './log.ts';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { makeBusinessMetrics } from './business-metrics.ts';

/** Few, since every door has them all. */
const HTTP_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.5, 2];
const DB_SECONDS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 2];
/** These three are gauges whose names end in _total, which promtool rightly refuses. */
const MISNAMED = ['nodejs_active_handles_total', 'nodejs_active_requests_total', 'nodejs_active_resources_total'];

export type Metrics = ReturnType<typeof makeMetrics>;

/** Names of MISSION O2 in Prometheus base units; labels have few values, whatever the number of restaurants. */
export function makeMetrics() {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  MISNAMED.forEach((name) => registry.removeSingleMetric(name));
  const metrics = {
    registry,
    httpRequests: new Counter({ name: 'http_requests_total', help: 'Requests answered.', labelNames: ['door', 'status'], registers }),
    httpSeconds: new Histogram({
      name: 'http_request_duration_seconds',
      help: 'From request to answer.',
      labelNames: ['door'],
      buckets: HTTP_SECONDS,
      registers,
    }),
    sockets: new Gauge({ name: 'websocket_connections_active', help: 'Live links open.', labelNames: ['audience'], registers }),
    usersByRole: new Gauge({ name: 'concurrent_users', help: 'Live links open by role.', labelNames: ['role'], registers }),
    socketsCut: new Counter({
      name: 'websocket_connections_cut_total',
      help: 'Live links the server closed.',
      labelNames: ['why'],
      registers,
    }),
    frames: new Counter({ name: 'live_frames_sent_total', help: 'Frames written to live links.', registers }),
    frameBytes: new Counter({ name: 'live_frame_bytes_total', help: 'Bytes written to live links.', registers }),
    orderSeconds: new Histogram({
      name: 'order_processing_duration_seconds',
      help: 'From request to a durable order.',
      buckets: HTTP_SECONDS,
      registers,
    }),
    commits: new Histogram({ name: 'log_commit_duration_seconds', help: 'One shared transaction.', buckets: DB_SECONDS, registers }),
    batch: new Histogram({
      name: 'log_commands_per_commit',
      help: 'Commands that shared a transaction.',
      buckets: [1, 2, 4, 8, 16, 32, 64],
      registers,
    }),
    events: new Counter({ name: 'log_events_total', help: 'Events appended, by type.', labelNames: ['type'], registers }),
    commitRetries: new Counter({
      name: 'log_commit_retries_total',
      help: 'Commits that had to be judged again.',
      labelNames: ['why'],
      registers,
    }),
    queries: new Histogram({
      name: 'database_query_duration_seconds',
      help: 'One round trip to Postgres.',
      labelNames: ['outcome'],
      buckets: DB_SECONDS,
      registers,
    }),
    poolWait: new Histogram({ name: 'database_pool_wait_seconds', help: 'Waiting for a connection.', buckets: DB_SECONDS, registers }),
    poolInUse: new Gauge({ name: 'database_pool_in_use_ratio', help: 'Share of the connections that are busy.', registers }),
    keysForgotten: new Counter({ name: 'idempotency_keys_forgotten_total', help: 'Keys past their retention, removed.', registers }),
    keysForgottenAt: new Gauge({
      name: 'idempotency_keys_forgotten_timestamp_seconds',
      help: 'When keys were last removed without an error; 0: not yet.',
      registers,
    }),
    health: new Gauge({
      name: 'health_component_level',
      help: '2 healthy, 1 degraded, 0 unhealthy.',
      labelNames: ['component'],
      registers,
    }),
    ticketHeard: new Histogram({
      name: 'ticket_heard_seconds',
      help: 'From fire until a screen showed the ticket.',
      buckets: [0.1, 0.25, 0.5, 1, 2, 5, 10, 30, 60],
      registers,
    }),
    ticketsUnheard: new Counter({ name: 'tickets_unheard_total', help: 'Tickets nobody had on a screen in time.', registers }),
    screensDark: new Gauge({ name: 'screens_dark', help: 'Screens that ought to show tickets and draw nothing.', registers }),
    screensGoneDark: new Counter({
      name: 'screens_gone_dark_total',
      help: 'Screens that stopped drawing while tickets cooked.',
      registers,
    }),
    lineFireDelay: new Histogram({
      name: 'line_fire_delay_seconds',
      help: 'From the time a held line was to be fired until it was.',
      buckets: [0.1, 0.25, 0.5, 1, 2, 5, 10, 30, 60],
      registers,
    }),
    linesFiredLate: new Counter({ name: 'lines_fired_late_total', help: 'Held lines fired more than 30 s after their time.', registers }),
    messagesSent: new Counter({
      name: 'messages_sent_total',
      help: 'Tries to send a message to a guest.',
      labelNames: ['channel', 'outcome'],
      registers,
    }),
    onlinePayments: new Counter({
      name: 'online_payments_total',
      help: 'Payments a provider told of, and whether they are on a check or had to go back.',
      labelNames: ['outcome'],
      registers,
    }),
    cache: new Counter({
      name: 'cache_requests_total',
      help: 'Lookups of verified tokens and folds.',
      labelNames: ['cache', 'outcome'],
      registers,
    }),
  };
  const business = makeBusinessMetrics(registry);
  return {
    ...metrics,
    looked: (cache: 'tokens' | 'folds') => (isHit: boolean) => metrics.cache.inc({ cache, outcome: isHit ? 'hit' : 'miss' }),
    /** `firedAt` finds when a ticket was fired. */
    committed(commands: number, events: readonly HeardEvent[], ms: number, firedAt: (ticketId: string) => number | undefined): void {
      metrics.commits.observe(ms / 1000);
      metrics.batch.observe(commands);
      for (const event of events) {
        metrics.events.inc({ type: event.type });
        business.count(event);
        if (event.type === 'tickets.heard')
          for (const { id } of event.changes) metrics.ticketHeard.observe((event.at - (firedAt(id) ?? event.at)) / 1000);
      }
    },
  };
}

/** What the pool tells of itself, as metrics and, where a person must know, as a line. */
export const poolHooks = (metrics: Metrics, log: Log): PoolHooks => ({
  waited: (ms) => metrics.poolWait.observe(ms / 1000),
  answered: (ms, failed) => metrics.queries.observe({ outcome: failed ? 'failed' : 'ok' }, ms / 1000),
  broke: (error) => log.warn('a database connection broke', { error }),
});
