import type { GoTrueClient } from '@supabase/auth-js';
import { MINUTE, SECOND } from '@heard/shared/kernel/time.ts';
import { Problem, unreachable } from '../../live/problem.ts';
import { authSettings } from './auth-settings.ts';
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

/** A person signed in with Supabase Auth. Its client is only loaded when there is something to ask: not on a hot start. */
export class PersonSession {
  readonly #stored = storedValue<StoredSession>(AUTH_STORAGE_KEY);
  readonly #token = new LastingToken();
  #client: Promise<GoTrueClient> | undefined;
  #refreshing: Promise<string | null> | undefined;

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
    this.#refreshing ??= this.#refresh(stored.access_token).finally(() => (this.#refreshing = undefined));
    return this.#refreshing;
  }

  async signIn(email: string, password: string): Promise<void> {
    const { data, error } = await (await this.client()).signInWithPassword({ email, password });
    if (error) throw asProblem(error);
    this.#token.hold(data.session.access_token, data.session.expires_in * SECOND);
  }

  /** Gone here at once; the auth service is told if it can be reached. */
  async signOut(): Promise<void> {
    const stored = this.#stored.read();
    this.#stored.write(null);
    this.dropToken();
    if (stored === null) return;
    const client = await this.client().catch(() => undefined);
    await client?.admin.signOut(stored.access_token, 'local');
  }

  /** Another tab changed who is signed in. */
  dropToken(): void {
    this.#token.drop();
  }

  /** For the pages that need more of it: codes, recovery, a new password. */
  client(): Promise<GoTrueClient> {
    this.#client ??= makeClient().catch((error: unknown) => {
      this.#client = undefined;
      throw error;
    });
    return this.#client;
  }

  async #refresh(stale: string): Promise<string | null> {
    const client = await this.client();
    // The client renews by itself what is about to run out; asking it again would spend a second refresh token.
    const known = await client.getSession();
    const isDone = known.error !== null || known.data.session?.access_token !== stale;
    const { data, error } = isDone ? known : await client.refreshSession();
    if (data.session) return this.#token.hold(data.session.access_token, data.session.expires_in * SECOND);
    if (error === null || isForGood(error.status)) return null;
    throw unreachable();
  }
}

async function makeClient(): Promise<GoTrueClient> {
  const { AuthClient } = await import('@supabase/auth-js');
  const { url, key } = authSettings();
  // A token is renewed when it is asked for; a timer would only do it for tabs nobody looks at.
  return new AuthClient({ url, headers: key ? { apikey: key } : {}, storageKey: AUTH_STORAGE_KEY, autoRefreshToken: false });
}

/** The auth service's answer, rather than the network's. */
const isForGood = (status: number | undefined): boolean => status !== undefined && status >= 400 && status < 500 && status !== 429;

const asProblem = ({ code, message, status }: { code?: string | undefined; message: string; status?: number | undefined }): Problem =>
  status ? new Problem(code ?? 'unauthenticated', message, status) : unreachable();
