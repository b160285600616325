import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Live } from '../../live/live.ts';
import { smallServer, type Asked, type SmallServer } from './small-server.test-data.ts';
import { idOf, InHouse, staffLive } from './staff-house.test-data.tsx';
import { TeamPage } from './TeamPage.tsx';

const HOUSE = `/api/v1/restaurants/${idOf('restaurant')}`;
let server: SmallServer;

beforeEach(async () => {
  server = await smallServer();
  vi.stubEnv('VITE_API_URL', server.url);
});
afterEach(async () => {
  cleanup();
  vi.unstubAllEnvs();
  await server.close();
});

function open(live = staffLive(), at = '/'): Live {
  render(
    <InHouse live={live} at={at}>
      <TeamPage />
    </InHouse>,
  );
  return live;
}
const tap = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
const people = (): string[] =>
  within(screen.getByRole('region', { name: 'People' }))
    .getAllByRole('heading', { level: 3 })
    .map((heading) => heading.textContent);

describe('the team page', () => {
  it('lists who works here, those who are shut out last', () => {
    open();
    expect(people()).toEqual(['Olive Grant', 'Maya Okafor', 'Ana Ruiz', 'Theo Lindqvist', 'Kim Doyle']);
  });

  it('shuts a person out after asking, and says so', async () => {
    const { store } = open();
    await tap(/Deactivate\s*Ana Ruiz/);
    expect(store.row('member', idOf('Ana Ruiz'))?.isActive).toBe(true);
    await tap('Shut out');
    expect(store.row('member', idOf('Ana Ruiz'))?.isActive).toBe(false);
    expect(screen.getByText('Ana Ruiz is shut out everywhere.')).toBeTruthy();
    await tap(/Reactivate\s*Ana Ruiz/);
    expect(store.row('member', idOf('Ana Ruiz'))?.isActive).toBe(true);
  });

  it('nobody shuts themselves out, and only an owner an owner', () => {
    open();
    expect(screen.queryByRole('button', { name: /Deactivate\s*Maya Okafor/ })).toBeNull();
    expect(screen.queryByRole('button', { name: /Deactivate\s*Olive Grant/ })).toBeNull();
  });

  it('sets a PIN, and keeps what was typed when the server refuses', async () => {
    const door = `PUT ${HOUSE}/members/${idOf('Theo Lindqvist')}/pin`;
    server.doors[door] = () => [503, { code: 'unavailable', detail: 'Try again in a moment.' }];
    open();
    await tap(/Set PIN\s*for Theo Lindqvist/);
    await userEvent.type(screen.getByLabelText('New PIN'), '48x15');
    await tap('Save PIN');
    expect((await screen.findByText('Try again in a moment.')).getAttribute('role')).toBe('alert');
    expect(screen.getByLabelText<HTMLInputElement>('New PIN').value).toBe('4815');
    let saved: Asked['body'] = {};
    server.doors[door] = ({ body }) => [200, { seq: Number(Boolean((saved = body))) }];
    await tap('Save PIN');
    expect(await screen.findByText('Theo Lindqvist has a new PIN.')).toBeTruthy();
    expect(saved).toEqual({ pin: '4815' });
  });

  it('pairs a screen by the code it shows, however it is typed', async () => {
    let paired: Asked['body'] = {};
    server.doors[`POST ${HOUSE}/devices`] = ({ body }) => [201, { seq: 1, deviceId: idOf(String((paired = body)['name'])) }];
    open();
    await userEvent.type(screen.getByLabelText('Code on the screen'), 'k7p q4x');
    await userEvent.type(screen.getByLabelText('Name'), 'Grill right');
    await userEvent.selectOptions(screen.getByLabelText('Station'), 'Grill');
    await tap('Pair it');
    expect(await screen.findByText('Grill right is paired and starts by itself.')).toBeTruthy();
    expect(paired).toEqual({ code: 'K7PQ4X', name: 'Grill right', role: 'screen', stationId: idOf('Grill') });
  });

  it('has the code of a screen whose square was read by a phone', () => {
    open(staffLive(), '/?pair=K7PQ4X');
    expect(screen.getByLabelText<HTMLInputElement>('Code on the screen').value).toBe('K7PQ4X');
  });

  it('says what is wrong with a code, and keeps what was typed', async () => {
    server.doors[`POST ${HOUSE}/devices`] = () => [404, { code: 'pairing/unknown', detail: 'No screen shows this code.' }];
    open();
    await userEvent.type(screen.getByLabelText('Code on the screen'), 'K7P');
    await userEvent.type(screen.getByLabelText('Name'), 'Bar till');
    await tap('Pair it');
    expect(screen.getByText(/A code has six letters/)).toBeTruthy();
    await userEvent.type(screen.getByLabelText('Code on the screen'), 'Q4X');
    await tap('Pair it');
    expect(await screen.findByText('No screen shows this code.')).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('Name').value).toBe('Bar till');
    expect(screen.getByLabelText<HTMLInputElement>('Code on the screen').value).toBe('K7PQ4X');
  });

  it('revokes a screen after asking', async () => {
    const { store } = open();
    await tap(/Revoke\s*Grill left/);
    await tap('Revoke');
    expect(store.row('device', idOf('Grill left'))?.revokedAt).not.toBeNull();
    expect(screen.getByText('Grill left is shut out.')).toBeTruthy();
  });

  it('is no page for a server', () => {
    open(staffLive({ role: 'server' }));
    expect(screen.getByRole('heading', { name: "The team is a manager's page" })).toBeTruthy();
  });
});
