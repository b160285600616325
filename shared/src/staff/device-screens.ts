import { SECOND } from '../kernel/time.ts';
import { set } from '../live/event.ts';
import { happened, type Context, type Outcome } from '../live/rule.ts';
import type { State } from '../live/state.ts';
import type { Device } from './staff-kinds.ts';

/** A screen proves this often that it draws. */
export const PULSE_EVERY = 2 * SECOND;
/** One that has not for so long is dark: two pulses may be lost on the way, a third may not (MISSION K4). */
export const DARK_AFTER = 5 * SECOND;

/** What there is to be seen in the kitchen: by it one knows which screens ought to draw. */
export interface ToBeSeen {
  readonly cookingAt: ReadonlySet<string>;
  readonly isReady: boolean;
}

export function toBeSeen({ ticket: tickets }: Pick<State, 'ticket'>): ToBeSeen {
  const cookingAt = new Set<string>();
  let isReady = false;
  for (const { status, stationId } of tickets.values()) {
    if (status === 'cooking') cookingAt.add(stationId);
    else if (status === 'ready') isReady = true;
  }
  return { cookingAt, isReady };
}

type Screen = Pick<Device, 'role' | 'revokedAt' | 'shows' | 'stationId'>;

/** Whether somebody would miss what this screen does not show. */
export function oughtToShow({ cookingAt, isReady }: ToBeSeen, { role, revokedAt, shows, stationId }: Screen): boolean {
  if (role !== 'screen' || revokedAt !== null) return false;
  if (shows === 'station') return stationId !== null && cookingAt.has(stationId);
  if (shows === 'runner') return isReady;
  return cookingAt.size > 0 || (shows === 'guests' && isReady);
}

/** Those that ought to show tickets and have drawn nothing since; one that somebody else saw drawing later is not among them. */
export function tellDark(
  state: State,
  _context: Context,
  input: { screens: readonly { deviceId: string; since: number }[] },
): Outcome<Record<string, never>> {
  const seen = toBeSeen(state);
  const dark = input.screens.filter(({ deviceId, since }) => {
    const device = state.device.get(deviceId);
    return device?.darkSince === null && (device.seenAt ?? 0) <= since && oughtToShow(seen, device);
  });
  if (dark.length === 0) return happened();
  return happened({ type: 'screen.dark', changes: dark.map(({ deviceId, since }) => set('device', deviceId, { darkSince: since })) });
}

/** A screen has proved at `at` that it draws; how often that is worth a word, whoever watches knows. */
export function tellDrawn(
  state: State,
  _context: Context,
  { deviceId, at, battery }: { deviceId: string; at: number; battery: number | null },
): Outcome<Record<string, never>> {
  const device = state.device.get(deviceId);
  if (!device || device.revokedAt !== null) return happened();
  const isBack = device.darkSince !== null;
  const changes = [set('device', deviceId, { seenAt: at, battery, ...(isBack && { darkSince: null }) })];
  return happened({ type: isBack ? 'screen.shown' : 'screen.seen', changes });
}
