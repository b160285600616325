import type { KindName } from '@heard/shared/live/kinds.ts';
import { useMemo, useState } from 'react';
import { isSameValue } from '../../live/same-value.ts';
import { useSelect } from '../../live/use-live.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { counted } from '../../ui/elapsed.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Input } from '../../ui/Input.tsx';
import { LearnedTable } from './LearnedTable.tsx';
import { isWanted, learnedRows, type LearnedRow } from './times-view.ts';

const KINDS: readonly KindName[] = ['prepTime', 'item', 'station'];
/** More than a screen shows at once is drawn when somebody asks for it. */
const AT_FIRST = 60;

/** What the bumps have taught: how long each dish takes, where and when. */
export function LearnedTimes() {
  const rows = useSelect(KINDS, learnedRows, isSameValue);
  return (
    <section aria-labelledby="learned-head" className="times-learned">
      <h2 id="learned-head">What was learned</h2>
      {rows.length === 0 ? (
        <EmptyState icon="chef" title="Nothing was learned yet">
          Until tickets are bumped, guests are told what the menu says a dish takes.
        </EmptyState>
      ) : (
        <Learned rows={rows} />
      )}
    </section>
  );
}

function Learned({ rows }: { readonly rows: readonly LearnedRow[] }) {
  const [stationId, setStation] = useState('');
  const [query, setQuery] = useState('');
  const [most, setMost] = useState(AT_FIRST);
  const stations = useMemo(() => [...new Map(rows.map((row) => [row.stationId, row.station]))], [rows]);
  const wanted = rows.filter((row) => isWanted(row, stationId, query));
  return (
    <>
      <div className="times-filter">
        {stations.length > 1 && (
          <Choice
            label="Station"
            value={stationId}
            options={[{ value: '', says: 'All' }, ...stations.map(([value, says]) => ({ value, says }))]}
            onChange={setStation}
          />
        )}
        <Input
          type="search"
          aria-label="Search dishes"
          placeholder="Search dishes"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
      </div>
      {wanted.length === 0 ? (
        <p className="times-none">No such dish has been cooked here yet.</p>
      ) : (
        <LearnedTable rows={wanted.slice(0, most)} />
      )}
      {wanted.length > most && (
        <Button size="l" isWide onClick={() => setMost(Infinity)}>
          Show all {wanted.length}
        </Button>
      )}
      <output className="visually-hidden">{counted(wanted.length, 'time')}</output>
    </>
  );
}
