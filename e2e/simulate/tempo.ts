import { setTimeout as pause } from 'node:timers/promises';

/** Time of the played service: it begins with the first order and runs so many times faster than ours. */
export class Tempo {
  #started = performance.now();
  readonly #opens: number;
  readonly #speed: number;

  constructor(opens: number, speed: number) {
    this.#opens = opens;
    this.#speed = speed;
  }

  /** The service opens now. */
  begin(): void {
    this.#started = performance.now();
  }

  /** Milliseconds after midnight there. */
  now(): number {
    return this.#opens + (performance.now() - this.#started) * this.#speed;
  }

  async until(at: number): Promise<void> {
    const ms = (at - this.now()) / this.#speed;
    if (ms > 0) await pause(ms);
  }
}

/** `19:05`. */
export function clockOf(ms: number): string {
  const minutes = Math.floor(ms / 60_000);
  return `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
