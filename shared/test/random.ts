/** The same seed always gives the same numbers (mulberry32), so that a walk that found something can be walked again. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** From 0 up to, not including, 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number, both ends included. */
  int(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  chance(of: number): boolean {
    return this.next() < of;
  }

  pick<T>(among: readonly T[]): T | undefined {
    return among[Math.floor(this.next() * among.length)];
  }

  /** Each of them with the given chance, at least one if there is any. */
  some<T>(among: readonly T[], chance = 0.5): T[] {
    const chosen = among.filter(() => this.chance(chance));
    const one = this.pick(among);
    return chosen.length > 0 || one === undefined ? chosen : [one];
  }

  weighted<T extends { readonly weight: number }>(among: readonly T[]): T {
    let rest = this.next() * among.reduce((sum, { weight }) => sum + weight, 0);
    return among.find(({ weight }) => (rest -= weight) < 0) ?? among.at(-1)!;
  }
}
