import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { ALL_ENDPOINTS } from '@heard/shared/contract/contract.ts';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import express from 'express';
import { afterAll, expect, test } from 'vitest';
import { docsPage, docsScript } from '../src/features/operations/docs-page/docs-page.ts';
import { apiReference } from '../src/features/operations/openapi/api-reference.ts';
import { openApiDocument, openApiText } from '../src/features/operations/openapi/openapi-document.ts';
import { pathOf } from '../src/features/operations/openapi/operation-of.ts';

interface Operation {
  readonly parameters?: readonly object[];
  readonly security: readonly object[];
  readonly requestBody?: unknown;
  readonly responses: Readonly<Record<string, object>>;
}
const document = openApiDocument() as { paths: Record<string, Record<string, Operation>> };
const operationOf = (name: string): Operation => {
  const endpoint = ALL_ENDPOINTS.find((one) => one.name === name)!;
  return document.paths[pathOf(endpoint)]![endpoint.method.toLowerCase()]!;
};

test('the document is valid OpenAPI, by a strict linter', async () => {
  const config = await createConfig({ extends: ['recommended-strict'], rules: { 'tag-description': 'off' } });
  const problems = await lintFromString({ source: JSON.stringify(document), config });
  expect(problems.map(({ ruleId, message, location }) => `${ruleId}: ${message} ${location[0]?.pointer}`)).toEqual([]);
});

test('every door of the contract is in it, once', () => {
  const described = Object.values(document.paths).flatMap((methods) => Object.values(methods)) as { operationId?: string }[];
  const ids = described.map(({ operationId }) => operationId);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toEqual(expect.arrayContaining(ALL_ENDPOINTS.map(({ name }) => name)));
});

test('a change says what it needs, what it answers and how it refuses', () => {
  const send = operationOf('orders.send');
  expect(send.parameters).toEqual([
    { $ref: '#/components/parameters/RestaurantId' },
    { name: 'checkId', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } },
    { $ref: '#/components/parameters/IdempotencyKey' },
  ]);
  expect(send.security).toEqual([{ bearer: [] }]);
  expect(JSON.stringify(send.requestBody)).toContain('"quantity":{"type":"integer","minimum":1,"maximum":99}');
  expect(JSON.stringify(send.responses['4XX'])).toContain('"item/out"');
  expect(Object.keys(send.responses)).toEqual(expect.arrayContaining(['200', '400', '401', '403', '404', '413', '429', '500', '503']));
});

test('a door for anyone asks for no sign-in, and a reading one for no key', () => {
  expect(operationOf('staff.start-pairing').security).toEqual([]);
  expect(operationOf('live.log').parameters).toContainEqual(
    expect.objectContaining({ name: 'after', in: 'query', required: true, schema: expect.objectContaining({ type: 'integer' }) }),
  );
  expect(operationOf('live.log').parameters).not.toContainEqual({ $ref: '#/components/parameters/IdempotencyKey' });
});

const keptIn = (file: string): string => readFileSync(join(import.meta.dirname, '../../docs', file), 'utf8');

test('what docs/ keeps is what the contract says today; if not: npm run api:docs', () => {
  expect(keptIn('api.md')).toBe(apiReference());
  expect(keptIn('openapi.json')).toBe(openApiText());
});

const app = express();
app.get('/docs', docsPage());
app.get('/docs/reference.js', docsScript());
const server = app.listen(0, '127.0.0.1');
afterAll(() => server.close());
await new Promise((resolve) => server.once('listening', resolve));
const ask = (path: string, headers: Record<string, string> = {}) =>
  fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, { headers });

test('the page of the docs runs nothing but what carries the nonce of this very answer', async () => {
  const answers = await Promise.all([ask('/docs'), ask('/docs')]);
  const policies = answers.map(({ headers }) => headers.get('content-security-policy')!);
  expect(policies[0]).not.toBe(policies[1]);
  expect(policies.join()).not.toContain('unsafe');
  const nonce = /'nonce-([^']+)'/.exec(policies[0]!)![1]!;
  const html = await answers[0]!.text();
  const tags = html.match(/<(?:script|style)\b[^>]*>/g)!;
  expect(tags).toHaveLength(3);
  for (const tag of tags) expect(tag).toContain(`nonce="${nonce}"`);
});

test('it asks nobody else for anything', async () => {
  expect(await (await ask('/docs')).text()).not.toMatch(/(?:https?:)?\/\/[a-z]/);
  const [plain, zipped] = [await ask('/docs/reference.js', { 'accept-encoding': 'identity' }), await ask('/docs/reference.js')];
  expect([plain.headers.get('content-encoding'), zipped.headers.get('content-encoding')]).toEqual([null, 'gzip']);
  const script = await zipped.text();
  expect(script).toBe(await plain.text());
  expect(script).toContain('createApiReference');
});
