import { screen } from '@testing-library/react';
import { MINUTE } from '@heard/shared/kernel/time.ts';
import type { Ticket } from '@heard/shared/kitchen/kitchen-kinds.ts';
import type { State } from '@heard/shared/live/state.ts';
import { describe, expect, it } from 'vitest';
import { fakeLive } from '../../../test/fake-live.ts';
import { idOf, NOW } from '../../../test/fixture.ts';
import { midService } from '../../../test/mid-service.ts';
import { show } from '../../../test/show.tsx';
import { TicketPromise } from './TicketPromise.tsx';

/** A ticket that cooks, promised for so many minutes from now, and what its station has to do in front of it. */
function shown({ promisedIn, workAhead = 0, ...fields }: { promisedIn: number | null; workAhead?: number } & Partial<Ticket>): void {
  const state: State = midService();
  const ticket = [...state.ticket.values()].find(({ stationId, status }) => status === 'cooking' && stationId === idOf('station Grill'))!;
  for (const { id, stationId } of state.ticket.values()) if (stationId === ticket.stationId) state.ticket.delete(id);
  const promisedAt = promisedIn === null ? null : NOW + promisedIn * MINUTE;
  const here = { ...ticket, firedAt: NOW, workSeconds: 60 * ticket.lines.length, promisedAt, ...fields };
  const ahead = { ...here, id: idOf('ahead'), firedAt: NOW - 1, workSeconds: workAhead };
  for (const one of [here, ahead]) state.ticket.set(one.id, one);
  show(<TicketPromise ticket={here} now={NOW} />, fakeLive(state));
}

describe('a ticket of a table', () => {
  it('says when it was promised', () => {
    shown({ promisedIn: 12 });
    expect(screen.getByText('Promised in 12 min')).toBeTruthy();
    expect(screen.queryByText('Will be late')).toBeNull();
  });

  it('says that it will be late when the queue in front of it is too long', () => {
    shown({ promisedIn: 12, workAhead: 20 * 60 });
    expect(screen.getByText('Will be late')).toBeTruthy();
  });

  it('says how long ago that was once it is late', () => {
    shown({ promisedIn: -4, workAhead: 20 * 60 });
    expect(screen.getByText('Promised 4 min ago')).toBeTruthy();
    expect(screen.queryByText('Will be late')).toBeNull();
  });

  it('says nothing where nothing was promised, or it is in the window', () => {
    shown({ promisedIn: null });
    shown({ promisedIn: 5, status: 'ready', readyAt: NOW });
    expect(screen.queryByText(/Promised/)).toBeNull();
  });
});
