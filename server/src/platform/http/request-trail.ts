import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Log } from '../telemetry/log.ts';
import type { Metrics } from '../telemetry/metrics.ts';

const GIVEN_ID = /^[\w-]{8,64}$/;

/** Every request has an id, is counted, and leaves a line once it is answered. */
export function requestTrail(log: Log, metrics: Metrics): RequestHandler {
  return (request, response, next) => {
    const given = request.headers['x-request-id'];
    const requestId = typeof given === 'string' && GIVEN_ID.test(given) ? given : randomUUID();
    const started = performance.now();
    response.locals['requestId'] = requestId;
    response.setHeader('X-Request-Id', requestId);
    response.once('finish', () => {
      const seconds = (performance.now() - started) / 1000;
      const { door = 'other' } = response.locals as { door?: string };
      metrics.httpRequests.inc({ door, status: `${Math.trunc(response.statusCode / 100)}xx` });
      metrics.httpSeconds.observe({ door }, seconds);
      if (door === 'orders.send' && response.statusCode === 200) metrics.orderSeconds.observe(seconds);
      // Off the path of the answer; the path without its query, which may carry what a log must not keep.
      setImmediate(() => {
        const level = response.statusCode >= 500 ? 'error' : door === 'other' ? 'debug' : 'info';
        if (!log.isLevelEnabled(level)) return;
        const line = {
          requestId,
          door,
          method: request.method,
          path: request.path,
          status: response.statusCode,
          ms: Math.round(seconds * 1e5) / 100,
        };
        log[level]('answered', line);
      });
    });
    next();
  };
}
