import { expect, test } from 'vitest';
import { keptLog } from '../../../test/operations-log.ts';

const CANARY = 'canary-4711';

test.each([
  'password',
  'newPassword',
  'pin',
  'secret',
  'previousSecrets',
  'token',
  'access_token',
  'refreshToken',
  'authorization',
  'Authorization',
  'cookie',
  'set-cookie',
  'apiKey',
  'x-api-key',
  'anonKey',
  'jwt',
])('what is called %s is never written, wherever it hides', (name) => {
  const { log, text } = keptLog();
  log.info('told', { [name]: CANARY, request: { headers: [{ [name]: CANARY }] }, error: new Error('x', { cause: { [name]: [CANARY] } }) });
  expect(text()).toContain('[redacted]');
  expect(text()).not.toContain(CANARY);
});

test.each([
  ['a bearer', `sent Authorization: Bearer ${CANARY}`],
  ['a signed token', `eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiIx${CANARY}.${CANARY}`],
  ['the password of a database', `cannot reach postgres://app_api:${CANARY}@db.test:5432/heard`],
])('%s in the middle of a text is cut out', (_, message) => {
  const { log, text } = keptLog();
  log.error(message, { error: new Error(message), list: [message] });
  expect(text()).not.toContain(CANARY);
});

test('what is no secret stays: names, addresses, counts', () => {
  const { log, lines } = keptLog();
  log.info('ready', { address: 'https://heard.test/a:b', tokensUsed: 3, pinned: true, spin: 'x' });
  expect(lines()).toMatchObject([
    { level: 'info', message: 'ready', address: 'https://heard.test/a:b', tokensUsed: 3, pinned: true, spin: 'x' },
  ]);
  expect(lines()[0]!['at']).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
});

test('an error is told with its code, its stack and its causes, but not with rows or requests that it carries', () => {
  const { log, lines, text } = keptLog();
  const refused = Object.assign(new Error('duplicate key'), { code: '23505', detail: `Key (email)=(${CANARY}) exists.` });
  log.error('request failed', { requestId: 'a-request', error: new AggregateError([refused], 'all failed', { cause: refused }) });
  expect(lines()).toMatchObject([
    {
      level: 'error',
      requestId: 'a-request',
      error: { name: 'AggregateError', stack: expect.any(String), cause: { code: '23505' }, errors: [{ message: 'duplicate key' }] },
    },
  ]);
  expect(text()).not.toContain(CANARY);
});

test('what JSON cannot hold does not take the house down', () => {
  const circle: Record<string, unknown> = {};
  circle['self'] = circle;
  const { log, lines } = keptLog();
  log.warn('odd', { requestId: 'a-request', circle });
  log.warn('large', { count: 10n });
  expect(lines()).toMatchObject([{ message: 'odd', requestId: 'a-request', unwritable: expect.any(String) }, { count: '10' }]);
});

test('a quieter level writes less', () => {
  const { log, lines } = keptLog('warn');
  log.info('not said');
  log.warn('said');
  expect(lines().map(({ message }) => message)).toEqual(['said']);
});
