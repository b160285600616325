import { createHash, timingSafeEqual } from 'node:crypto';
import type { RequestHandler } from 'express';
import { HttpProblem, unauthenticated } from '../../platform/http/problem.ts';
import type { DatabasePool } from '../../platform/db/pool.ts';
import type { Metrics } from '../../platform/telemetry/metrics.ts';
import { poolUse } from './check-database.ts';

export interface MetricsDoorDeps {
  readonly db: DatabasePool;
  readonly metrics: Metrics;
  readonly access: MetricsAccess;
}

/** `closed`: a production server that was given no token keeps its turnover to itself rather than refusing to start. */
export type MetricsAccess = { readonly is: 'open' | 'closed' } | { readonly is: 'by token'; readonly token: string };

export function metricsDoor({ db, metrics, access }: MetricsDoorDeps): RequestHandler {
  return async (request, response) => {
    admit(access, request.headers.authorization);
    const { inUse, max } = poolUse(db);
    metrics.poolInUse.set(inUse / max);
    response.setHeader('Cache-Control', 'no-store').setHeader('Content-Type', metrics.registry.contentType);
    response.send(await metrics.registry.metrics());
  };
}

function admit(access: MetricsAccess, authorization: string | undefined): void {
  if (access.is === 'open') return;
  if (access.is === 'closed') throw new HttpProblem(403, 'forbidden', 'Metrics are closed: give the server a METRICS_TOKEN.');
  if (!isSame(authorization ?? '', `Bearer ${access.token}`)) throw unauthenticated('Metrics need their bearer token.');
}

/** In the same time wherever the two differ. */
const isSame = (one: string, other: string): boolean => timingSafeEqual(digest(one), digest(other));
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
