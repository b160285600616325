import type { AddressInfo } from 'node:net';
import express from 'express';
import { expect, test } from 'vitest';
import { createHttpServer } from './http-server.ts';

test('a request and its response are born with the prototypes that Express would give them', async () => {
  const app = express();
  app.get('/', (request, response) => void response.json({ knowsApp: request.app === app && response.app === app, ip: request.ip }));
  const server = createHttpServer(app);
  const bornRight: boolean[] = [];
  server.prependListener('request', (request, response) => {
    bornRight.push(Object.getPrototypeOf(request) === app.request, Object.getPrototypeOf(response) === app.response);
  });
  await new Promise<void>((open) => server.listen(0, '127.0.0.1', open));
  const reply = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  expect(await reply.json()).toEqual({ knowsApp: true, ip: '127.0.0.1' });
  expect(bornRight).toEqual([true, true]);
  server.close();
});
