import { COMMANDS, ENDPOINTS } from '@heard/shared/contract/contract.ts';
import { SECOND } from '@heard/shared/kernel/time.ts';
import type { Member } from '@heard/shared/staff/staff-kinds.ts';
import { createCall } from '../../live/call.ts';
import type { GetToken } from '../../live/live.ts';
import { newId } from '../../live/new-id.ts';
import type { PairedDevice, PinHolder } from './session-view.ts';
import { storedValue } from './stored-value.ts';

interface StoredPin extends PinHolder {
  readonly token: string;
  /** This device's time, ms. */
  readonly expiresAt: number;
}

/** A person at a shared terminal, from PIN to sign-out; gone when the tab is. */
export class PinSession {
  readonly #stored = storedValue<StoredPin>('heard-pin', () => sessionStorage);
  #held = this.#stored.read();

  holder(): PinHolder | null {
    if (this.#held && Date.now() >= this.#held.expiresAt) this.drop();
    if (!this.#held) return null;
    const { sessionId, memberId, deviceId, restaurantId, role } = this.#held;
    return { sessionId, memberId, deviceId, restaurantId, role };
  }

  /** It cannot be renewed: the person types the PIN again. */
  token(): string | null {
    return this.holder() && (this.#held?.token ?? null);
  }

  /** Rejects with `Problem` `pin/wrong` or `pin/locked`. */
  async enter(at: PairedDevice, member: Pick<Member, 'id' | 'role'>, pin: string, getToken: GetToken): Promise<void> {
    const { deviceId, restaurantId } = at;
    const sessionId = newId();
    const call = createCall({ restaurantId, getToken });
    const { token, expiresInSeconds } = await call(ENDPOINTS.enterPin, { sessionId, memberId: member.id, pin });
    const expiresAt = Date.now() + expiresInSeconds * SECOND;
    this.#held = { sessionId, memberId: member.id, deviceId, restaurantId, role: member.role, token, expiresAt };
    this.#stored.write(this.#held);
  }

  /** Gone here at once; the server is told if it can be reached, and forgets by itself otherwise. */
  async end(): Promise<void> {
    const held = this.#held;
    this.drop();
    if (!held) return;
    const call = createCall({ restaurantId: held.restaurantId, getToken: async () => held.token });
    await call(COMMANDS.endPinSession, { sessionId: held.sessionId }).catch(() => {});
  }

  drop(): void {
    this.#held = null;
    this.#stored.write(null);
  }
}
