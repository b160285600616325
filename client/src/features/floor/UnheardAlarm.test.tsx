import { act as settle, screen } from '@testing-library/react';
import { set } from '@heard/shared/live/event.ts';
import type { State } from '@heard/shared/live/state.ts';
import { describe, expect, it } from 'vitest';
import { fakeLive } from '../../../test/fake-live.ts';
import { idOf, NOW } from '../../../test/fixture.ts';
import { midService } from '../../../test/mid-service.ts';
import { show } from '../../../test/show.tsx';
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
