import { act as settle, screen } from '@testing-library/react';
import { add, set } from '@heard/shared/live/event.ts';
import { alarmUnheard } from '@heard/shared/kitchen/hear.ts';
import { twinOf } from '@heard/shared/kitchen/hear-reroute.ts';
import type { Ticket } from '@heard/shared/kitchen/kitchen-kinds.ts';
import { applyEvents } from '@heard/shared/live/state.ts';
import type { Device } from '@heard/shared/staff/staff-kinds.ts';
import type { State } from '@heard/shared/live/state.ts';
import { describe, expect, it, vi } from 'vitest';
import { Dialog } from '../../ui/Dialog.tsx';
import { fakeLive } from '../../../test/fake-live.ts';
import { idOf, NOW } from '../../../test/fixture.ts';
import { midService } from '../../../test/mid-service.ts';
import { reload, show } from '../../../test/show.tsx';
import { UnheardAlarm } from './UnheardAlarm.tsx';

const unheardIn = (state: State) => [...state.ticket.values()].find((ticket) => ticket.alarmedAt !== null)!;

describe('an order that no screen has shown', () => {
  it('alarms the server who sent it, by station and table', () => {
    show(<UnheardAlarm />, fakeLive(midService()));
    expect(screen.getByRole('alert').textContent).toContain('Grill has not seen table 4');
  });

  it('alarms the managers', () => {
    show(<UnheardAlarm />, fakeLive(midService(), 'Maya Okafor'));
    expect(screen.getByRole('alert')).toBeTruthy();
  });

  it('leaves other servers in peace', () => {
    show(<UnheardAlarm />, fakeLive(midService(), 'Theo Lindqvist'));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('goes by itself once the screen shows it', () => {
    const state = midService();
    const live = fakeLive(state);
    show(<UnheardAlarm />, live);
    settle(() => live.hear([{ type: 'tickets.heard', changes: [set('ticket', unheardIn(state).id, { heardAt: NOW })] }]));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('goes when the plate is in the window anyway', () => {
    const state = midService();
    const live = fakeLive(state);
    show(<UnheardAlarm />, live);
    settle(() => live.hear([{ type: 'ticket.bumped', changes: [set('ticket', unheardIn(state).id, { status: 'ready' })] }]));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('counts the others that come after it, one acknowledgement each', async () => {
    const state = midService();
    const another = [...state.ticket.values()].find((ticket) => ticket.checkId === idOf('check 2') && ticket.status === 'cooking')!;
    state.ticket.set(another.id, { ...another, heardAt: null, alarmedAt: NOW, firedAt: NOW });
    const { user } = show(<UnheardAlarm />, fakeLive(state));
    expect(screen.getByRole('alert').textContent).toContain('1 more after this');
    await user.click(screen.getByRole('button', { name: 'I told them' }));
    expect(screen.getByRole('alert').textContent).toContain('has not seen table 2');
    await user.click(screen.getByRole('button', { name: 'I told them' }));
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

const wall: Device = {
  id: idOf('Grill wall'),
  name: 'Grill wall',
  role: 'screen',
  stationId: idOf('station Grill'),
  shows: 'station',
  pairedAt: 0,
  revokedAt: null,
  seenAt: NOW - 60_000,
  darkSince: NOW - 60_000,
  battery: null,
};
/** Every ticket was heard; the grill's screen shows nothing. */
function darkGrill(about: Partial<Device> = {}): State {
  const state = midService();
  for (const ticket of state.ticket.values()) state.ticket.set(ticket.id, { ...ticket, alarmedAt: null });
  applyEvents(state, [{ type: 'device.paired', changes: [add('device', { ...wall, ...about })] }]);
  return state;
}

describe('a screen that shows nothing', () => {
  it('is told to the managers, since when and how many tickets cook there', () => {
    show(<UnheardAlarm />, fakeLive(darkGrill(), 'Maya Okafor'));
    expect(screen.getByRole('alert').textContent).toMatch(/Grill wall shows nothing since 7:41 PM.* tickets cook there: tell them now/);
  });

  it('is told to the servers whose tickets cook there, and to no other', () => {
    show(<UnheardAlarm />, fakeLive(darkGrill()));
    expect(screen.getByRole('alert').textContent).toContain('Grill wall shows nothing');
    const state = darkGrill();
    for (const ticket of state.ticket.values())
      if (ticket.stationId === wall.stationId) state.ticket.set(ticket.id, { ...ticket, serverId: idOf('member Theo Lindqvist') });
    reload();
    show(<UnheardAlarm />, fakeLive(state));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('alarms nobody while nothing cooks there, nor once it was revoked', () => {
    const state = darkGrill();
    for (const ticket of state.ticket.values()) state.ticket.set(ticket.id, { ...ticket, status: 'ready' });
    show(<UnheardAlarm />, fakeLive(state, 'Maya Okafor'));
    expect(screen.queryByRole('alert')).toBeNull();
    reload();
    show(<UnheardAlarm />, fakeLive(darkGrill({ revokedAt: NOW }), 'Maya Okafor'));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('is answered once, goes by itself when it draws again, and rings again when it goes dark again', async () => {
    const live = fakeLive(darkGrill(), 'Maya Okafor');
    const { user } = show(<UnheardAlarm />, live);
    await user.click(screen.getByRole('button', { name: 'I told them' }));
    expect(screen.queryByRole('alert')).toBeNull();
    settle(() => live.hear([{ type: 'screen.dark', changes: [set('device', wall.id, { darkSince: NOW })] }]));
    expect(screen.getByRole('alert')).toBeTruthy();
    settle(() => live.hear([{ type: 'screen.shown', changes: [set('device', wall.id, { darkSince: null })] }]));
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

/** A ticket of another table; what was answered once on a device rings there no more. */
function unheardAt(table: string): { state: State; first: Ticket } {
  const state = midService();
  for (const ticket of state.ticket.values()) state.ticket.set(ticket.id, { ...ticket, alarmedAt: null, heardAt: NOW });
  const first = [...state.ticket.values()].find(({ checkId, status }) => checkId === idOf(`check ${table}`) && status === 'cooking')!;
  state.ticket.set(first.id, { ...first, heardAt: null, alarmedAt: NOW });
  return { state, first: state.ticket.get(first.id)! };
}

describe('a ticket that went to another station as well', () => {
  const rerouted = (): { state: State; second: string } => {
    const { state, first } = unheardAt('22');
    state.ticket.set(first.id, { ...first, alarmedAt: null });
    const [house] = state.restaurant.values();
    state.restaurant.set(house!.id, { ...house!, unheard: 'reroute' });
    state.station.set(first.stationId, { ...state.station.get(first.stationId)!, reroutesTo: idOf('station Bar') });
    const who = { restaurantId: house!.id, memberId: null, deviceId: null, role: 'system' } as const;
    applyEvents(state, alarmUnheard(state, { who, now: NOW }).events);
    return { state, second: twinOf(state, first)!.id };
  };

  it('says where it hangs now, and is quiet once somebody there has it before their eyes', () => {
    const { state, second } = rerouted();
    const live = fakeLive(state, 'Maya Okafor');
    show(<UnheardAlarm />, live);
    expect(screen.getByRole('alert').textContent).toMatch(/has not seen table 22.*It hangs at Bar as well/);
    settle(() => live.hear([{ type: 'tickets.heard', changes: [set('ticket', second, { heardAt: NOW })] }]));
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('the alarm is in reach', () => {
  it('while a sheet is open, and out of it again when the sheet closes', async () => {
    const live = fakeLive(unheardAt('15').state, 'Maya Okafor');
    const sheet = (
      <Dialog title="Dish" onClose={() => {}}>
        A question
      </Dialog>
    );
    const { user } = show(
      <>
        <UnheardAlarm />
        {sheet}
      </>,
      live,
    );
    const dialog = screen.getByRole('dialog', { name: 'Dish' });
    await vi.waitFor(() => expect(dialog.contains(screen.getByRole('alert'))).toBe(true));
    await user.click(screen.getByRole('button', { name: 'I told them' }));
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.getByRole('dialog', { name: 'Dish' })).toBeTruthy();
  });

  it('and leads to the chit on paper', async () => {
    const printed = vi.fn<(ticket: Ticket) => void>();
    const { state, first } = unheardAt('10');
    const { user } = show(<UnheardAlarm onPrint={printed} />, fakeLive(state, 'Maya Okafor'));
    await user.click(screen.getByRole('button', { name: 'Print the chit' }));
    expect(printed).toHaveBeenCalledWith(expect.objectContaining({ id: first.id }));
  });
});
