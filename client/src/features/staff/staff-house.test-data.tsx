import { DEFAULT_STATION } from '@heard/shared/kitchen/default-station.ts';
import type { ReactNode } from 'react';
import { MemoryRouter, Route, Routes } from 'react-router';
import { COMMANDS } from '@heard/shared/contract/contract.ts';
import { derivedId } from '@heard/shared/kernel/ids.ts';
import type { Actor, Rule } from '@heard/shared/live/rule.ts';
import type { Snapshot } from '@heard/shared/live/state.ts';
import type { Device, Member } from '@heard/shared/staff/staff-kinds.ts';
import type { Session } from '../../app/session/session.ts';
import { SessionContext } from '../../app/session/session-context.ts';
import { createCall } from '../../live/call.ts';
import { LiveContext } from '../../live/live-context.ts';
import { createLiveStore } from '../../live/live-store.ts';
import type { Act, Live } from '../../live/live.ts';
import { createTicks } from '../../live/shared-ticks.ts';
import { cell } from '../../live/watched.ts';
import { ToastRegion } from '../../ui/ToastRegion.tsx';

export const idOf = (name: string): string => derivedId('staff fixture', name);

const person = (name: string, role: Member['role'], about: Partial<Member> = {}): Member => ({
  id: idOf(name),
  userId: null,
  name,
  role,
  isActive: true,
  hasPin: true,
  ...about,
});
export const people: readonly Member[] = [
  person('Maya Okafor', 'manager'),
  person('Olive Grant', 'owner'),
  person('Ana Ruiz', 'server'),
  person('Theo Lindqvist', 'server', { hasPin: false }),
  person('Kim Doyle', 'cook', { isActive: false }),
];

const screen: Device = {
  id: idOf('Grill left'),
  name: 'Grill left',
  role: 'screen',
  stationId: idOf('Grill'),
  shows: 'station',
  pairedAt: 0,
  revokedAt: null,
  seenAt: null,
  darkSince: null,
  battery: null,
};
const grill = { id: idOf('Grill'), name: 'Grill', sort: 0, isFallback: true, ...DEFAULT_STATION };
const rows: Snapshot = { member: people, device: [screen], station: [grill] };

/** A house in this page, as one person or device of it sees it: the real store and the real rules; doors are the server's. */
export function staffLive(who: Partial<Actor> = {}): Live {
  const actor: Actor = { restaurantId: idOf('restaurant'), memberId: idOf('Maya Okafor'), deviceId: null, role: 'manager', ...who };
  const store = createLiveStore();
  store.load(rows, 0);
  const act: Act = (key, input) => {
    try {
      const { events } = (COMMANDS[key].rule as Rule<unknown>)(store.state, { who: actor, now: Date.now() }, input);
      const from = store.cursor.get()!;
      store.hear({ from, to: from + events.length, events: events.map((event, at) => ({ ...event, at: 0, seq: from + at + 1 })) });
      return { ok: true };
    } catch (error) {
      const { code = '', message } = error as Error & { code?: string };
      return { ok: false, refused: { code, message, about: {} } };
    }
  };
  const link = cell({ status: 'live', since: 0, unsent: 0, isLoaded: true, isKept: true, isFull: false } as const);
  const call = createCall({ restaurantId: actor.restaurantId, getToken: async () => 'token' });
  const parts: Partial<Live> = { actor, store, act, call, link, ticks: createTicks(Date.now) };
  return parts as Live;
}

interface InHouseProps {
  readonly session?: Session;
  readonly live?: Live;
  readonly at?: string;
  readonly children: ReactNode;
}

/** The screen stands at `/`; where it leads to is shown as a word. */
export function InHouse({ session, live, at = '/', children }: InHouseProps) {
  return (
    <SessionContext value={session ?? null}>
      <LiveContext value={live ?? null}>
        <MemoryRouter initialEntries={[at]}>
          <Routes>
            <Route path="/" element={children} />
            <Route path="/pair" element={children} />
            <Route path="/kitchen" element="the kitchen" />
            <Route path="/floor" element="the floor" />
            <Route path="/pin" element="who is this" />
          </Routes>
        </MemoryRouter>
        <ToastRegion />
      </LiveContext>
    </SessionContext>
  );
}
