import type { Request, RequestHandler } from 'express';
import { ipKeyGenerator, rateLimit, type Options, type Store } from 'express-rate-limit';
import type { Config } from '../../config.ts';
import { HttpProblem } from './problem.ts';

const WINDOW_MS = 60_000;
/** Every screen of a house may ask at once after a power cut, from one address; what they ask with cannot be guessed. */
const STRANGERS_PER_MINUTE = 600;

const limit = (perMinute: number, keyGenerator: (request: Request) => string, more: Partial<Options> = {}): RequestHandler =>
  rateLimit({
    windowMs: WINDOW_MS,
    limit: perMinute,
    // Draft 8 asks for a digest of the key in each answer: 5 µs that tell a client nothing.
    standardHeaders: 'draft-7',
    legacyHeaders: false,
    keyGenerator,
    handler: () => {
      throw new HttpProblem(429, 'rate-limited', 'That was a lot at once. Wait a moment; nothing is lost.', { retryAfterSeconds: 5 });
    },
    ...more,
  });

/** How a socket that listens to both families tells an IPv4 address. Taking it apart as IPv6 costs 10 µs a request. */
const IPV4_AS_IPV6 = '::ffff:';
const byAddress = ({ ip = '' }: Request): string => (ip.startsWith(IPV4_AS_IPV6) ? ip.slice(IPV4_AS_IPV6.length) : ipKeyGenerator(ip));
/** The end of a bearer is its signature: as good as all of it to tell bearers apart, and of no use to whoever finds it. */
const SIGNATURE = 43;
/** A whole restaurant shares one address; people and devices are told apart by what they sign in with. */
const byBearer = (request: Request): string => {
  const { authorization } = request.headers;
  return authorization ? authorization.slice(-SIGNATURE) : byAddress(request);
};

export interface Limits {
  /** For doors that ask for no sign-in. */
  readonly stranger: RequestHandler;
  readonly known: RequestHandler;
  /** Made-up bearers: each is new, their address is not. Only what was refused for its bearer counts. */
  readonly forger: RequestHandler;
}

/** @param shared where the doors that can be guessed at are counted for all instances together; each counts the known by itself. */
export function makeLimits({ ratePerMinute }: Pick<Config, 'ratePerMinute'>, shared?: (name: string) => Store): Limits {
  const forged: Partial<Options> = {
    skipSuccessfulRequests: true,
    requestWasSuccessful: (_request, response) => response.statusCode !== 401,
    standardHeaders: false,
  };
  return {
    stranger: limit(STRANGERS_PER_MINUTE, byAddress, shared && { store: shared('stranger') }),
    known: limit(ratePerMinute, byBearer),
    forger: limit(STRANGERS_PER_MINUTE, byAddress, { ...forged, ...(shared && { store: shared('forger') }) }),
  };
}
