import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { KIND_NAMES } from '@heard/shared/live/kinds.ts';
import { snapshotOf, stateOf, type Snapshot, type State } from '@heard/shared/live/state.ts';
import { LIVE_PATH } from '../../server/src/platform/live/live-hub.ts';
import { LiveScreen, type ScreenDeps } from './live-screen.ts';

/** A screen that follows a house through whatever happens. */
export interface WatchingScreen {
  readonly name: string;
  readonly restaurantId: string;
  readonly token: string;
  readonly screen: LiveScreen;
}

export const linkAt = (url: string): string => `${url.replace('http', 'ws')}${LIVE_PATH}`;

/** @param url of the house, or of what stands before it. */
export function watch(url: string, name: string, deps: Omit<ScreenDeps, 'address'>): WatchingScreen {
  const screen = new LiveScreen({ address: linkAt(url), ...deps });
  screen.start();
  return { name, restaurantId: deps.restaurantId, token: deps.token, screen };
}

const GIVE_UP_AFTER_MS = 15_000;

/**
 * Compares every row, until they are alike: what was missed comes with the next beats, alarms about unheard tickets may still come, and
 * a station's screen is not told of a place in the log at which nothing concerned it.
 */
export async function isLikeFreshRead(url: string, { restaurantId, token, screen }: Omit<WatchingScreen, 'name'>): Promise<boolean> {
  const deadline = performance.now() + GIVE_UP_AFTER_MS;
  while (performance.now() < deadline) {
    const fresh = await freshRead(url, restaurantId, token);
    await pause(100);
    if (isDeepStrictEqual(rowsInOrder(screen.state), rowsInOrder(stateOf(fresh.rows)))) return true;
  }
  return false;
}

/** The names of those that are not. */
export async function astrayOf(url: string, screens: readonly WatchingScreen[]): Promise<string[]> {
  const equal = await Promise.all(screens.map((screen) => isLikeFreshRead(url, screen)));
  return screens.filter((_, at) => !equal[at]).map(({ name }) => name);
}

export async function freshRead(url: string, restaurantId: string, token: string): Promise<{ seq: number; rows: Snapshot }> {
  const response = await fetch(`${url}/api/v1/restaurants/${restaurantId}/snapshot`, { headers: { authorization: `Bearer ${token}` } });
  if (!response.ok) throw new Error(`The snapshot was answered with ${response.status}.`);
  return (await response.json()) as { seq: number; rows: Snapshot };
}

/** All rows, kind by kind; the order of rows in a fold is nobody's promise. */
export function rowsInOrder(state: State): unknown[] {
  const rows = snapshotOf(state);
  return KIND_NAMES.map((kind) => (rows[kind] as readonly { id: string }[]).toSorted((a, b) => (a.id < b.id ? -1 : 1)));
}
