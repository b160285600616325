import { createHash, timingSafeEqual } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Config } from '../../config.ts';
import { HttpProblem, unauthenticated } from '../../platform/http/problem.ts';
import type { DatabasePool } from '../../platform/db/pool.ts';
import type { Metrics } from '../../platform/telemetry/metrics.ts';
import { poolUse } from './check-database.ts';

export interface MetricsDoorDeps {
  readonly db: DatabasePool;
  readonly metrics: Metrics;
  readonly access: MetricsAccess;
}

type MetricsAccess = { readonly is: 'open' } | { readonly is: 'closed' } | { readonly is: 'by token'; readonly token: string };

/** A production server without a token keeps its turnover to itself: to refuse to start would be a high price for a graph. */
export function metricsAccess({ env, databaseUrl, metricsToken }: Pick<Config, 'env' | 'databaseUrl' | 'metricsToken'>): MetricsAccess {
  if (metricsToken) return { is: 'by token', token: metricsToken };
  // The embedded database is a house on a machine of one's own, to look around in.
  return { is: env === 'production' && databaseUrl ? 'closed' : 'open' };
}

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
