import { useMemo } from 'react';
import { useLive } from '../../live/live-context.ts';
import { useLink } from '../../live/use-live.ts';

const NONE: ReadonlySet<string> = new Set();

/** Lines that stand on this screen but not yet at the server: no kitchen has them. */
export function useUnsentLines(lineIds: readonly string[]): ReadonlySet<string> {
  const { store } = useLive();
  const { unsent } = useLink();
  const ids = lineIds.join(' ');
  return useMemo(() => {
    if (unsent === 0 || ids === '') return NONE;
    const sent = new Set(store.confirmedRows('line').map((row) => row.id));
    return new Set(ids.split(' ').filter((lineId) => !sent.has(lineId)));
  }, [store, unsent, ids]);
}
