import { useCallback, useMemo } from 'react';
import type { Ticket } from '@heard/shared/kitchen/kitchen-kinds.ts';
import { SECOND } from '@heard/shared/kernel/time.ts';
import { useNow, useRows } from '../../live/use-live.ts';
import { isInView, type View } from './kitchen-view.ts';

export function WallCounts({ view }: { readonly view: View }) {
  const filter = useCallback((ticket: Ticket) => ticket.status === 'cooking' && isInView(ticket, view), [view]);
  const cooking = useRows('ticket', filter);
  const stations = useRows('station');
  const now = useNow(5 * SECOND);
  const late = useMemo(() => {
    const lateAfter = new Map(stations.map((station) => [station.id, station.lateAfter * SECOND]));
    return cooking.filter((ticket) => now - ticket.firedAt >= (lateAfter.get(ticket.stationId) ?? Infinity)).length;
  }, [cooking, stations, now]);
  return (
    <p className="kitchen-counts">
      <span>
        <strong>{cooking.length}</strong> cooking
      </span>
      <span data-late={late > 0 || undefined}>
        <strong>{late}</strong> late
      </span>
    </p>
  );
}
