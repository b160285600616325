import { MINUTE, SECOND } from '@heard/shared/kernel/time.ts';
import { fetched } from '../../live/fetched.ts';
import { LastingToken } from './lasting-token.ts';
import type { Person } from './session-view.ts';
import { storedValue } from './stored-value.ts';

/** Where Supabase's own client keeps its session. */
export const AUTH_STORAGE_KEY = 'sb-heard-auth-token';

interface StoredSession {
  readonly access_token: string;
  /** Seconds since the epoch. */
  readonly expires_at?: number;
  readonly user?: { readonly id: string; readonly email?: string };
}

/** A person signed in with Supabase Auth. */
export class PersonSession {
  readonly #stored = storedValue<StoredSession>(AUTH_STORAGE_KEY);
  readonly #token = new LastingToken();
  readonly #auth = fetched(async () => new (await import('./person-auth.ts')).PersonAuth());
  #renewing: Promise<string | null> | undefined;

  person(): Person | null {
    const user = this.#stored.read()?.user;
    return user ? { userId: user.id, email: user.email ?? null } : null;
  }

  /** Null: nobody is signed in. Throws while the auth service cannot be reached. */
  async token(refused?: string): Promise<string | null> {
    const stored = this.#stored.read();
    if (stored === null) return null;
    const held = this.#token.get(refused);
    if (held !== undefined) return held;
    const isGood = stored.access_token !== refused && (stored.expires_at ?? 0) * SECOND - Date.now() > MINUTE;
    if (isGood) return stored.access_token;
    this.#renewing ??= this.#renew(stored.access_token).finally(() => (this.#renewing = undefined));
    return this.#renewing;
  }

  async signIn(email: string, password: string): Promise<void> {
    const { token, lifetimeMs } = await (await this.#auth()).signIn(email, password);
    this.#token.hold(token, lifetimeMs);
  }

  /** Gone here at once; the auth service is told if it can be reached. */
  async signOut(): Promise<void> {
    const stored = this.#stored.read();
    this.#stored.write(null);
    this.dropToken();
    if (stored !== null) await (await this.#auth()).signOut(stored.access_token);
  }

  /** Another tab changed who is signed in. */
  dropToken(): void {
    this.#token.drop();
  }

  async #renew(stale: string): Promise<string | null> {
    const fresh = await (await this.#auth()).renew(stale);
    return fresh && this.#token.hold(fresh.token, fresh.lifetimeMs);
  }
}
