import { commandNamed } from '@heard/shared/contract/contract.ts';
import type { Command } from '@heard/shared/contract/endpoint.ts';
import { MINUTE, SECOND } from '@heard/shared/kernel/time.ts';
import { CALL_DEADLINE, headersOf } from './call.ts';
import { requestOf, type EndpointRequest } from './endpoint-request.ts';
import type { GetToken } from './live.ts';
import type { OutboxEntry } from './outbox-entry.ts';
import { Problem, problemOf } from './problem.ts';
import { UNREADABLE } from './stored-refusal.ts';

/** What came of sending a command once. */
export type Verdict =
  | { readonly is: 'heard'; readonly seq: number }
  | { readonly is: 'refused'; readonly problem: Problem }
  /** Not now: nobody answered, or the server asked for patience. Safe to repeat, the key makes it happen once. */
  | { readonly is: 'later'; readonly afterMs: number }
  /** The server broke on it; it may break again for ever. */
  | { readonly is: 'broken'; readonly problem: Problem }
  | { readonly is: 'signed-out' };

export interface Sending {
  readonly origin: string;
  readonly getToken: GetToken;
}

const LATER: Verdict = { is: 'later', afterMs: 0 };
const TRY_LATER = new Set([408, 425, 429, 502, 503, 504]);
/** Browsers refuse a keep-alive body beyond 64 KiB, all of them in flight together. */
const KEEP_ALIVE_LIMIT = 50_000;

export async function sendCommand({ origin, getToken }: Sending, entry: OutboxEntry): Promise<Verdict> {
  const command = commandNamed(entry.command);
  if (!command) return { is: 'refused', problem: new Problem('command/unknown', 'This release no longer knows how to do that.', 0) };
  const request = requestFor(command, entry);
  if (!request) return { is: 'refused', problem: new Problem('entry/unreadable', UNREADABLE, 0) };
  try {
    const token = await getToken();
    const first = token === null ? SIGNED_OUT : await post(origin, request, entry.key, token);
    if (first.is !== 'signed-out' || token === null) return first;
    const fresh = await getToken(token);
    return fresh === null || fresh === token ? first : await post(origin, request, entry.key, fresh);
  } catch {
    return LATER;
  }
}

/** Undefined for what no request can be made of: trying again would hold up all behind it for ever. */
function requestFor(command: Command, { input, restaurantId }: OutboxEntry): EndpointRequest | undefined {
  try {
    return requestOf(command, input as Record<string, unknown>, restaurantId);
  } catch {
    return undefined;
  }
}

const SIGNED_OUT: Verdict = { is: 'signed-out' };

async function post(origin: string, request: EndpointRequest, key: string, token: string): Promise<Verdict> {
  const response = await fetch(origin + request.path, {
    method: request.method,
    body: request.body,
    headers: headersOf(request, key, token),
    keepalive: (request.body?.length ?? 0) < KEEP_ALIVE_LIMIT,
    signal: AbortSignal.timeout(CALL_DEADLINE),
  });
  if (response.ok) return heardOr(response);
  const problem = await problemOf(response);
  if (problem?.status === 401) return SIGNED_OUT;
  if (!problem || TRY_LATER.has(response.status) || problem.code === 'idempotency/in-flight') {
    return { is: 'later', afterMs: retryAfter(response) };
  }
  return { is: response.status >= 500 ? 'broken' : 'refused', problem };
}

/** A 200 that is not our reply comes from something between us and the server. */
async function heardOr(response: Response): Promise<Verdict> {
  const reply = (await response.json()) as { readonly seq?: unknown } | null;
  return typeof reply?.seq === 'number' ? { is: 'heard', seq: reply.seq } : LATER;
}

/** Seconds or a date (RFC 9110 §10.2.3), in ms; never longer than five minutes, whatever a proxy says. */
function retryAfter(response: Response): number {
  const said = response.headers.get('retry-after');
  if (said === null) return 0;
  const ms = /^\d+$/.test(said) ? Number(said) * SECOND : Date.parse(said) - Date.now();
  return Number.isNaN(ms) ? 0 : Math.min(Math.max(ms, 0), 5 * MINUTE);
}
