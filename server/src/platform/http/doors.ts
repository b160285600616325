import type { Endpoint, InputOf, ReplyOf } from '@heard/shared/contract/endpoint.ts';
import { Forbidden, NotFound } from '@heard/shared/kernel/errors.ts';
import { isAllowed } from '@heard/shared/staff/permissions.ts';
import type { Request, RequestHandler, Response } from 'express';
import findMyWay, { type HTTPMethod } from 'find-my-way';
import { presentAt, type Present } from '../auth/actor.ts';
import type { Claims, PersonClaims } from '../auth/token-claims.ts';
import type { Verifier } from '../auth/verify-token.ts';
import type { IdempotencyKey } from '../log/act.ts';
import type { RestaurantLog } from '../log/restaurant-log.ts';
import type { Restaurants } from '../log/restaurants.ts';
import { sendJson } from './compress.ts';
import { sendDocument, type Document } from './document.ts';
import { fitsShape } from './fits-shape.ts';
import { idempotencyKey } from './idempotency-key.ts';
import { joiOf, UUID } from './joi-of.ts';
import { HttpProblem, unauthenticated } from './problem.ts';
import type { Limits } from './rate-limits.ts';

interface Ask<E> {
  readonly input: InputOf<E>;
  readonly requestId: string;
  readonly address: string;
}
/** What a handler is given, by the scope of its door. */
export type PublicAsk<E> = Ask<E>;
export interface PersonAsk<E> extends Ask<E> {
  readonly person: PersonClaims;
}
export interface RestaurantAsk<E> extends Ask<E> {
  readonly who: Present;
  readonly log: RestaurantLog;
  /** Null on a GET. */
  readonly key: IdempotencyKey | null;
}
type AskAt<E> = E extends { readonly scope: 'restaurant' }
  ? RestaurantAsk<E>
  : E extends { readonly scope: 'person' }
    ? PersonAsk<E>
    : PublicAsk<E>;
export type Handler<E> = (ask: AskAt<E>) => Promise<E extends { readonly answers: readonly string[] } ? Document : ReplyOf<E>>;

export interface DoorDeps {
  readonly verifier: Verifier;
  readonly restaurants: Restaurants;
  /** Keeps what a request's secrets were out of its hash. */
  readonly pepper: string;
  readonly limit: Limits;
}

const METHODS = ['GET', 'POST', 'PUT', 'DELETE'] as const satisfies readonly Endpoint['method'][];

type Answer = (request: Request, response: Response) => Promise<void>;

/** Registers declared doors; what every door must check is checked here and nowhere else. */
export class Doors {
  // Express asks its routes one after the other: with a hundred doors the last is found after 25 µs, here any after one.
  readonly #ways = findMyWay({ caseSensitive: true, ignoreTrailingSlash: true });
  readonly #deps: DoorDeps;

  constructor(deps: DoorDeps) {
    this.#deps = deps;
  }

  open<E extends Endpoint>(endpoint: E, handler: Handler<E>): void {
    const path = endpoint.scope === 'restaurant' ? `/restaurants/:restaurantId${endpoint.path}` : endpoint.path;
    const check = inputCheck(endpoint);
    const answer: Answer = async (request, response) => {
      response.locals['door'] = endpoint.name;
      response.setHeader('Cache-Control', 'no-store');
      const ask = await this.#admit(endpoint, request, response, check);
      const reply = await handler(ask as AskAt<E>);
      if (endpoint.answers) sendDocument(response, reply as unknown as Document);
      else sendJson(request, response, reply);
    };
    this.#ways.on(endpoint.method === 'GET' ? ['GET', 'HEAD'] : endpoint.method, path, () => undefined, answer);
  }

  /** Whoever knocks is let through the right door; a known path with another method is told so. */
  readonly router: RequestHandler = async (request, response, next) => {
    const way = this.#ways.find(request.method as HTTPMethod, request.path);
    if (way) {
      Object.assign(request.params, way.params);
      return (way.store as Answer)(request, response);
    }
    const others = METHODS.filter((method) => this.#ways.find(method, request.path) !== null);
    if (others.length === 0) return next();
    response.setHeader('Allow', others.join(', '));
    throw new HttpProblem(405, 'method-not-allowed', `This address answers ${others.join(' and ')} only.`);
  };

  async #admit(endpoint: Endpoint, request: Request, response: Response, check: (request: Request) => object): Promise<unknown> {
    const requestId = response.locals['requestId'] as string;
    const ask = { requestId, address: request.ip ?? '' };
    const { limit } = this.#deps;
    if (endpoint.scope === 'public') {
      await pass(limit.stranger, request, response);
      return { ...ask, input: check(request) };
    }
    const claims = await this.#claims(request, response);
    await pass(limit.known, request, response);
    if (endpoint.scope === 'person') {
      if (claims.kind !== 'person') throw new Forbidden('This is for people, not for devices.');
      return { ...ask, person: claims, input: check(request) };
    }
    const { log, who } = await this.#enter(request.params['restaurantId'] as string, claims);
    response.locals['who'] = who;
    if (endpoint.may && !isAllowed(who.role, endpoint.may)) throw new Forbidden();
    const input = check(request);
    return {
      ...ask,
      who,
      log,
      input,
      key: endpoint.method === 'GET' ? null : idempotencyKey(request, endpoint, who, input, this.#deps.pepper),
    };
  }

  async #claims(request: Request, response: Response): Promise<Claims> {
    const { verifier, limit } = this.#deps;
    const { authorization } = request.headers;
    const token = authorization?.startsWith('Bearer ') ? authorization.slice('Bearer '.length) : '';
    const known = verifier.recall(token);
    if (known) return known;
    await pass(limit.forger, request, response);
    if (token === '') throw unauthenticated();
    return verifier.verifyAnew(token);
  }

  async #enter(restaurantId: string, claims: Claims): Promise<{ log: RestaurantLog; who: Present }> {
    if (!UUID.test(restaurantId)) throw new NotFound('restaurant');
    const log = await this.#deps.restaurants.at(restaurantId);
    const { state } = await log.fresh();
    return { log, who: presentAt(restaurantId, state, claims) };
  }
}

/** What would be a middleware, in the middle of a way. */
const pass = (middleware: RequestHandler, request: Request, response: Response): Promise<void> =>
  new Promise((resolve, reject) => {
    void Promise.resolve(middleware(request, response, (error?: unknown) => (error ? reject(error as Error) : resolve()))).catch(reject);
  });

/** Path parameters and body (query of a GET) as one input, exactly as declared. */
function inputCheck(endpoint: Endpoint): (request: Request) => object {
  const shape = { ...endpoint.params, ...endpoint.body };
  const fits = fitsShape(shape);
  let schema: ReturnType<typeof joiOf> | undefined;
  const names = Object.keys(endpoint.params);
  const [inPath, inQuery] = [endpoint.params, endpoint.body].map((part) => Object.keys(part).filter((name) => part[name]!.type === 'int'));
  return (request) => {
    const params = withNumbers(Object.fromEntries(names.map((name) => [name, request.params[name]])), inPath!);
    const body = endpoint.method === 'GET' ? withNumbers(request.query, inQuery!) : plainObject(request.body);
    const clash = names.find((name) => name in body);
    const input = { ...body, ...params };
    if (clash === undefined && fits(input)) return input;
    schema ??= joiOf(shape);
    const { value, error } = schema.validate(input);
    if (error || clash)
      throw invalid(
        error?.details.map((detail) => ({ field: detail.path.join('.'), says: detail.message })) ?? [
          { field: clash!, says: `"${clash}" is not allowed` },
        ],
      );
    return value as object;
  };
}

const invalid = (fields: readonly { field: string; says: string }[]): HttpProblem =>
  new HttpProblem(400, 'invalid', `Please check what was sent: ${fields[0]?.says ?? 'it is not what was expected'}.`, {
    about: { fields: fields.slice(0, 20) },
  });

function plainObject(body: unknown): object {
  if (body === undefined) return {};
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw invalid([{ field: '', says: 'the body must be a JSON object' }]);
  return body;
}

/** An address is all text. */
const withNumbers = (given: Readonly<Record<string, unknown>>, numbers: readonly string[]): object =>
  Object.fromEntries(
    Object.entries(given).map(([name, value]) => [
      name,
      numbers.includes(name) && typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value,
    ]),
  );
