import { MINUTE } from '@heard/shared/kernel/time.ts';
import type { KindName } from '@heard/shared/live/kinds.ts';
import type { State } from '@heard/shared/live/state.ts';
import { useCallback } from 'react';
import { isSameValue } from '../../live/same-value.ts';
import { useNow, useSelect } from '../../live/use-live.ts';
import { Badge } from '../../ui/Badge.tsx';
import { clockWords, queueRows, type QueueRow } from './times-view.ts';

const KINDS: readonly KindName[] = ['ticket', 'station'];

/** What each station has before it now: how long one more ticket would wait. */
export function QueueTable() {
  const now = useNow(MINUTE / 4);
  const select = useCallback((state: State) => queueRows(state, now), [now]);
  const rows = useSelect(KINDS, select, isSameValue);
  if (rows.length === 0) return <p className="times-none">This house has no stations yet.</p>;
  return (
    <table className="times-table">
      <caption>Queue now</caption>
      <thead>
        <tr>
          <th scope="col">Station</th>
          <th scope="col">Wait</th>
          <th scope="col">Tickets</th>
          <th scope="col">Dishes at once</th>
          <th scope="col">Full from</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <QueueLine key={row.station.id} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function QueueLine({ row: { station, wait, tickets, says } }: { readonly row: QueueRow }) {
  return (
    <tr>
      <th scope="row">
        {station.name}{' '}
        {says === 'full' && (
          <Badge hue={25} icon="alert">
            Full
          </Badge>
        )}
        {says === 'closed' && <Badge icon="pause">Closed</Badge>}
      </th>
      <td>{wait === 0 ? 'none' : clockWords(wait)}</td>
      <td>{tickets}</td>
      <td>{station.parallel}</td>
      <td>{station.fullAfter === 0 ? 'never' : clockWords(station.fullAfter)}</td>
    </tr>
  );
}
