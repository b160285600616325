import type { Server } from 'node:http';
import compression from 'compression';
import cors from 'cors';
import express, { type Express } from 'express';
import pg from 'pg';
import type { Config } from './config.ts';
import { makeUnheardWatch } from './features/kitchen/unheard-watch.ts';
import { openOperations } from './features/operations/operations-routes.ts';
import { openRestaurantDoors } from './features/restaurants/restaurants-routes.ts';
import { openStaffDoors } from './features/staff/staff-routes.ts';
import { embeddedAuth } from './platform/auth/embedded/embedded-auth.ts';
import { makePinHashing } from './platform/auth/pins.ts';
import { makeSessionWatch } from './platform/auth/session-watch.ts';
import { makeSigningKeys, type SigningKeys } from './platform/auth/signing-key.ts';
import { trustedIssuers } from './platform/auth/trusted-issuers.ts';
import { makeVerifier } from './platform/auth/verify-token.ts';
import { createPool } from './platform/db/pool.ts';
import { answerProblems, unknownAddress } from './platform/http/answer-problems.ts';
import { serveClient } from './platform/http/client-files.ts';
import { Doors } from './platform/http/doors.ts';
import { createHttpServer } from './platform/http/http-server.ts';
import { jsonBody } from './platform/http/json-body.ts';
import { openCommands } from './platform/http/open-commands.ts';
import { isOriginAllowed } from './platform/http/origins.ts';
import { makeLimits } from './platform/http/rate-limits.ts';
import { requestTrail } from './platform/http/request-trail.ts';
import { secureHeaders } from './platform/http/secure-headers.ts';
import { LiveHub } from './platform/live/live-hub.ts';
import { makePostgresBell, noBell } from './platform/log/bell.ts';
import { makeRestaurants, type Restaurants } from './platform/log/restaurants.ts';
import { outboxMail } from './platform/mail/outbox-mail.ts';
import type { Log } from './platform/telemetry/log.ts';
import { makeMetrics, poolHooks } from './platform/telemetry/metrics.ts';

export interface HouseParts {
  readonly config: Config;
  /** `app_api`'s: all the server's own work. */
  readonly apiUrl: string;
  /** The owner's: the embedded identity service alone. */
  readonly ownerUrl: string;
  readonly secret: string;
  /** Other instances share this database. */
  readonly isShared: boolean;
  readonly clock: () => number;
  readonly log: Log;
}

export interface House {
  readonly server: Server;
  readonly restaurants: Restaurants;
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** What the server is made of, and how the parts hold on to each other. */
export function buildHouse({ config, apiUrl, ownerUrl, secret, isShared, clock, log }: HouseParts): House {
  const metrics = makeMetrics();
  const db = createPool({ url: apiUrl, max: config.poolMax, hooks: poolHooks(metrics, log) });
  const keys = makeSigningKeys({ secret, previousSecrets: config.previousSecrets, clock });
  const report = (error: unknown): void => void log.error('background work failed', { error });

  const sessions = makeSessionWatch({ pool: db, clock, report });
  const verifier = makeVerifier({ issuers: trustedIssuers(config, keys), clock, admit: sessions.admit });
  const bell = isShared ? makePostgresBell(apiUrl, log, (id, seq) => restaurants.loaded(id)?.catchUpTo(seq)) : noBell();
  const restaurants: Restaurants = makeRestaurants(
    {
      db,
      clock,
      ring: (restaurantId, seq) => bell.ring(restaurantId, seq),
      observe: {
        committed(restaurantId, commands, events, ms) {
          metrics.committed(commands, events, ms);
          unheard.follow(restaurantId, events);
        },
        followed: (restaurantId, events) => unheard.follow(restaurantId, events),
        retried: (why) => metrics.commitRetries.inc({ why }),
      },
    },
    isShared,
  );
  const unheard = makeUnheardWatch({ db, restaurants, log, metrics });
  const live = new LiveHub({
    restaurants,
    verifier,
    clock,
    log,
    metrics,
    holdSession: sessions.hold,
    isOriginAllowed: isOriginAllowed(config),
  });
  sessions.onEnded((sessionId) => {
    verifier.forgetSession(sessionId);
    live.endSession(sessionId);
  });

  const doors = new Doors({ verifier, restaurants, limit: makeLimits(config), pepper: secret });
  openCommands(doors);
  openStaffDoors(doors, { db, keys, pins: makePinHashing(secret, config.previousSecrets), clock });
  openRestaurantDoors(doors, { db });
  doors.close();

  const operations = openOperations({ db, restaurants, log, metrics, clock, config });
  const auth = config.supabase ? undefined : ownAuth({ config, ownerUrl, keys, clock, report, tellEnded: sessions.tellEnded, log });
  const app = express();
  app.set('trust proxy', config.trustedProxies);
  app.set('etag', false);
  app.disable('x-powered-by');
  app.use(requestTrail(log, metrics), secureHeaders(config.supabase ? [config.supabase.url] : []));
  app.use(cors({ origin: [...config.clientOrigins], maxAge: 86_400, exposedHeaders: ['X-Request-Id', 'Retry-After'] }));
  app.use(compression({ threshold: 4_096 }));
  if (auth) app.use('/auth/v1', auth.router);
  app.use('/api/v1', operations.router, jsonBody(), doors.router, unknownAddress);
  serveClient(app, config);
  app.use(unknownAddress, answerProblems(log));

  const server = createHttpServer(app);
  live.attach(server);
  return {
    server,
    restaurants,
    async start() {
      sessions.start();
      unheard.start();
      await operations.start();
    },
    /** Stops taking, lets what runs finish, sends every screen away to come back, then lets go of the database. */
    async stop() {
      operations.stop();
      live.close();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, 8_000).unref())]);
      unheard.stop();
      sessions.stop();
      restaurants.close();
      await bell.stop();
      await auth?.end();
      await db.end();
    },
  };
}

interface OwnAuth {
  readonly config: Config;
  readonly ownerUrl: string;
  readonly keys: SigningKeys;
  readonly clock: () => number;
  readonly log: Log;
  readonly report: (error: unknown) => void;
  readonly tellEnded: (sessionIds: readonly string[]) => void;
}

function ownAuth({ config, ownerUrl, keys, clock, log, report, tellEnded }: OwnAuth): {
  router: Express | express.Router;
  end: () => Promise<void>;
} {
  const db = new pg.Pool({ connectionString: ownerUrl, max: 4, application_name: 'heard auth' });
  db.on('error', report);
  const router = embeddedAuth({ db, keys, clock, mail: outboxMail(log), publicUrl: config.publicUrl, onSessionsEnded: tellEnded, report });
  return { router, end: () => db.end() };
}
