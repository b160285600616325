import { SECOND } from '@heard/shared/kernel/time.ts';
import type { Snapshot } from '@heard/shared/live/state.ts';
import type { GetToken } from './live.ts';

/** The link brings a snapshot as well, whatever becomes of this. */
const PATIENCE = 2.5 * SECOND;

interface FetchFold {
  readonly origin: string;
  readonly restaurantId: string;
  readonly getToken: GetToken;
}

export interface FetchedFold {
  readonly seq: number;
  readonly rows: Snapshot;
}

/**
 * The whole house for a device that has nothing on disk, over HTTP, which compresses it to an eighth; the link sends everything as it is.
 * Null where that did not work.
 */
export async function fetchFold({ origin, restaurantId, getToken }: FetchFold): Promise<FetchedFold | null> {
  try {
    const token = await getToken();
    if (token === null) return null;
    const address = `${origin}/api/v1/restaurants/${encodeURIComponent(restaurantId)}/snapshot`;
    const response = await (askedAhead(address, token) ??
      fetch(address, {
        headers: { accept: 'application/json', authorization: `Bearer ${token}` },
        signal: AbortSignal.timeout(PATIENCE),
      }));
    return response.ok ? ((await response.json()) as FetchedFold) : null;
  } catch {
    return null;
  }
}

interface Ahead {
  readonly address: string;
  readonly token: string;
  readonly answer: Promise<Response>;
}

/** What the page asked for before the app had come (`route-ahead.ts`); good once, and for whoever it was asked for. */
function askedAhead(address: string, token: string): Promise<Response> | undefined {
  const page = globalThis as { heardAhead?: Ahead | undefined };
  const ahead = page.heardAhead;
  page.heardAhead = undefined;
  return ahead?.address === address && ahead.token === token ? ahead.answer : undefined;
}
