import { createHash } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import type { Config } from '../../config.ts';
import { HttpProblem } from './problem.ts';

const WINDOW_MS = 60_000;
/** Every screen of a house may ask at once after a power cut, from one address; what they ask with cannot be guessed. */
const STRANGERS_PER_MINUTE = 600;

const limit = (perMinute: number, keyGenerator: (request: Request) => string): RequestHandler =>
  rateLimit({
    windowMs: WINDOW_MS,
    limit: perMinute,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    keyGenerator,
    handler: () => {
      throw new HttpProblem(429, 'rate-limited', 'That was a lot at once. Wait a moment; nothing is lost.', { retryAfterSeconds: 5 });
    },
  });

const byAddress = (request: Request): string => ipKeyGenerator(request.ip ?? '');
/** A whole restaurant shares one address; people and devices are told apart by what they sign in with. */
const byBearer = (request: Request): string => {
  const { authorization } = request.headers;
  return authorization ? createHash('sha1').update(authorization).digest('base64url') : byAddress(request);
};

export function makeLimits({ ratePerMinute }: Pick<Config, 'ratePerMinute'>): { stranger: RequestHandler; known: RequestHandler } {
  return { stranger: limit(STRANGERS_PER_MINUTE, byAddress), known: limit(ratePerMinute, byBearer) };
}
