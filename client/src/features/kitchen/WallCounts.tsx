import { useCallback } from 'react';
import { ageOf, thresholdsOf } from '@heard/shared/kitchen/ticket-age.ts';
import { SECOND } from '@heard/shared/kernel/time.ts';
import type { State } from '@heard/shared/live/state.ts';
import { useNow, useSelect } from '../../live/use-live.ts';
import { isCooking, type View } from './kitchen-view.ts';
import { useDaypart } from './use-daypart.ts';
import { useWords } from './words/spoken.ts';

export function WallCounts({ view }: { readonly view: View }) {
  const words = useWords();
  const daypart = useDaypart();
  const now = useNow(5 * SECOND);
  const count = useCallback(
    ({ ticket, station }: State) => {
      const cooking = [...ticket.values()].filter((one) => isCooking(one, view));
      const isLate = (one: (typeof cooking)[number]): boolean =>
        ageOf(one, thresholdsOf(station.get(one.stationId), daypart), now) === 'late';
      return [cooking.length, cooking.filter(isLate).length];
    },
    [view, daypart, now],
  );
  const [cooking, late] = useSelect(['ticket', 'station'], count) as [number, number];
  return (
    <p className="kitchen-counts">
      <span>
        <strong>{cooking}</strong> {words.cooking}
      </span>
      <span data-late={late > 0 || undefined}>
        <strong>{late}</strong> {words.late}
      </span>
    </p>
  );
}
