import { useCallback } from 'react';
import type { Station, Ticket } from '@heard/shared/kitchen/kitchen-kinds.ts';
import { useRows } from '../../live/use-live.ts';
import { useWords } from './words/spoken.ts';

/** What else belongs to the order: who cooks of it beside this station, and what the table still waits for. */
export function TicketFoot({ ticket: { alsoAt, laterCourses } }: { readonly ticket: Pick<Ticket, 'alsoAt' | 'laterCourses'> }) {
  const words = useWords();
  if (alsoAt.length + laterCourses.length === 0) return null;
  return (
    <div className="ticket-foot">
      {alsoAt.length > 0 && (
        <p>
          {words.alsoAt} <Stations ids={alsoAt} />
        </p>
      )}
      {laterCourses.map(({ course, dishes }) => (
        <p key={course}>{words.waits(course, dishes)}</p>
      ))}
    </div>
  );
}

function Stations({ ids }: { readonly ids: readonly string[] }) {
  const isNamed = useCallback(({ id }: Station) => ids.includes(id), [ids]);
  const names = useRows('station', isNamed).map(({ name }) => name);
  return <strong>{names.join(', ')}</strong>;
}
