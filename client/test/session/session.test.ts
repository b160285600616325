import 'fake-indexeddb/auto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDeviceDatabase } from '../../src/live/device-database.ts';
import { typed } from '../../src/live/typed-database.ts';
import { AUTH_STORAGE_KEY } from '../../src/app/session/person-session.ts';
import { Session } from '../../src/app/session/session.ts';

type Answer = (body: Record<string, unknown>, request: IncomingMessage) => object | number;

let server: Server;
let doors: Record<string, Answer>;
let asked: string[];

const USER = { id: 'user-ana', email: 'ana@radish.example' };
const work = (restaurantId: string) => ({
  restaurantId,
  restaurantName: restaurantId,
  memberId: `ana at ${restaurantId}`,
  name: 'Ana',
  role: 'server',
});
const inAnHour = (): number => Math.floor(Date.now() / 1_000) + 3_600;
const tokens = (access_token: string) => ({
  access_token,
  refresh_token: 'next',
  token_type: 'bearer',
  expires_in: 3_600,
  expires_at: inAnHour(),
  user: USER,
});
const signedIn = (access_token: string, expires_at = inAnHour()): void =>
  localStorage.setItem(AUTH_STORAGE_KEY, JSON.stringify({ ...tokens(access_token), expires_at }));

beforeEach(async () => {
  asked = [];
  doors = { 'GET /api/v1/me': () => ({ userId: USER.id, memberships: [work('radish')] }) };
  server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  vi.stubEnv('VITE_API_URL', origin);
  document.head.innerHTML = `<meta name="heard-auth" content='{"url":"${origin}/auth/v1","key":"anon"}'>`;
  localStorage.clear();
  sessionStorage.clear();
});
afterEach(async () => {
  vi.unstubAllEnvs();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  response.setHeader('Access-Control-Allow-Origin', '*').setHeader('Access-Control-Allow-Headers', '*');
  if (request.method === 'OPTIONS') return void response.writeHead(204).end();
  let text = '';
  for await (const chunk of request) text += String(chunk);
  const door = `${request.method} ${request.url!.split('&')[0]}`;
  asked.push(door);
  const reply = doors[door]?.(text === '' ? {} : (JSON.parse(text) as Record<string, unknown>), request) ?? 404;
  if (typeof reply !== 'number') return void response.setHeader('Content-Type', 'application/json').end(JSON.stringify(reply));
  const problem = { code: reply === 401 ? 'unauthenticated' : 'device/unknown', detail: 'No.', error_code: 'refresh_token_not_found' };
  response.writeHead(reply, { 'Content-Type': 'application/problem+json' }).end(JSON.stringify(problem));
}

describe('a person', () => {
  it('is signed in at once on a hot start, without the auth service', async () => {
    signedIn('good');
    expect(await new Session().getToken()).toBe('good');
    expect(asked).toEqual([]);
  });

  it('gets a fresh token when theirs runs out or is refused, asked for once', async () => {
    doors['POST /auth/v1/token?grant_type=refresh_token'] = () => tokens('fresh');
    signedIn('old', Math.floor(Date.now() / 1_000) + 30);
    const session = new Session();
    expect(await Promise.all([session.getToken(), session.getToken('old')])).toEqual(['fresh', 'fresh']);
    expect(asked).toHaveLength(1);
    expect(await session.getToken()).toBe('fresh');
  });

  it('is signed out for good only if the auth service says so', async () => {
    signedIn('old', 1);
    const session = new Session();
    doors['POST /auth/v1/token?grant_type=refresh_token'] = () => 400;
    expect(await session.getToken()).toBeNull();
    expect(session.view.get().actor).toBeNull();
  });

  it('works where they belong, and chooses where they belong to several', async () => {
    doors['POST /auth/v1/token?grant_type=password'] = () => tokens('good');
    doors['GET /api/v1/me'] = () => ({ userId: USER.id, memberships: [work('radish'), work('turnip')] });
    const session = new Session();
    await session.signIn('ana@radish.example', 'secret');
    expect(session.view.get()).toMatchObject({ person: { userId: USER.id }, actor: null });
    session.chooseRestaurant('turnip');
    const actor = { restaurantId: 'turnip', memberId: 'ana at turnip', deviceId: null, role: 'server' };
    expect(session.view.get().actor).toEqual(actor);
    expect(new Session().view.get().actor).toEqual(actor);
  });

  it('takes the floor with them when they sign out, but not what is yet to be sent', async () => {
    signedIn('good');
    doors['POST /auth/v1/logout?scope=local'] = () => ({});
    const database = await typed(createDeviceDatabase());
    const fold = { version: 1, seq: 1, you: null, day: null, skew: 0, tab: 't' };
    await database.put('folds', fold, ['radish', 'ana']);
    await database.add('commands', {
      key: 'k',
      restaurantId: 'radish',
      owner: 'ana',
      command: 'c',
      input: {},
      at: 1,
      seq: null,
      who: {} as never,
    });
    const session = new Session();
    const leaving = session.signOut();
    expect(session.view.get().person).toBeNull();
    await leaving;
    expect([await database.count('folds'), await database.count('commands')]).toEqual([0, 1]);
    expect(asked).toContain('POST /auth/v1/logout?scope=local');
  });
});

describe('a device', () => {
  const pair = (): void =>
    localStorage.setItem('heard-device', JSON.stringify({ deviceId: 'till', secret: 's3', restaurantId: 'radish', role: 'terminal' }));

  it('shows a code, and has an identity once a manager has entered it', async () => {
    let isEntered = false;
    doors['POST /api/v1/pairings'] = () => ({ deviceId: 'till', secret: 's3', code: 'ACDEFG', expiresInSeconds: 600 });
    doors['POST /api/v1/pairings/claim'] = () => ({ restaurantId: isEntered ? 'radish' : null });
    doors['POST /api/v1/device-tokens'] = () => ({ token: 'device token', restaurantId: 'radish', expiresInSeconds: 900 });
    doors['GET /api/v1/restaurants/radish/who-am-i'] = () => ({ role: 'terminal', memberId: null, deviceId: 'till' });
    const session = new Session();
    expect((await session.startPairing()).code).toBe('ACDEFG');
    expect([await session.claimPairing(), session.view.get().actor]).toEqual([false, null]);
    isEntered = true;
    expect(await session.claimPairing()).toBe(true);
    expect(session.view.get().actor).toEqual({ restaurantId: 'radish', memberId: null, deviceId: 'till', role: 'terminal' });
  });

  it('trades its secret for a token, and again when that is refused', async () => {
    pair();
    let count = 0;
    doors['POST /api/v1/device-tokens'] = () => ({ token: `token ${(count += 1)}`, restaurantId: 'radish', expiresInSeconds: 900 });
    const session = new Session();
    expect([await session.getToken(), await session.getToken(), await session.getToken('token 1')]).toEqual([
      'token 1',
      'token 1',
      'token 2',
    ]);
  });

  it('is nobody once it is shut out', async () => {
    pair();
    doors['POST /api/v1/device-tokens'] = () => 404;
    const session = new Session();
    expect(await session.getToken()).toBeNull();
    expect(session.view.get().device).toBeNull();
  });

  it('acts for the person who typed a PIN, until they leave', async () => {
    pair();
    doors['POST /api/v1/device-tokens'] = () => ({ token: 'device token', restaurantId: 'radish', expiresInSeconds: 900 });
    doors['POST /api/v1/restaurants/radish/pin-sessions'] = ({ pin }) =>
      pin === '4711' ? { seq: 1, token: 'pin token', expiresInSeconds: 900 } : 401;
    const session = new Session();
    await expect(session.enterPin({ id: 'ana', role: 'server' }, '0000')).rejects.toMatchObject({ name: 'Problem' });
    await session.enterPin({ id: 'ana', role: 'server' }, '4711');
    expect(await session.getToken()).toBe('pin token');
    expect(new Session().view.get().actor).toEqual({ restaurantId: 'radish', memberId: 'ana', deviceId: 'till', role: 'server' });
    await session.signOut();
    expect(await session.getToken()).toBe('device token');
    expect(asked.some((door) => /pin-sessions\/[^/]+\/end$/.test(door))).toBe(true);
  });
});
