import { COMMANDS } from '@heard/shared/contract/contract.ts';
import type { Endpoint } from '@heard/shared/contract/endpoint.ts';
import { applyEvents, emptyState } from '@heard/shared/live/state.ts';
import { Router } from 'express';
import { readConfig } from '../../../server/src/config.ts';
import { makeSigningKeys } from '../../../server/src/platform/auth/signing-key.ts';
import { trustedIssuers } from '../../../server/src/platform/auth/trusted-issuers.ts';
import { makeVerifier } from '../../../server/src/platform/auth/verify-token.ts';
import { Doors, type Handler } from '../../../server/src/platform/http/doors.ts';
import { makeExpressApp } from '../../../server/src/platform/http/express-app.ts';
import { createHttpServer } from '../../../server/src/platform/http/http-server.ts';
import { makeLimits } from '../../../server/src/platform/http/rate-limits.ts';
import type { Restaurants } from '../../../server/src/platform/log/restaurants.ts';
import { makeLog } from '../../../server/src/platform/telemetry/log.ts';
import { makeMetrics } from '../../../server/src/platform/telemetry/metrics.ts';
import { furnish } from '../stage/bench-house.ts';
import { nowListening } from '../stage/beside.ts';
import { PUBLIC_URL } from '../stage/server-process.ts';

/**
 * The product's HTTP around the door for orders, with everything a request meets but what is behind the door: it answers at once.
 * Argument: the secret that tokens are signed with.
 */
const secret = process.argv[2] ?? '';
const config = readConfig({ NODE_ENV: 'production', HEARD_SECRET: secret, PUBLIC_URL, RATE_LIMIT_PER_MINUTE: '10000000', DEMO: '0' });
const [log, metrics] = [makeLog('info'), makeMetrics()];
const verifier = makeVerifier({ issuers: trustedIssuers(config, makeSigningKeys({ secret, clock: Date.now })), clock: Date.now });

const state = emptyState();
applyEvents(state, furnish([], '2026-01-01', 0)().events);
const restaurants = { at: () => Promise.resolve({ fresh: () => Promise.resolve({ state, seq: 0, hash: '' }) }) } as unknown as Restaurants;

const doors = new Doors({ verifier, restaurants, pepper: secret, limit: makeLimits(config) });
const answerAtOnce: Handler<Endpoint> = () => Promise.resolve({ seq: 1 });
doors.open(COMMANDS.sendOrder as unknown as Endpoint, answerAtOnce);

const app = makeExpressApp({ config, log, metrics, auth: undefined, operations: Router(), doors: doors.router });
const server = createHttpServer(app);
server.listen(0, '127.0.0.1', () => nowListening(server.address()));
