import { existsSync } from 'node:fs';
import { Router, type RequestHandler } from 'express';
import type { Config } from '../../config.ts';
import { HttpProblem } from '../../platform/http/problem.ts';
import type { DatabasePool } from '../../platform/db/pool.ts';
import type { Restaurants } from '../../platform/log/restaurants.ts';
import type { Redis } from '../../platform/redis/redis.ts';
import type { Log } from '../../platform/telemetry/log.ts';
import type { Metrics } from '../../platform/telemetry/metrics.ts';
import { checkDatabase } from './check-database.ts';
import { checkDisk, checkEventLoop, checkMemory } from './check-machine.ts';
import { checkRealtime } from './check-realtime.ts';
import { checkRedis } from './check-redis.ts';
import { docsPage, docsScript } from './docs-page/docs-page.ts';
import { LEVELS } from './health.ts';
import { healthDoors, type Stage } from './health-doors.ts';
import { makeHealthProbe } from './health-probe.ts';
import { metricsAccess, metricsDoor } from './metrics-door.ts';
import { makeRetention } from './retention.ts';

export interface OperationsDeps {
  readonly db: DatabasePool;
  readonly restaurants: Pick<Restaurants, 'at'>;
  readonly redis: Redis | undefined;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly clock: () => number;
  readonly config: Pick<Config, 'env' | 'databaseUrl' | 'dataDir' | 'metricsToken'>;
}

export interface Operations {
  readonly router: Router;
  /** Resolves once the house has been looked at; the ready probe says yes from then on. */
  start(): Promise<void>;
  /** From now on the ready probe says no. */
  stop(): void;
}

/** The doors for monitors and operators, and the work that nobody asks for. */
export function openOperations({ db, restaurants, redis, log, metrics, clock, config }: OperationsDeps): Operations {
  let stage: Stage = 'starting';
  const checks = [
    checkDatabase(db),
    checkRealtime({ db, restaurants, metrics, clock }),
    checkMemory(),
    checkDisk(existsSync(config.dataDir) ? config.dataDir : '.', !config.databaseUrl),
    checkEventLoop(),
    ...(redis ? [checkRedis(redis)] : []),
  ];
  const probe = makeHealthProbe(checks, clock, (name, { status }) => metrics.health.set({ component: name }, LEVELS.indexOf(status)));
  const retention = makeRetention({ db, log, metrics, clock });
  // A connection that breaks while it lies idle is the first sign of a database that is gone.
  db.pg.on('error', probe.lookNow);

  const health = healthDoors({ probe, stage: () => stage });
  const router = routerOf({
    '/health': health.health,
    '/health/live': health.live,
    '/health/ready': health.ready,
    '/metrics': metricsDoor({ db, metrics, access: metricsAccess(config) }),
    '/openapi.json': openApiDoor(),
    '/docs': docsPage(),
    '/docs/reference.js': docsScript(),
  });
  return {
    router,
    async start() {
      await probe.start();
      retention.start();
      stage = 'serving';
    },
    stop() {
      stage = 'stopping';
      probe.stop();
      retention.stop();
      db.pg.off('error', probe.lookNow);
    },
  };
}

/** Express answers HEAD wherever it answers GET. */
function routerOf(doors: Readonly<Record<string, RequestHandler>>): Router {
  const router = Router();
  for (const [path, handler] of Object.entries(doors)) {
    router.get(path, handler);
    router.all(path, (_request, response) => {
      response.setHeader('Allow', 'GET, HEAD');
      throw new HttpProblem(405, 'method-not-allowed', 'This address answers GET and HEAD only.');
    });
  }
  return router;
}

function openApiDoor(): RequestHandler {
  let document: string | undefined;
  return async (_request, response) => {
    document ??= JSON.stringify((await import('./openapi/openapi-document.ts')).openApiDocument());
    response.type('json').send(document);
  };
}
