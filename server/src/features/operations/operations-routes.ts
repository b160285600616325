import { Router } from 'express';
import type { DatabasePool } from '../../platform/db/pool.ts';
import type { Log } from '../../platform/telemetry/log.ts';
import type { Metrics } from '../../platform/telemetry/metrics.ts';

export interface OperationsDeps {
  readonly db: DatabasePool;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly clock: () => number;
  readonly publicUrl: string;
}

export interface Operations {
  readonly router: Router;
  start(): void;
  /** From now on the ready probe says no. */
  stop(): void;
}

export function openOperations({ metrics }: OperationsDeps): Operations {
  const router = Router();
  router.get('/health', (_request, response) => void response.json({ status: 'healthy' }));
  router.get('/metrics', async (_request, response) => {
    response.type(metrics.registry.contentType).send(await metrics.registry.metrics());
  });
  return { router, start: () => undefined, stop: () => undefined };
}
