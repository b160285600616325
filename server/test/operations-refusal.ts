import { SHARED_ERRORS } from '@heard/shared/contract/contract.ts';
import { expect } from 'vitest';
import type { Reply } from './house.ts';

/** Status and code, after a look at the rest: a problem with a sentence and the id of its request, and nothing from inside. */
export function refusalOf({ status, headers, body }: Pick<Reply, 'status' | 'headers' | 'body'>): [number, string] {
  const { code = '' } = body;
  expect(headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  expect(SHARED_ERRORS).toContain(code);
  expect(body['detail']).toMatch(/^[A-Z].{10,}/);
  expect(body).toMatchObject({ type: 'about:blank', status, requestId: headers.get('x-request-id') });
  expect(JSON.stringify(body)).not.toMatch(/node_modules|\bat .*\.ts:|SyntaxError|select /);
  return [status, code];
}
