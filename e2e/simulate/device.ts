import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { COMMANDS, type CommandKey } from '@heard/shared/contract/contract.ts';
import type { InputOf } from '@heard/shared/contract/endpoint.ts';
import { sendCommand } from '../../client/src/live/send-command.ts';

export interface DeviceDeps {
  readonly url: string;
  readonly restaurantId: string;
  readonly token: string;
  readonly refused: (what: string) => void;
}

const LONGEST_PAUSE_MS = 500;

/** What is tapped on one device goes out in the order of tapping, each until the house has said yes or no, by the client's own code. */
export class Device {
  readonly #deps: DeviceDeps;
  #last: Promise<unknown> = Promise.resolve();
  /** Commands that had to be sent more than once. */
  retried = 0;

  constructor(deps: DeviceDeps) {
    this.#deps = deps;
  }

  /** Resolves when all that was tapped so far is answered. */
  get settled(): Promise<unknown> {
    return this.#last;
  }

  /** Whether the house took it. `leaves` is called as it goes out for the first time. */
  act<K extends CommandKey>(key: K, input: InputOf<(typeof COMMANDS)[K]>, leaves?: () => void): Promise<boolean> {
    const done = this.#last.then(() => {
      leaves?.();
      return this.#untilTold(COMMANDS[key].name, input);
    });
    this.#last = done;
    return done;
  }

  async #untilTold(command: string, input: unknown): Promise<boolean> {
    const { url, restaurantId, token, refused } = this.#deps;
    const who = { restaurantId, memberId: null, deviceId: null, role: 'server' } as const;
    const entry = { key: randomUUID(), restaurantId, owner: 'simulated', who, command, input, at: Date.now(), seq: null };
    for (let attempt = 0; ; attempt += 1) {
      const verdict = await sendCommand({ origin: url, getToken: () => Promise.resolve(token) }, entry);
      if (attempt === 1) this.retried += 1;
      if (verdict.is === 'heard') return true;
      if (verdict.is !== 'later') {
        refused(`${command}: ${'problem' in verdict ? `${verdict.problem.code} ${verdict.problem.message}` : 'nobody is signed in'}`);
        return false;
      }
      await pause(Math.max(verdict.afterMs, Math.random() * Math.min(LONGEST_PAUSE_MS, 20 * 2 ** attempt)));
    }
  }
}
