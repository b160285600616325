import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Session } from '../../app/session/session.ts';
import { PinScreen } from './PinScreen.tsx';
import { smallServer, type Asked, type SmallServer } from './small-server.test-data.ts';
import { idOf, InHouse, staffLive } from './staff-house.test-data.tsx';

const PIN_DOOR = `POST /api/v1/restaurants/${idOf('restaurant')}/pin-sessions`;
let server: SmallServer;
let tries: Asked['body'][];

beforeEach(async () => {
  server = await smallServer();
  vi.stubEnv('VITE_API_URL', server.url);
  tries = [];
  const terminal = { deviceId: idOf('till'), secret: 'secret', restaurantId: idOf('restaurant'), role: 'terminal' };
  localStorage.setItem('heard-device', JSON.stringify(terminal));
  server.doors['POST /api/v1/device-tokens'] = () => [200, { token: 'till', restaurantId: idOf('restaurant'), expiresInSeconds: 900 }];
  server.doors[PIN_DOOR] = ({ body }) => {
    tries.push(body);
    if (body['pin'] === '4711') return [201, { seq: 1, token: 'pin', expiresInSeconds: 3_600 }];
    return [409, { code: 'pin/wrong', detail: 'That is not the right PIN.' }];
  };
});
afterEach(async () => {
  cleanup();
  localStorage.clear();
  sessionStorage.clear();
  vi.unstubAllEnvs();
  await server.close();
});

const open = () =>
  render(
    <InHouse session={new Session()} live={staffLive({ role: 'terminal', memberId: null, deviceId: idOf('till') })}>
      <PinScreen />
    </InHouse>,
  );
const choose = (name: string) => userEvent.click(screen.getByRole('button', { name }));

describe('at a shared terminal', () => {
  it('everyone who is active and has a PIN finds their name', () => {
    open();
    expect(screen.getAllByRole('listitem').map((entry) => within(entry).getByRole('button').textContent)).toEqual([
      'ARAna Ruiz',
      'MOMaya Okafor',
      'OGOlive Grant',
    ]);
  });

  it('the right PIN leads to the floor, by touch', async () => {
    open();
    await choose('Ana Ruiz');
    for (const digit of ['4', '7', '1', '1']) await choose(digit);
    await choose('Sign in');
    expect(await screen.findByText('the floor')).toBeTruthy();
    expect(tries).toMatchObject([{ memberId: idOf('Ana Ruiz'), pin: '4711' }]);
  });

  it('and by keyboard, where a slip can be taken back', async () => {
    open();
    await choose('Ana Ruiz');
    await userEvent.keyboard('479{Backspace}11{Enter}');
    expect(await screen.findByText('the floor')).toBeTruthy();
  });

  it('a wrong PIN is said, and typed anew', async () => {
    open();
    await choose('Ana Ruiz');
    await userEvent.keyboard('1111{Enter}');
    expect((await screen.findByText('That is not the right PIN.')).getAttribute('role')).toBe('alert');
    expect(screen.getByText('0 digits typed')).toBeTruthy();
    await userEvent.keyboard('4711{Enter}');
    expect(await screen.findByText('the floor')).toBeTruthy();
  });

  it('after too many it says how long to wait, and types nothing', async () => {
    server.doors[PIN_DOOR] = () => [429, { code: 'pin/locked', detail: 'Too many wrong PINs.', about: { retryAfterSeconds: 60 } }];
    open();
    await choose('Ana Ruiz');
    await userEvent.keyboard('1111{Enter}');
    expect(await screen.findByText(/Too many wrong PINs\. Try again in (1:00|0:59), or ask a manager\./)).toBeTruthy();
    await userEvent.keyboard('4711');
    expect(screen.getByText('0 digits typed')).toBeTruthy();
  });

  it('without the network what was typed stays', async () => {
    open();
    await choose('Ana Ruiz');
    server.isDown = true;
    await userEvent.keyboard('4711{Enter}');
    expect(await screen.findByText(/No network/)).toBeTruthy();
    expect(screen.getByText('4 digits typed')).toBeTruthy();
    server.isDown = false;
    await userEvent.keyboard('{Enter}');
    expect(await screen.findByText('the floor')).toBeTruthy();
  });

  it('four digits are the least, and somebody else can step in', async () => {
    open();
    await choose('Ana Ruiz');
    await userEvent.keyboard('471{Enter}');
    expect(tries).toEqual([]);
    await choose('Somebody else');
    expect(screen.getByRole('heading', { name: 'Who is this?' })).toBeTruthy();
  });

  it('a device that is no terminal says so', () => {
    localStorage.clear();
    open();
    expect(screen.getByRole('heading', { name: 'This is not a shared terminal' })).toBeTruthy();
  });
});
