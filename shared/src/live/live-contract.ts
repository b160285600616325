import { endpoint } from '../contract/endpoint.ts';
import { int, json } from '../kernel/shape.ts';
import type { HeardEvent } from './event.ts';
import type { Snapshot } from './state.ts';

export const liveEndpoints = {
  snapshot: endpoint({
    name: 'live.snapshot',
    method: 'GET',
    path: '/snapshot',
    scope: 'restaurant',
    may: 'restaurant.see',
    says: 'Everything the caller may see of the restaurant as it stands, and its place in the log.',
    reply: { seq: int(), rows: json<Snapshot>() },
  }),
  log: endpoint({
    name: 'live.log',
    method: 'GET',
    path: '/log',
    scope: 'restaurant',
    may: 'log.read',
    says: 'The log after a place in it, at most 500 events at a time.',
    body: { after: int() },
    reply: { events: json<HeardEvent[]>() },
  }),
} as const;
