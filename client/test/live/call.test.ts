// @vitest-environment node
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ENDPOINTS } from '@heard/shared/contract/contract.ts';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createCall, type Call } from '../../src/live/call.ts';
import { requestOf } from '../../src/live/endpoint-request.ts';

let server: Server;
let origin: string;
let answer: RequestListener;

beforeEach(async () => {
  server = createServer((request, response) => answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => new Promise((resolve) => server.close(resolve)));

const caller = (getToken = async (refused?: string): Promise<string | null> => (refused ? 'fresh' : 'old')): Call =>
  createCall({ restaurantId: 'radish', getToken, origin });

it('puts what belongs there into path, query and body', () => {
  expect(requestOf(ENDPOINTS.setPin, { memberId: 'a/b', pin: '1234' }, 'radish')).toEqual({
    method: 'PUT',
    path: '/api/v1/restaurants/radish/members/a%2Fb/pin',
    body: '{"pin":"1234"}',
  });
  expect(requestOf(ENDPOINTS.log, { after: 7 }, 'radish').path).toBe('/api/v1/restaurants/radish/log?after=7');
  expect(requestOf(ENDPOINTS.me, {}, null)).toEqual({ method: 'GET', path: '/api/v1/me', body: null });
});

it('answers with what the door replies, once more with a fresh token if need be', async () => {
  const tokens: (string | undefined)[] = [];
  answer = ({ headers }, response) => {
    tokens.push(headers.authorization);
    if (tokens.length === 1) response.writeHead(401, { 'Content-Type': 'application/problem+json' }).end('{"code":"unauthenticated"}');
    else response.end('{"seq":4,"rows":{}}');
  };
  expect(await caller()(ENDPOINTS.snapshot, {})).toEqual({ seq: 4, rows: {} });
  expect(tokens).toEqual(['Bearer old', 'Bearer fresh']);
});

it('throws the sentence of a refusal', async () => {
  const body = JSON.stringify({ code: 'pin/locked', detail: 'Wait five minutes.', about: { minutes: 5 } });
  answer = (_, response) => void response.writeHead(422, { 'Content-Type': 'application/problem+json' }).end(body);
  const refused = caller()(ENDPOINTS.enterPin, { sessionId: 's', memberId: 'm', pin: '0000' });
  await expect(refused).rejects.toMatchObject({ code: 'pin/locked', message: 'Wait five minutes.', status: 422, about: { minutes: 5 } });
});

it('says that Heard cannot be reached, whoever else may answer', async () => {
  answer = (_, response) => void response.end('<html>');
  await expect(caller()(ENDPOINTS.snapshot, {})).rejects.toMatchObject({ code: 'unreachable', status: 0 });
  answer = (request) => void request.socket.destroy();
  await expect(caller()(ENDPOINTS.snapshot, {})).rejects.toMatchObject({ code: 'unreachable' });
});
