import type { ReactNode } from 'react';
import { MemoryRouter, Route, Routes } from 'react-router';
import { COMMANDS } from '@heard/shared/contract/contract.ts';
import type { Happening } from '@heard/shared/live/event.ts';
import type { You } from '@heard/shared/live/protocol.ts';
import type { Rule } from '@heard/shared/live/rule.ts';
import type { Snapshot } from '@heard/shared/live/state.ts';
import { LiveContext } from '../../live/live-context.ts';
import { createLiveStore } from '../../live/live-store.ts';
import type { Act, LateRefusal, Live, LinkView } from '../../live/live.ts';
import { createServerClock } from '../../live/server-clock.ts';
import { createTicks } from '../../live/shared-ticks.ts';
import { cell, type Cell } from '../../live/watched.ts';
import { idOf, NOW } from './kitchen-fixture.test-data.ts';

export interface KitchenHouse {
  readonly live: Live;
  readonly link: Cell<LinkView>;
  readonly refusals: Cell<readonly LateRefusal[]>;
  readonly acts: { readonly command: string; readonly input: unknown }[];
  /** As if the server said so. */
  readonly hear: (...events: readonly Happening[]) => void;
}

const SCREEN: You = { role: 'screen', memberId: null, deviceId: 'screen', stationId: null };
const LINK: LinkView = { status: 'live', since: NOW, unsent: 0, isLoaded: true, isKept: true, isFull: false };

/** A kitchen in this page: the real store and the real rules, no server. Its clock starts at NOW and runs with the device's. */
export function kitchenHouse(snapshot: Snapshot, who: Partial<You> = {}): KitchenHouse {
  const you = { ...SCREEN, ...who };
  const actor = { ...you, restaurantId: idOf('restaurant') };
  const store = createLiveStore();
  store.load(snapshot, 0);
  const began = Date.now();
  const now = (): number => NOW + Date.now() - began;
  const hear = (...events: readonly Happening[]): void => {
    const from = store.cursor.get()!;
    store.hear({ from, to: from + events.length, events: events.map((event, at) => ({ ...event, at: now(), seq: from + at + 1 })) });
  };
  const acts: KitchenHouse['acts'] = [];
  const act: Act = (key, input) => {
    acts.push({ command: key, input });
    try {
      const context = { who: actor, now: now() };
      hear(...(COMMANDS[key].rule as Rule<unknown>)(store.state, context, input).events);
      return { ok: true };
    } catch (error) {
      const { code = '', message } = error as Error & { code?: string };
      return { ok: false, refused: { code, message, about: {} } };
    }
  };
  const link = cell(LINK);
  const refusals = cell<readonly LateRefusal[]>([]);
  const dismiss = (id: string) => {
    refusals.set(refusals.get().filter((refusal) => refusal.id !== id));
    return () => {};
  };
  const clock = { ...createServerClock(), now };
  const own: Partial<Live> = { you: cell(you), ticks: createTicks(now), clock, say: () => {} };
  const parts: Partial<Live> = { actor, store, act, link, refusals, dismiss, ...own };
  return { live: parts as Live, link, refusals, acts, hear };
}

interface InKitchenProps {
  readonly house: KitchenHouse;
  readonly at?: string;
  readonly children: ReactNode;
}

export function InKitchen({ house, at = '/kitchen', children }: InKitchenProps) {
  return (
    <LiveContext value={house.live}>
      <MemoryRouter initialEntries={[at]}>
        <Routes>
          <Route path="/kitchen/:stationId?" element={children} />
          <Route path="/pair" element="a pairing code" />
        </Routes>
      </MemoryRouter>
    </LiveContext>
  );
}
