import { createHmac, hash } from 'node:crypto';
import type { Endpoint } from '@heard/shared/contract/endpoint.ts';
import type { Actor } from '@heard/shared/live/rule.ts';
import type { Request } from 'express';
import type { IdempotencyKey } from '../log/act.ts';
import { HttpProblem } from './problem.ts';

const KEY = /^[\w.:-]{8,128}$/;

/** The key a device made for this change, and a hash of who asked for what, by which the same key for something else is known. */
export function idempotencyKey(request: Request, endpoint: Endpoint, who: Actor, input: object, pepper: string): IdempotencyKey {
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || !KEY.test(key)) {
    throw new HttpProblem(400, 'idempotency/missing', 'A change needs an Idempotency-Key of 8 to 128 letters, digits or . : _ -');
  }
  // A person is the same at a terminal and on a phone; a tap may be sent again from either.
  const of = `${endpoint.name} ${who.memberId ?? who.deviceId} ${JSON.stringify(withoutSecrets(endpoint, input, pepper))}`;
  return { key, requestHash: hash('sha256', of, 'base64url') };
}

/** Four digits are found again from any plain hash in a blink. */
function withoutSecrets({ body }: Endpoint, input: object, pepper: string): object {
  const hidden = Object.entries(input).filter(([name]) => body[name]?.isSecret);
  if (hidden.length === 0) return input;
  return {
    ...input,
    ...Object.fromEntries(hidden.map(([name, value]) => [name, createHmac('sha256', pepper).update(String(value)).digest('base64url')])),
  };
}
