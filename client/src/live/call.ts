import type { Endpoint, InputOf, ReplyOf } from '@heard/shared/contract/endpoint.ts';
import type { Shape } from '@heard/shared/kernel/shape.ts';
import { SECOND } from '@heard/shared/kernel/time.ts';
import { requestOf, type EndpointRequest } from './endpoint-request.ts';
import type { GetToken } from './live.ts';
import { newId } from './new-id.ts';
import { apiOrigin } from './origin.ts';
import { Problem, problemOf, unreachable } from './problem.ts';

export const CALL_DEADLINE = 8 * SECOND;

// oxlint-disable-next-line typescript/no-explicit-any -- an endpoint's shapes are invariant; only `any` admits every one of them
type AnyEndpoint = Endpoint<any, any, any>;
/** A document comes as it is, all else as what its JSON says. */
type Answer<E> = E extends { readonly answers: readonly string[] } ? Blob : ReplyOf<E>;
export type Call = <E extends AnyEndpoint>(endpoint: E, input: InputOf<E>, more?: { readonly signal?: AbortSignal }) => Promise<Answer<E>>;

export interface Caller {
  /** The restaurant that endpoints of scope `restaurant` belong to. */
  readonly restaurantId?: string;
  /** Omitted for doors open to anyone. */
  readonly getToken?: GetToken;
  readonly origin?: string;
}

/** Asks a door that is not a command. Rejects with `Problem`: the server's refusal, or `unreachable` after 8 s. */
export const createCall = (caller: Caller): Call =>
  async function call<E extends Endpoint<Shape, Shape, Shape>>(
    endpoint: E,
    input: InputOf<E>,
    more: { readonly signal?: AbortSignal } = {},
  ): Promise<ReplyOf<E>> {
    const request = requestOf(endpoint, input as Record<string, unknown>, caller.restaurantId ?? null);
    const token = (await caller.getToken?.()) ?? null;
    const key = newId();
    const first = await ask(caller, request, { key, token, ...more });
    const isStale = first.status === 401 && token !== null && caller.getToken !== undefined;
    const fresh = isStale ? await caller.getToken(token) : null;
    const response = fresh === null ? first : await ask(caller, request, { key, token: fresh, ...more });
    return readReply<ReplyOf<E>>(response, endpoint.answers !== undefined);
  } as Call;

interface Asked {
  readonly key: string;
  readonly token: string | null;
  readonly signal?: AbortSignal;
}

/** Never rejects with anything but `Problem`, except when the caller's own signal was aborted. */
async function ask(caller: Caller, request: EndpointRequest, { key, token, signal }: Asked): Promise<Response> {
  const deadline = AbortSignal.timeout(CALL_DEADLINE);
  try {
    return await fetch((caller.origin ?? apiOrigin()) + request.path, {
      method: request.method,
      body: request.body,
      headers: headersOf(request, key, token),
      signal: signal ? AbortSignal.any([signal, deadline]) : deadline,
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw unreachable();
  }
}

export function headersOf(request: EndpointRequest, key: string, token: string | null): Record<string, string> {
  return {
    accept: 'application/json',
    ...(request.body === null ? {} : { 'content-type': 'application/json', 'idempotency-key': key }),
    ...(token === null ? {} : { authorization: `Bearer ${token}` }),
  };
}

async function readReply<Reply>(response: Response, isDocument: boolean): Promise<Reply> {
  if (!response.ok) throw (await problemOf(response)) ?? new Problem('unreachable', unreachable().message, response.status);
  try {
    return (await (isDocument ? response.blob() : response.json())) as Reply;
  } catch {
    throw unreachable();
  }
}
