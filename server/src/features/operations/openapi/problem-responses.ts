import type { Endpoint } from '@heard/shared/contract/endpoint.ts';
import type { Schema } from './schema-of.ts';

const PROBLEM = { $ref: '#/components/schemas/Problem' };

export const problemSchema: Schema = {
  type: 'object',
  description: 'RFC 9457. `code` is stable and for programs, `detail` is a sentence for people.',
  required: ['type', 'title', 'status', 'code', 'detail', 'requestId'],
  properties: {
    type: { type: 'string', example: 'about:blank' },
    title: { type: 'string' },
    status: { type: 'integer', example: 422 },
    code: { type: 'string', example: 'item/out' },
    detail: { type: 'string', example: 'The lobster is out.' },
    about: { type: 'object', description: 'Facts a screen may show.', additionalProperties: true },
    requestId: { type: 'string', description: 'Tell it when you ask for help.' },
  },
};

/** What every door may refuse with, by status. */
const SHARED: Readonly<Record<string, { readonly says: string; readonly codes: readonly string[] }>> = {
  '400': { says: 'What was sent cannot be understood.', codes: ['invalid', 'malformed', 'idempotency/missing'] },
  '401': { says: 'Nobody, or nobody any more, is signed in.', codes: ['unauthenticated'] },
  '403': { says: 'The role does not allow this.', codes: ['forbidden'] },
  '404': { says: 'There is no such thing here; another restaurant’s things are told in the same words.', codes: ['not-found'] },
  '405': { says: 'This address answers other methods; see Allow.', codes: ['method-not-allowed'] },
  '413': { says: 'More than Heard accepts at once.', codes: ['too-large'] },
  '429': { says: 'Too much at once; see Retry-After.', codes: ['rate-limited'] },
  '503': { says: 'Out of reach for a moment; ask again with the same key. See Retry-After.', codes: ['unavailable'] },
  '500': { says: 'Our fault; it has been noted.', codes: ['internal'] },
};

const responseOf = (says: string, codes: readonly string[]): Schema => ({
  description: `${says} Codes: ${codes.map((code) => `\`${code}\``).join(', ')}.`,
  content: {
    'application/problem+json': { schema: { allOf: [PROBLEM, { type: 'object', properties: { code: { type: 'string', enum: codes } } }] } },
  },
});

export const sharedResponses: Schema = Object.fromEntries(
  Object.entries(SHARED).map(([status, { says, codes }]) => [`Problem${status}`, responseOf(says, codes)]),
);

/** Which of the shared refusals a door can give, and its own: 409 when the thing stands otherwise by now, 422 when a rule says no. */
export function problemResponses({ scope, method, errors }: Endpoint): Schema {
  const hasBody = method !== 'GET';
  const statuses = Object.keys(SHARED).filter((status) => {
    if (status === '405') return false;
    if (status === '413') return hasBody;
    if (status === '401' || status === '403') return scope !== 'public';
    return status !== '404' || scope === 'restaurant';
  });
  const shared = Object.fromEntries(statuses.map((status) => [status, { $ref: `#/components/responses/Problem${status}` }]));
  const own = [...errors, ...(hasBody && scope === 'restaurant' ? ['idempotency/reused', 'idempotency/in-flight'] : [])];
  if (own.length === 0) return shared;
  return { ...shared, '4XX': responseOf('409: it stands otherwise by now. 422: a rule says no.', own) };
}
