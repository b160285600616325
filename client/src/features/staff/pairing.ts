import { SECOND } from '@heard/shared/kernel/time.ts';
import type { Session } from '../../app/session/session.ts';
import { Problem } from '../../live/problem.ts';

/** What the screen to be paired shows. */
export interface PairingView {
  /** Null until the server gave one. */
  readonly code: string | null;
  /** When another code takes its place, ms of this device. */
  readonly until: number;
  readonly isReachable: boolean;
}

export const NO_CODE: PairingView = { code: null, until: 0, isReachable: true };
const ASK_EVERY = 2 * SECOND;
/** Refused or unreachable: a network that comes back is met soon, a server that is busy is left alone. */
const ASK_AGAIN = 4 * SECOND;

interface PairingDeps {
  readonly session: Pick<Session, 'startPairing' | 'claimPairing'>;
  readonly tell: (view: PairingView) => void;
  readonly signal: AbortSignal;
}

/**
 * Shows one code after another until a manager has entered one; then resolves. It asks before it shows the first: the code may
 * have been entered while this screen had no power.
 */
export async function pair({ session, tell, signal }: PairingDeps): Promise<void> {
  let view = NO_CODE;
  const show = (next: Partial<PairingView>): void => {
    view = { ...view, ...next };
    if (!signal.aborted) tell(view);
  };
  while (!signal.aborted) {
    try {
      const claimed = await claim(session);
      if (claimed === 'paired') return;
      if (claimed === 'unknown' || view.code === null || Date.now() >= view.until) {
        const { code, expiresInSeconds } = await session.startPairing();
        show({ code, until: Date.now() + expiresInSeconds * SECOND });
      }
      show({ isReachable: true });
      await waited(ASK_EVERY, signal);
    } catch {
      show({ isReachable: false });
      await waited(ASK_AGAIN, signal);
    }
  }
}

async function claim(session: PairingDeps['session']): Promise<'paired' | 'waiting' | 'unknown'> {
  try {
    return (await session.claimPairing()) ? 'paired' : 'waiting';
  } catch (error) {
    if (error instanceof Problem && error.code === 'pairing/unknown') return 'unknown';
    throw error;
  }
}

const waited = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
  });
