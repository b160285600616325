import type { AddressInfo } from 'node:net';
import express from 'express';
import { expect, test } from 'vitest';
import { sendJson } from './compress.ts';

test('a large answer travels compressed, a small one as it is', async () => {
  const app = express();
  app.get('/:length', (request, response) => sendJson(request, response, { text: 'x'.repeat(Number(request.params.length)) }));
  const server = app.listen(0, '127.0.0.1');
  await new Promise((open) => server.once('listening', open));
  const ask = (length: number): Promise<Response> =>
    fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/${length}`, { headers: { 'accept-encoding': 'gzip' } });
  const [small, large] = [await ask(100), await ask(10_000)];
  expect(small.headers.get('content-encoding')).toBeNull();
  expect(large.headers.get('content-encoding')).toBe('gzip');
  expect(large.headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(await large.json()).toEqual({ text: 'x'.repeat(10_000) });
  server.close();
});
