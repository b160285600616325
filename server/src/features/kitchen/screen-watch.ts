import { randomUUID } from 'node:crypto';
import { SECOND } from '@heard/shared/kernel/time.ts';
import type { HeardEvent } from '@heard/shared/live/event.ts';
import type { State } from '@heard/shared/live/state.ts';
import type { Actor, Rule } from '@heard/shared/live/rule.ts';
import { oughtToShow, tellDark, tellDrawn, toBeSeen } from '@heard/shared/staff/device-screens.ts';
import type { Device } from '@heard/shared/staff/staff-kinds.ts';
import type { ScreenHere } from '../../platform/live/live-hub.ts';
import { actOf } from '../../platform/log/act.ts';
import type { Restaurants } from '../../platform/log/restaurants.ts';
import type { Log } from '../../platform/telemetry/log.ts';
import type { Metrics } from '../../platform/telemetry/metrics.ts';
import { ScreenTimes } from './screen-times.ts';

interface WatchDeps {
  readonly restaurants: Pick<Restaurants, 'loaded' | 'change'>;
  /** Other instances hold links of the same restaurants. */
  readonly isShared: boolean;
  readonly clock: () => number;
  readonly log: Pick<Log, 'info' | 'warn' | 'error'>;
  readonly metrics: Pick<Metrics, 'screensDark' | 'screensGoneDark'>;
}

export interface ScreenWatch {
  /** A screen on a link of this instance has just drawn; `isNew`: its first word on that link. */
  drew(screen: ScreenHere, pulse: { readonly battery: number | null; readonly isNew: boolean }): void;
  follow(restaurantId: string, events: readonly HeardEvent[]): void;
  start(): void;
  stop(): void;
}

const LOOK_EVERY = SECOND;

const systemOf = (restaurantId: string): Actor => ({ restaurantId, memberId: null, deviceId: null, role: 'system' });

type Tell = <I>(restaurantId: string, about: string, rule: Rule<I>, input: I, says: (requestId: string) => void) => void;

/** One word about a screen, or about all of a house, at a time; by its request id log and events find each other. */
function makeTell({ restaurants, log }: WatchDeps): Tell {
  const telling = new Set<string>();
  return (restaurantId, about, rule, input, says) => {
    if (telling.has(about)) return;
    telling.add(about);
    const requestId = randomUUID();
    restaurants
      .change(actOf({ who: systemOf(restaurantId), rule, input, requestId }))
      .then(() => says(requestId))
      .catch((error: unknown) => log.error('could not tell of a screen', { requestId, restaurantId, error }))
      .finally(() => telling.delete(about));
  };
}

/**
 * Knows when each screen that is linked here last drew, and tells when one that ought to show tickets does not. What other instances
 * must know goes by the log: a screen that comes to an instance is written down once, and so leaves the one it was with before. A
 * screen that is linked nowhere is missed by whoever hears of a ticket for it.
 */
export function makeScreenWatch(deps: WatchDeps): ScreenWatch {
  const { restaurants, clock, log, metrics } = deps;
  const times = new ScreenTimes(deps);
  const tell = makeTell(deps);
  /** Restaurants with something to be seen, and when a screen of theirs may turn out to be dark. */
  const due = new Map<string, number>();
  const darkIn = new Map<string, number>();
  let timer: NodeJS.Timeout | undefined;

  function tellOf(restaurantId: string, dark: readonly { readonly device: Device; readonly since: number }[]): void {
    const screens = dark.map(({ device, since }) => ({ deviceId: device.id, since }));
    tell(restaurantId, restaurantId, tellDark, { screens }, (requestId) => {
      metrics.screensGoneDark.inc(screens.length);
      for (const { device, since } of dark) {
        const { id: deviceId, name } = device;
        log.warn('screen dark', { requestId, restaurantId, deviceId, name, since: new Date(since).toISOString() });
      }
    });
  }

  function look(restaurantId: string, state: State): void {
    const seen = toBeSeen(state);
    const now = clock();
    const missed = [...state.device.values()].filter((device) => oughtToShow(seen, device));
    const drawing = missed.filter(({ darkSince }) => darkSince === null);
    const deadlines = drawing.map((device) => ({ device, ...times.deadlineOf(device) }));
    const dark = deadlines.filter(({ at }) => at <= now);
    if (dark.length > 0) tellOf(restaurantId, dark);
    darkIn.set(restaurantId, missed.length - drawing.length);
    if (deadlines.length === 0) due.delete(restaurantId);
    else due.set(restaurantId, Math.min(...deadlines.map(({ at }) => at)));
  }

  function lookAround(): void {
    times.looks();
    for (const [restaurantId, at] of due) {
      if (at > clock()) continue;
      const state = restaurants.loaded(restaurantId)?.state;
      if (state) look(restaurantId, state);
      else [due, darkIn].forEach((of) => of.delete(restaurantId));
    }
    metrics.screensDark.set([...darkIn.values()].reduce((sum, count) => sum + count, 0));
  }

  return {
    drew(screen, pulse) {
      const { restaurantId, deviceId } = screen;
      const at = clock();
      times.drew(deviceId, at);
      if (pulse.isNew) due.set(restaurantId, at);
      const device = restaurants.loaded(restaurantId)?.state?.device.get(deviceId);
      if (!device || !times.isWorthAWord(device, pulse)) return;
      tell(restaurantId, deviceId, tellDrawn, { deviceId, at, battery: pulse.battery }, (requestId) => {
        if (device.darkSince !== null) log.info('screen shows again', { requestId, ...screen, name: device.name });
      });
    },
    follow(restaurantId, events) {
      const isAboutScreens = events.some(({ changes }) => changes.some(({ kind }) => kind === 'ticket' || kind === 'device'));
      if (isAboutScreens) due.set(restaurantId, clock());
    },
    start() {
      times.looks();
      timer ??= setInterval(lookAround, LOOK_EVERY).unref();
    },
    stop: () => clearInterval(timer),
  };
}
