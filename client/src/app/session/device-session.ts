import { ENDPOINTS } from '@heard/shared/contract/contract.ts';
import { SECOND } from '@heard/shared/kernel/time.ts';
import type { Role } from '@heard/shared/staff/roles.ts';
import { createCall, type Call } from '../../live/call.ts';
import { Problem } from '../../live/problem.ts';
import { LastingToken } from './lasting-token.ts';
import type { PairedDevice } from './session-view.ts';
import { storedValue } from './stored-value.ts';

interface StoredDevice {
  readonly deviceId: string;
  readonly secret: string;
  readonly restaurantId?: string;
  readonly role?: Role;
}

/** The identity of a wall screen or terminal: a secret of its own, traded for short-lived tokens. */
export class DeviceSession {
  readonly #stored = storedValue<StoredDevice>('heard-device');
  readonly #token = new LastingToken();
  readonly #call: Call = createCall({});
  #trading: Promise<string | null> | undefined;

  /** Null until it is paired. */
  device(): PairedDevice | null {
    const { deviceId, restaurantId, role } = this.#stored.read() ?? {};
    return deviceId && restaurantId && role ? { deviceId, restaurantId, role } : null;
  }

  /** Null: not paired, or shut out. Throws while the server cannot be reached. */
  async token(refused?: string): Promise<string | null> {
    const held = this.#token.get(refused);
    if (held !== undefined || this.#stored.read() === null) return held ?? null;
    this.#trading ??= this.#trade().finally(() => (this.#trading = undefined));
    return this.#trading;
  }

  /** The code to show until a manager enters it. */
  async startPairing(): Promise<{ readonly code: string; readonly expiresInSeconds: number }> {
    const { deviceId, secret, code, expiresInSeconds } = await this.#call(ENDPOINTS.startPairing, {});
    this.#stored.write({ deviceId, secret });
    return { code, expiresInSeconds };
  }

  /** Whether the code was entered meanwhile; then this device has a restaurant and a role. */
  async claim(): Promise<boolean> {
    const stored = this.#stored.read();
    if (stored === null) return false;
    const { deviceId, secret } = stored;
    const { restaurantId } = await this.#call(ENDPOINTS.claimPairing, { deviceId, secret });
    if (restaurantId === null) return false;
    const { role } = await createCall({ restaurantId, getToken: (refused) => this.token(refused) })(ENDPOINTS.whoAmI, {});
    this.#stored.write({ deviceId, secret, restaurantId, role });
    return true;
  }

  forget(): void {
    this.#token.drop();
    this.#stored.write(null);
  }

  async #trade(): Promise<string | null> {
    const { deviceId, secret } = this.#stored.read()!;
    try {
      const { token, expiresInSeconds } = await this.#call(ENDPOINTS.deviceToken, { deviceId, secret });
      return this.#token.hold(token, expiresInSeconds * SECOND);
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'device/unknown') throw error;
      this.forget();
      return null;
    }
  }
}
