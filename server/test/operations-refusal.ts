import { SHARED_ERRORS } from '@heard/shared/contract/contract.ts';
import { expect } from 'vitest';
import type { Reply } from './house.ts';

/** A refusal is a problem with a stable code, a sentence and the id of its request, whatever was sent. */
export function expectRefusal({ status, headers, body }: Reply, expected: number, code: string): void {
  expect({ status, code: body.code, type: headers.get('content-type') }).toEqual({
    status: expected,
    code,
    type: 'application/problem+json; charset=utf-8',
  });
  expect(SHARED_ERRORS).toContain(code);
  expect(body['detail']).toMatch(/^[A-Z].{10,}/);
  expect(body).toMatchObject({ type: 'about:blank', status: expected, requestId: headers.get('x-request-id') });
  expect(JSON.stringify(body)).not.toMatch(/node_modules|\bat .*\.ts:|SyntaxError|select /);
}
