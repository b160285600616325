import type { GoTrueClient } from '@supabase/auth-js';
import type { Membership } from '../app/session/session-view.ts';
import { authSettings } from '../app/session/auth-settings.ts';

/** The key under which the app's own session finds who signed in. */
const AUTH_STORAGE_KEY = 'sb-heard-auth-token';
const DEADLINE_MS = 8_000;

export interface Works {
  readonly userId: string;
  readonly memberships: readonly Membership[];
}

let client: Promise<GoTrueClient> | undefined;

/** Loaded while the person types, so that the first paint does not wait for it. A load that failed is tried again. */
export function loadAuth(): Promise<GoTrueClient> {
  client ??= makeAuth().catch((error: unknown) => {
    client = undefined;
    throw error;
  });
  return client;
}

async function makeAuth(): Promise<GoTrueClient> {
  const { AuthClient } = await import('@supabase/auth-js');
  const { url, key } = authSettings();
  return new AuthClient({ url, headers: key ? { apikey: key } : {}, storageKey: AUTH_STORAGE_KEY, autoRefreshToken: false });
}

/** Signs in and asks where the person works. Rejects with whatever refused; `sentenceFor` puts it into words. */
export async function signIn(email: string, password: string): Promise<Works> {
  const { data, error } = await (await loadAuth()).signInWithPassword({ email, password });
  if (error) throw error;
  const response = await fetch(`${apiOrigin()}/api/v1/me`, {
    headers: { accept: 'application/json', authorization: `Bearer ${data.session.access_token}` },
    signal: AbortSignal.timeout(DEADLINE_MS),
  });
  if (!response.ok) throw Object.assign(new Error('The restaurants of this person are not known.'), { status: response.status });
  return (await response.json()) as Works;
}

/** Not taken from `live/`: that would put the whole live store before the first paint of this page. */
const apiOrigin = (): string => (import.meta.env.VITE_API_URL as string | undefined)?.replace(/\/$/, '') ?? '';
