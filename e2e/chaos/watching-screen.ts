import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { KIND_NAMES } from '@heard/shared/live/kinds.ts';
import { snapshotOf, stateOf, type Snapshot, type State } from '@heard/shared/live/state.ts';
import { LIVE_PATH } from '../../server/src/platform/live/live-hub.ts';
import { houseId } from '../bench/stage/bench-house.ts';
import { LiveScreen } from './live-screen.ts';

/** A screen that follows a house through the drill. */
export interface WatchingScreen {
  readonly name: string;
  readonly house: number;
  readonly token: string;
  readonly screen: LiveScreen;
}

export function watch(port: number, house: number, shows: string, token: string, random: () => number): WatchingScreen {
  const screen = new LiveScreen({ address: `ws://127.0.0.1:${port}${LIVE_PATH}`, restaurantId: houseId(house), token, random });
  screen.start();
  return { name: `${shows} of house ${house}`, house, token, screen };
}

const GIVE_UP_AFTER_MS = 15_000;

/** Looks until screen and read stand at the same place (alarms about unheard tickets may still come), then compares every row. */
export async function isLikeFreshRead(port: number, { house, token, screen }: WatchingScreen): Promise<boolean> {
  const url = `http://127.0.0.1:${port}/api/v1/restaurants/${houseId(house)}/snapshot`;
  const deadline = performance.now() + GIVE_UP_AFTER_MS;
  while (performance.now() < deadline) {
    const response = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
    const fresh = (await response.json()) as { seq: number; rows: Snapshot };
    await pause(100);
    if (screen.place === fresh.seq) return isDeepStrictEqual(sorted(screen.state), sorted(stateOf(fresh.rows)));
  }
  return false;
}

function sorted(state: State): unknown[] {
  const rows = snapshotOf(state);
  return KIND_NAMES.map((kind) => (rows[kind] as readonly { id: string }[]).toSorted((a, b) => (a.id < b.id ? -1 : 1)));
}
