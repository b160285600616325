import type { Server } from 'node:http';
import type { HeardEvent } from '@heard/shared/live/event.ts';
import type { Config } from './config.ts';
import { openOutside } from './open-outside.ts';
import { openApprovalDoors } from './features/approvals/approvals-routes.ts';
import { makeFireWatch } from './features/courses/fire-watch.ts';
import { openGuestDoors } from './features/guests/guests-routes.ts';
import { makeScreenWatch } from './features/kitchen/screen-watch.ts';
import { makeUnheardWatch } from './features/kitchen/unheard-watch.ts';
import { makeMessageWatch } from './features/messages/message-watch.ts';
import { openMessageDoors } from './features/messages/messages-routes.ts';
import { openOperations } from './features/operations/operations-routes.ts';
import { openPaperDoors } from './features/paper/paper-routes.ts';
import { openOnlinePayments } from './features/payments/online-payments-routes.ts';
import { openPastChecksDoors } from './features/checks/past-checks-routes.ts';
import { openPaymentsDoors } from './features/payments/payments-routes.ts';
import { openRestaurantDoors } from './features/restaurants/restaurants-routes.ts';
import { openStaffDoors } from './features/staff/staff-routes.ts';
import { makeOwnAuth } from './platform/auth/own-auth.ts';
import { makePinHashing } from './platform/auth/pins.ts';
import { makeSessionWatch } from './platform/auth/session-watch.ts';
import { makeSigningKeys } from './platform/auth/signing-key.ts';
import { trustedIssuers } from './platform/auth/trusted-issuers.ts';
import { makeVerifier } from './platform/auth/verify-token.ts';
import { createPool } from './platform/db/pool.ts';
import { makeExpressApp } from './platform/http/express-app.ts';
import { Doors } from './platform/http/doors.ts';
import { closeHttpServer, createHttpServer } from './platform/http/http-server.ts';
import { openCommands } from './platform/http/open-commands.ts';
import { isOriginAllowed } from './platform/http/origins.ts';
import { makeLimits } from './platform/http/rate-limits.ts';
import { LiveHub } from './platform/live/live-hub.ts';
import { makePostgresBell, noBell } from './platform/log/bell.ts';
import { makeRestaurants, type Restaurants } from './platform/log/restaurants.ts';
import { makeRedisBell } from './platform/redis/redis-bell.ts';
import { SharedLimitStore } from './platform/redis/shared-limit-store.ts';
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
export async function buildHouse({ config, apiUrl, ownerUrl, secret, isShared, clock, log }: HouseParts): Promise<House> {
  const metrics = makeMetrics();
  const db = createPool({ url: apiUrl, max: config.poolMax, hooks: poolHooks(metrics, log) });
  const keys = makeSigningKeys({ secret, previousSecrets: config.previousSecrets, clock });
  const report = (error: unknown): void => void log.error('background work failed', { error });

  const sessions = makeSessionWatch({ pool: db, clock, report });
  const verifier = makeVerifier({ issuers: trustedIssuers(config, keys), clock, admit: sessions.admit, looked: metrics.looked('tokens') });
  const onRing = (id: string, seq: number): void => restaurants.loaded(id)?.catchUpTo(seq);
  const { redis, senders, payments } = await openOutside(config, log, clock);
  const postgresBell = isShared ? makePostgresBell(apiUrl, log, onRing) : noBell();
  const bell = redis ? makeRedisBell(redis, postgresBell, onRing) : postgresBell;
  const restaurants: Restaurants = makeRestaurants(
    {
      db,
      clock,
      ring: (restaurantId, seq) => bell.ring(restaurantId, seq),
      observe: {
        committed(restaurantId, commands, events, ms) {
          metrics.committed(commands, events, ms, (ticketId) => restaurants.loaded(restaurantId)?.state?.ticket.get(ticketId)?.firedAt);
          fires.count(restaurantId, events);
          follow(restaurantId, events);
        },
        followed: (restaurantId, events) => follow(restaurantId, events),
        retried: (why) => metrics.commitRetries.inc({ why }),
        looked: metrics.looked('folds'),
      },
    },
    isShared,
  );
  const unheard = makeUnheardWatch({ db, restaurants, clock, log, metrics });
  const fires = makeFireWatch({ db, restaurants, clock, log, metrics });
  const messages = makeMessageWatch({ db, restaurants, senders, clock, log, metrics });
  /** What the house does by itself: each follows the log and acts when something is due. */
  const screens = makeScreenWatch({ restaurants, isShared, clock, log, metrics });
  const watches = [unheard, fires, messages, screens];
  const follow = (restaurantId: string, events: readonly HeardEvent[]): void =>
    watches.forEach((watch) => watch.follow(restaurantId, events));
  const live = new LiveHub({
    restaurants,
    verifier,
    clock,
    log,
    metrics,
    holdSession: sessions.hold,
    drew: screens.drew,
    isOriginAllowed: isOriginAllowed(config),
  });
  sessions.onEnded((sessionId) => {
    verifier.forgetSession(sessionId);
    live.endSession(sessionId);
  });

  const doors = new Doors({
    verifier,
    restaurants,
    limit: makeLimits(config, redis && ((name) => new SharedLimitStore(redis, name))),
    pepper: secret,
  });
  openCommands(doors);
  const pins = makePinHashing(secret, config.previousSecrets);
  openStaffDoors(doors, { db, restaurants, keys, pins, clock });
  openApprovalDoors(doors, { db, pins, clock });
  openRestaurantDoors(doors, { db });
  openMessageDoors(doors, { senders });
  openGuestDoors(doors);
  openPaperDoors(doors);
  openPaymentsDoors(doors, { clock });
  openPastChecksDoors(doors, { db, clock });
  const webhooks = openOnlinePayments(doors, { db, restaurants, log, metrics, provider: payments });

  const operations = openOperations({ db, restaurants, redis, log, metrics, clock, config });
  const auth = makeOwnAuth({ config, ownerUrl, keys, clock, log, report, tellEnded: sessions.tellEnded });
  const app = makeExpressApp({ config, log, metrics, auth: auth?.router, webhooks, operations: operations.router, doors: doors.router });
  const server = createHttpServer(app);
  live.attach(server);
  return {
    server,
    restaurants,
    async start() {
      sessions.start();
      for (const watch of watches) watch.start();
      await operations.start();
    },
    /** Stops taking, lets what runs finish, sends every screen away to come back, then lets go of the database. */
    async stop() {
      operations.stop();
      // From here on screens leave because we send them away.
      screens.stop();
      live.close();
      await closeHttpServer(server);
      unheard.stop();
      fires.stop();
      await messages.stop();
      sessions.stop();
      restaurants.close();
      await bell.stop();
      redis?.stop();
      await auth?.end();
      await db.end();
    },
  };
}
