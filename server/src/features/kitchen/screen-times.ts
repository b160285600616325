import { MINUTE, SECOND } from '@heard/shared/kernel/time.ts';
import { DARK_AFTER } from '@heard/shared/staff/device-screens.ts';
import type { Device } from '@heard/shared/staff/staff-kinds.ts';

/** What is kept of a screen that draws as it should. */
export const KEEP_EVERY = 5 * MINUTE;
/** A battery that fell by so much is worth a word sooner, if not more than one a minute. */
const BATTERY_STEP = 10;
/** After a start: so long screens may take to find us again. */
const RETURN_WITHIN = 15 * SECOND;
/** Looks further apart than this: it was us who stood still, and what the screens said waits unread. */
const STALLED_AFTER = 3 * SECOND;

interface TimesDeps {
  readonly isShared: boolean;
  readonly clock: () => number;
}

/** When the screens that are linked to this instance last drew, and until when each has to draw again. Pulses stay in memory. */
export class ScreenTimes {
  readonly #deps: TimesDeps;
  readonly #drawn = new Map<string, number>();
  #lookedAt = performance.now();
  #awakeSince: number;

  constructor(deps: TimesDeps) {
    this.#deps = deps;
    this.#awakeSince = deps.clock();
  }

  drew(deviceId: string, at: number): void {
    this.#drawn.set(deviceId, at);
  }

  /** Told of every look: who stood still in between begins to wait anew. */
  looks(): void {
    const ticks = performance.now();
    if (ticks - this.#lookedAt > STALLED_AFTER) this.#awakeSince = this.#deps.clock();
    this.#lookedAt = ticks;
  }

  /** When it last drew, and when it is dark unless it draws again. What another instance saw later than we did is not ours any more. */
  deadlineOf({ id, seenAt, pairedAt }: Device): { readonly since: number; readonly at: number } {
    const own = this.#drawn.get(id);
    if (own !== undefined && own >= (seenAt ?? 0)) return { since: own, at: Math.max(own, this.#awakeSince) + DARK_AFTER };
    this.#drawn.delete(id);
    const since = seenAt ?? pairedAt;
    // Another instance that has it writes it down so often.
    const patience = this.#deps.isShared ? KEEP_EVERY + MINUTE : DARK_AFTER;
    return { since, at: Math.max(since + patience, this.#awakeSince + RETURN_WITHIN) };
  }

  /** Whether it is to be written down that a screen has drawn: it was dark, is new here, or nothing was kept of it for long. */
  isWorthAWord(device: Device, { battery, isNew }: { readonly battery: number | null; readonly isNew: boolean }): boolean {
    const age = this.#deps.clock() - (device.seenAt ?? 0);
    if (device.darkSince !== null || age >= KEEP_EVERY || (this.#deps.isShared && isNew)) return true;
    return age >= MINUTE && Math.abs((battery ?? 100) - (device.battery ?? 100)) >= BATTERY_STEP;
  }
}
