import cors from 'cors';
import express, { type Express, type RequestHandler, type Router } from 'express';
import type { Config } from '../../config.ts';
import type { Log } from '../telemetry/log.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import { answerProblems, unknownAddress } from './answer-problems.ts';
import { serveClient } from './client-files.ts';
import { compress } from './compress.ts';
import { jsonBody } from './json-body.ts';
import { requestTrail } from './request-trail.ts';
import { secureHeaders } from './secure-headers.ts';

interface AppParts {
  readonly config: Config;
  readonly log: Log;
  readonly metrics: Metrics;
  /** The embedded identity service, if it is ours. */
  readonly auth: Router | undefined;
  /** Where others tell us of what happened at theirs; each reads its body itself, since its signature is of the very bytes. */
  readonly webhooks?: Router | undefined;
  readonly operations: Router;
  readonly doors: RequestHandler;
}

/** What a request passes through, in this order. */
export function makeExpressApp({ config, log, metrics, auth, webhooks, operations, doors }: AppParts): Express {
  const app = express();
  app.set('trust proxy', config.trustedProxies);
  app.set('etag', false);
  app.disable('x-powered-by');
  app.use(requestTrail(log, metrics), secureHeaders(config.supabase ? [config.supabase.url] : []));
  app.use(fromElsewhere(cors({ origin: [...config.clientOrigins], maxAge: 86_400, exposedHeaders: ['X-Request-Id', 'Retry-After'] })));
  // Before our own reader of bodies: the identity service reads and answers in GoTrue's way.
  if (auth) app.use('/auth/v1', auth);
  if (webhooks) app.use('/api/v1/webhooks', webhooks);
  app.use('/api/v1', jsonBody(), doors);
  app.use(compress);
  app.use('/api/v1', operations, unknownAddress);
  serveClient(app, config);
  app.use(unknownAddress, answerProblems(log));
  return app;
}

/** Only a browser that comes from another page says so; the others need no answer about it. */
const fromElsewhere =
  (allow: RequestHandler): RequestHandler =>
  (request, response, next) =>
    request.headers.origin === undefined ? next() : allow(request, response, next);
