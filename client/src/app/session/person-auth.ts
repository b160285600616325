import { AuthClient, type GoTrueClient } from '@supabase/auth-js';
import { SECOND } from '@heard/shared/kernel/time.ts';
import { Problem, unreachable } from '../../live/problem.ts';
import { authSettings } from './auth-settings.ts';
import { AUTH_STORAGE_KEY } from './person-session.ts';

export interface FreshToken {
  readonly token: string;
  readonly lifetimeMs: number;
}

/** Supabase Auth, where there is something to ask it: a hot start never does. */
export class PersonAuth {
  readonly #client: GoTrueClient;

  constructor() {
    const { url, key } = authSettings();
    // A token is renewed when it is asked for; a timer would only do it for tabs nobody looks at.
    this.#client = new AuthClient({ url, headers: key ? { apikey: key } : {}, storageKey: AUTH_STORAGE_KEY, autoRefreshToken: false });
  }

  async signIn(email: string, password: string): Promise<FreshToken> {
    const { data, error } = await this.#client.signInWithPassword({ email, password });
    if (error) throw asProblem(error);
    return tokenOf(data.session);
  }

  /** Null: signed out for good. Throws while the auth service cannot be reached. */
  async renew(stale: string): Promise<FreshToken | null> {
    // The client renews by itself what is about to run out; asking it again would spend a second refresh token.
    const known = await this.#client.getSession();
    const isDone = known.error !== null || known.data.session?.access_token !== stale;
    const { data, error } = isDone ? known : await this.#client.refreshSession();
    if (data.session) return tokenOf(data.session);
    if (error === null || isForGood(error.status)) return null;
    throw unreachable();
  }

  async signOut(token: string): Promise<void> {
    await this.#client.admin.signOut(token, 'local');
  }
}

const tokenOf = (session: { readonly access_token: string; readonly expires_in: number }): FreshToken => ({
  token: session.access_token,
  lifetimeMs: session.expires_in * SECOND,
});

/** The auth service's answer, rather than the network's. */
const isForGood = (status: number | undefined): boolean => status !== undefined && status >= 400 && status < 500 && status !== 429;

const asProblem = ({ code, message, status }: { code?: string | undefined; message: string; status?: number | undefined }): Problem =>
  status ? new Problem(code ?? 'unauthenticated', message, status) : unreachable();
