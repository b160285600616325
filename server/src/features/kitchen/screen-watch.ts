import { randomUUID } from 'node:crypto';
import { MINUTE, SECOND } from '@heard/shared/kernel/time.ts';
import type { HeardEvent } from '@heard/shared/live/event.ts';
import type { State } from '@heard/shared/live/state.ts';
import type { Actor, Rule } from '@heard/shared/live/rule.ts';
import { DARK_AFTER, oughtToShow, tellDark, tellDrawn, toBeSeen } from '@heard/shared/staff/device-screens.ts';
import type { Device } from '@heard/shared/staff/staff-kinds.ts';
import type { ScreenHere } from '../../platform/live/live-hub.ts';
import { actOf } from '../../platform/log/act.ts';
import type { Restaurants } from '../../platform/log/restaurants.ts';
import type { Log } from '../../platform/telemetry/log.ts';
import type { Metrics } from '../../platform/telemetry/metrics.ts';

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
/** What is kept of a screen that draws as it should. */
const KEEP_EVERY = 5 * MINUTE;
/** A battery that fell by so much is worth a word sooner, if not more than one a minute. */
const BATTERY_STEP = 10;
/** After a start or a stall: so long screens may take to find us again. */
const RETURN_WITHIN = 15 * SECOND;
/** Looks further apart than this: it was us who stood still, and what the screens said waits unread. */
const STALLED_AFTER = 3 * SECOND;

const systemOf = (restaurantId: string): Actor => ({ restaurantId, memberId: null, deviceId: null, role: 'system' });

/**
 * Knows when each screen that is linked here last drew, and tells when one that ought to show tickets does not. Pulses stay in memory;
 * what other instances must know goes by the log: a screen that comes to an instance is written down once, and so leaves the one
 * it was with before. A screen that is linked nowhere is missed by whoever hears of a ticket for it.
 */
export function makeScreenWatch(deps: WatchDeps): ScreenWatch {
  const { restaurants, isShared, clock, log, metrics } = deps;
  /** When it drew, by device. */
  const drawn = new Map<string, number>();
  const telling = new Set<string>();
  /** Restaurants with something to be seen, and when a screen of theirs may turn out to be dark. */
  const due = new Map<string, number>();
  const darkIn = new Map<string, number>();
  let timer: NodeJS.Timeout | undefined;
  let lookedAt = performance.now();
  let awakeSince = clock();

  async function tell<I>(screen: ScreenHere, rule: Rule<I>, input: I, says: (requestId: string) => void): Promise<void> {
    if (telling.has(screen.deviceId)) return;
    telling.add(screen.deviceId);
    const requestId = randomUUID();
    try {
      await restaurants.change(actOf({ who: systemOf(screen.restaurantId), rule, input, requestId }));
      says(requestId);
    } catch (error) {
      log.error('could not tell of a screen', { requestId, ...screen, error });
    } finally {
      telling.delete(screen.deviceId);
    }
  }

  /** Not later than this a screen has to draw again. */
  function deadlineOf({ id, seenAt, pairedAt }: Device): { readonly since: number; readonly at: number } {
    const own = drawn.get(id);
    if (own !== undefined && own >= (seenAt ?? 0)) return { since: own, at: Math.max(own, awakeSince) + DARK_AFTER };
    drawn.delete(id);
    const since = seenAt ?? pairedAt;
    // Another instance that has it writes it down so often.
    const patience = isShared ? KEEP_EVERY + MINUTE : DARK_AFTER;
    return { since, at: Math.max(since + patience, awakeSince + RETURN_WITHIN) };
  }

  function look(restaurantId: string, state: State): void {
    const seen = toBeSeen(state);
    const now = clock();
    let next = Infinity;
    let dark = 0;
    for (const device of state.device.values()) {
      if (!oughtToShow(seen, device)) continue;
      if (device.darkSince !== null) {
        dark += 1;
        continue;
      }
      const { since, at } = deadlineOf(device);
      if (at > now) {
        next = Math.min(next, at);
        continue;
      }
      next = now;
      const screen = { restaurantId, deviceId: device.id };
      void tell(screen, tellDark, { screens: [{ deviceId: device.id, since }] }, (requestId) => {
        metrics.screensGoneDark.inc();
        log.warn('screen dark', { requestId, ...screen, name: device.name, since: new Date(since).toISOString() });
      });
    }
    darkIn.set(restaurantId, dark);
    if (next === Infinity) due.delete(restaurantId);
    else due.set(restaurantId, next);
  }

  function lookAround(): void {
    const ticks = performance.now();
    if (ticks - lookedAt > STALLED_AFTER) awakeSince = clock();
    lookedAt = ticks;
    for (const [restaurantId, at] of due) {
      if (at > clock()) continue;
      const state = restaurants.loaded(restaurantId)?.state;
      if (state) look(restaurantId, state);
      else [due, darkIn].forEach((of) => of.delete(restaurantId));
    }
    metrics.screensDark.set([...darkIn.values()].reduce((sum, count) => sum + count, 0));
  }

  function isWorthAWord(device: Device, battery: number | null, isNew: boolean, now: number): boolean {
    const age = now - (device.seenAt ?? 0);
    if (device.darkSince !== null || age >= KEEP_EVERY || (isShared && isNew)) return true;
    return age >= MINUTE && Math.abs((battery ?? 100) - (device.battery ?? 100)) >= BATTERY_STEP;
  }

  return {
    drew(screen, { battery, isNew }) {
      const { restaurantId, deviceId } = screen;
      const now = clock();
      drawn.set(deviceId, now);
      if (isNew) due.set(restaurantId, now);
      const device = restaurants.loaded(restaurantId)?.state?.device.get(deviceId);
      if (!device || !isWorthAWord(device, battery, isNew, now)) return;
      const wasDark = device.darkSince !== null;
      void tell(screen, tellDrawn, { deviceId, at: now, battery }, (requestId) => {
        if (wasDark) log.info('screen shows again', { requestId, ...screen, name: device.name });
      });
    },
    follow(restaurantId, events) {
      const isAboutScreens = events.some(({ changes }) => changes.some(({ kind }) => kind === 'ticket' || kind === 'device'));
      if (isAboutScreens) due.set(restaurantId, clock());
    },
    start() {
      [lookedAt, awakeSince] = [performance.now(), clock()];
      timer ??= setInterval(lookAround, LOOK_EVERY).unref();
    },
    stop: () => clearInterval(timer),
  };
}
