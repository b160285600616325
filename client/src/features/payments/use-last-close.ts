import { ENDPOINTS } from '@heard/shared/contract/contract.ts';
import type { DayClose } from '@heard/shared/payments/payments-kinds.ts';
import { useEffect, useState } from 'react';
import { useCall, useLink } from '../../live/use-live.ts';

/** The last Z report, which no screen is sent: it is asked for, again whenever this device has caught up. Undefined: not known yet. */
export function useLastClose(): DayClose | null | undefined {
  const call = useCall();
  const { status, unsent } = useLink();
  const [lastClose, setLastClose] = useState<DayClose | null | undefined>();
  const isCaughtUp = status === 'live' && unsent === 0;
  useEffect(() => {
    if (!isCaughtUp) return undefined;
    const stop = new AbortController();
    const ask = async (): Promise<void> => setLastClose((await call(ENDPOINTS.xReport, {}, { signal: stop.signal })).lastClose);
    // What cannot be asked now is asked when the link is back.
    ask().catch(() => undefined);
    return () => stop.abort();
  }, [call, isCaughtUp]);
  return lastClose;
}
