import { LastingToken } from './lasting-token.ts';
import { shutOut, storedDevice, type DeviceSecret } from './paired-device.ts';
import { claimPairing, startPairing, tradeSecret } from './session-doors.ts';

/** The identity of a wall screen or terminal: a secret of its own, traded for short-lived tokens. */
export class DeviceSession {
  readonly #stored = storedDevice();
  readonly #token = new LastingToken();
  #trading: Promise<string | null> | undefined;

  /** Null: not paired, or shut out. Throws while the server cannot be reached. */
  async token(refused?: string): Promise<string | null> {
    const stored = this.#stored.read();
    if (stored === null) return null;
    const held = this.#token.get(refused);
    if (held !== undefined) return held;
    this.#trading ??= this.#trade(stored).finally(() => (this.#trading = undefined));
    return this.#trading;
  }

  /** The code to show until a manager enters it. */
  async startPairing(): Promise<{ readonly code: string; readonly expiresInSeconds: number }> {
    const { deviceId, secret, code, expiresInSeconds } = await startPairing();
    this.#token.drop();
    shutOut().write(null);
    this.#stored.write({ deviceId, secret });
    return { code, expiresInSeconds };
  }

  /** Whether the code was entered meanwhile; then this device has a restaurant and a role. */
  async claim(): Promise<boolean> {
    const stored = this.#stored.read();
    if (stored === null) return false;
    const { deviceId, secret } = stored;
    const paired = await claimPairing({ deviceId, secret });
    if (paired) this.#stored.write({ ...paired, secret });
    return paired !== null;
  }

  forget(): void {
    this.#token.drop();
    this.#stored.write(null);
  }

  async #trade({ deviceId, secret }: DeviceSecret): Promise<string | null> {
    const fresh = await tradeSecret({ deviceId, secret });
    if (fresh) return this.#token.hold(fresh.token, fresh.lifetimeMs);
    shutOut().write(true);
    this.forget();
    return null;
  }
}
