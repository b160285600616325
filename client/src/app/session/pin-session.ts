import type { PinHolder } from './session-view.ts';
import { storedValue } from './stored-value.ts';

export interface HeldPin extends PinHolder {
  readonly token: string;
  /** This device's time, ms. */
  readonly expiresAt: number;
}

/** A person at a shared terminal, from PIN to sign-out; gone when the tab is. */
export class PinSession {
  readonly #stored = storedValue<HeldPin>('heard-pin', () => sessionStorage);
  #held = this.#stored.read();

  /** Null once it has run out: it cannot be renewed, the person types the PIN again. */
  held(): HeldPin | null {
    if (this.#held && Date.now() >= this.#held.expiresAt) this.hold(null);
    return this.#held;
  }

  holder(): PinHolder | null {
    const held = this.held();
    if (!held) return null;
    const { sessionId, memberId, deviceId, restaurantId, role } = held;
    return { sessionId, memberId, deviceId, restaurantId, role };
  }

  hold(held: HeldPin | null): void {
    this.#held = held;
    this.#stored.write(held);
  }
}
