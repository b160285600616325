import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Session } from '../../app/session/session.ts';
import { PairScreen } from './PairScreen.tsx';
import { smallServer, type SmallServer } from './small-server.test-data.ts';
import { idOf, InHouse } from './staff-house.test-data.tsx';

const HOUSE = `/api/v1/restaurants/${idOf('restaurant')}`;
let server: SmallServer;
let codes: string[];
let entered: string | null;
let lastsSeconds: number;

beforeEach(async () => {
  server = await smallServer();
  vi.stubEnv('VITE_API_URL', server.url);
  codes = [];
  entered = null;
  lastsSeconds = 600;
  Object.assign(server.doors, {
    'POST /api/v1/pairings': () => {
      const code = ['K7PQ4X', 'M3TRW9', 'A4CDEF'][codes.length]!;
      codes.push(code);
      return [200, { deviceId: idOf(code), secret: `secret of ${code}`, code, expiresInSeconds: lastsSeconds }];
    },
    'POST /api/v1/pairings/claim': ({ body }) =>
      body['secret'] === `secret of ${entered}` ? [200, { restaurantId: idOf('restaurant') }] : [200, { restaurantId: null }],
    'POST /api/v1/device-tokens': () => [200, { token: 'device', restaurantId: idOf('restaurant'), expiresInSeconds: 900 }],
    [`GET ${HOUSE}/who-am-i`]: () => [200, { role: 'screen', memberId: null, deviceId: idOf('device') }],
  } satisfies SmallServer['doors']);
});
afterEach(async () => {
  cleanup();
  localStorage.clear();
  vi.unstubAllEnvs();
  await server.close();
});

const open = (at = '/pair') =>
  render(
    <InHouse session={new Session()} at={at}>
      <PairScreen />
    </InHouse>,
  );
const LONG = { timeout: 9_000 };

describe('a new screen', { timeout: 20_000 }, () => {
  it('shows a code in two groups, says what to do, and how long it lasts', async () => {
    open();
    expect(await screen.findByText('K7P', {}, LONG)).toBeTruthy();
    expect(screen.getByText('Q4X')).toBeTruthy();
    expect(screen.getByText(/sign in to Heard as a manager/)).toBeTruthy();
    expect(screen.getByText(/Another code follows by itself in (10:00|9:5\d)/)).toBeTruthy();
  });

  it('shows the same code as a square for a phone, another for each code', async () => {
    lastsSeconds = 1;
    open();
    await screen.findByText('K7P', {}, LONG);
    const drawing = async (): Promise<string> =>
      (await screen.findByRole('img', { name: /for a phone/ }, LONG)).querySelector('path')!.getAttribute('d')!;
    const first = await drawing();
    expect(first.length).toBeGreaterThan(1_000);
    await screen.findByText('M3T', {}, LONG);
    expect(await drawing()).not.toBe(first);
  });

  it('goes to the kitchen by itself once a manager has entered the code', async () => {
    open();
    await screen.findByText('K7P', {}, LONG);
    entered = 'K7PQ4X';
    expect(await screen.findByText('the kitchen', {}, LONG)).toBeTruthy();
    expect(JSON.parse(localStorage.getItem('heard-device')!)).toMatchObject({ secret: 'secret of K7PQ4X', role: 'screen' });
  });

  it('paired as a terminal it asks who is there', async () => {
    server.doors[`GET ${HOUSE}/who-am-i`] = () => [200, { role: 'terminal', memberId: null, deviceId: idOf('device') }];
    open();
    await screen.findByText('K7P', {}, LONG);
    entered = 'K7PQ4X';
    expect(await screen.findByText('who is this', {}, LONG)).toBeTruthy();
  });

  it('takes another code when the first has expired', async () => {
    lastsSeconds = 1;
    open();
    await screen.findByText('K7P', {}, LONG);
    expect(await screen.findByText('M3T', {}, LONG)).toBeTruthy();
  });

  it('that lost power while its code was entered finds itself paired', async () => {
    const { unmount } = open();
    await screen.findByText('K7P', {}, LONG);
    unmount();
    entered = 'K7PQ4X';
    open();
    expect(await screen.findByText('the kitchen', {}, LONG)).toBeTruthy();
    expect(codes).toEqual(['K7PQ4X']);
  });

  it('that lost the network keeps its code, says so, and goes on by itself', async () => {
    open();
    await screen.findByText('K7P', {}, LONG);
    server.isDown = true;
    expect(await screen.findByText(/Heard cannot be reached/, {}, LONG)).toBeTruthy();
    expect(screen.getByText('K7P')).toBeTruthy();
    server.isDown = false;
    await waitFor(() => expect(screen.queryByText(/Heard cannot be reached/)).toBeNull(), LONG);
    expect(codes).toEqual(['K7PQ4X']);
  });

  it('that was revoked forgets who it was and shows a code', async () => {
    const paired = { deviceId: idOf('old'), secret: 'old', restaurantId: idOf('restaurant'), role: 'screen' };
    localStorage.setItem('heard-device', JSON.stringify(paired));
    open('/pair?again');
    expect(await screen.findByText('K7P', {}, LONG)).toBeTruthy();
  });

  it('that is paired already goes to work at once', async () => {
    const paired = { deviceId: idOf('old'), secret: 'old', restaurantId: idOf('restaurant'), role: 'screen' };
    localStorage.setItem('heard-device', JSON.stringify(paired));
    open();
    expect(await screen.findByText('the kitchen')).toBeTruthy();
  });

  it('whose pairing the server no longer knows takes another code', async () => {
    localStorage.setItem('heard-device', JSON.stringify({ deviceId: idOf('old'), secret: 'old' }));
    const claim = server.doors['POST /api/v1/pairings/claim']!;
    server.doors['POST /api/v1/pairings/claim'] = (asked) =>
      asked.body['secret'] === 'old' ? [404, { code: 'pairing/unknown', detail: 'This screen is not known here.' }] : claim(asked);
    open();
    expect(await screen.findByText('K7P', {}, LONG)).toBeTruthy();
  });
});
