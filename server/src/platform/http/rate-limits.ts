import { createHash } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import { ipKeyGenerator, rateLimit, type Options } from 'express-rate-limit';
import type { Config } from '../../config.ts';
import { HttpProblem } from './problem.ts';

const WINDOW_MS = 60_000;
/** Every screen of a house may ask at once after a power cut, from one address; what they ask with cannot be guessed. */
const STRANGERS_PER_MINUTE = 600;

const limit = (perMinute: number, keyGenerator: (request: Request) => string, more: Partial<Options> = {}): RequestHandler =>
  rateLimit({
    windowMs: WINDOW_MS,
    limit: perMinute,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    keyGenerator,
    handler: () => {
      throw new HttpProblem(429, 'rate-limited', 'That was a lot at once. Wait a moment; nothing is lost.', { retryAfterSeconds: 5 });
    },
    ...more,
  });

const byAddress = (request: Request): string => ipKeyGenerator(request.ip ?? '');
/** A whole restaurant shares one address; people and devices are told apart by what they sign in with. */
const byBearer = (request: Request): string => {
  const { authorization } = request.headers;
  return authorization ? createHash('sha1').update(authorization).digest('base64url') : byAddress(request);
};

export interface Limits {
  /** For doors that ask for no sign-in. */
  readonly stranger: RequestHandler;
  readonly known: RequestHandler;
  /** Made-up bearers: each is new, their address is not. Only what was refused for its bearer counts. */
  readonly forger: RequestHandler;
}

export function makeLimits({ ratePerMinute }: Pick<Config, 'ratePerMinute'>): Limits {
  const forged: Partial<Options> = {
    skipSuccessfulRequests: true,
    requestWasSuccessful: (_request, response) => response.statusCode !== 401,
    standardHeaders: false,
  };
  return {
    stranger: limit(STRANGERS_PER_MINUTE, byAddress),
    known: limit(ratePerMinute, byBearer),
    forger: limit(STRANGERS_PER_MINUTE, byAddress, forged),
  };
}
