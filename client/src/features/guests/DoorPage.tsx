import './door.css';
import type { State } from '@heard/shared/live/state.ts';
import { MINUTE } from '@heard/shared/kernel/time.ts';
import { useCallback, useState } from 'react';
import { isSameValue } from '../../live/same-value.ts';
import { useLink, useNow, useSelect } from '../../live/use-live.ts';
import { Choice } from '../../ui/Choice.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { doorEntries, matching, type DoorList } from './door-view.ts';
import { DoorHead } from './DoorHead.tsx';
import { DoorRows } from './DoorRows.tsx';
import { DoorSheet, type Opened } from './DoorSheet.tsx';
import { useHouseClock } from './use-house-clock.ts';

/** How often waits move on; they are told in minutes. */
const TICK_MS = MINUTE / 2;

/** Who comes and who waits, in one list by time. */
export function DoorPage() {
  useTitle('Door');
  const { isLoaded } = useLink();
  const now = useNow(TICK_MS);
  const { timeZone, cutoffHour } = useHouseClock();
  const [list, setList] = useState<DoorList>('ahead');
  const [query, setQuery] = useState('');
  const [opened, setOpened] = useState<Opened | null>(null);
  const select = useCallback((state: State) => doorEntries(state, list, { timeZone, cutoffHour, now }), [list, timeZone, cutoffHour, now]);
  const entries = useSelect(['reservation'], select, isSameValue);
  const shown = matching(entries, query);
  if (!isLoaded) return <Skeleton label="Loading the list at the door" blocks={9} />;
  const waiting = entries.filter(({ status }) => status === 'waiting' || status === 'arrived');
  return (
    <div className="door">
      <DoorHead query={query} onQuery={setQuery} onOpen={setOpened}>
        <Choice label="Which guests" value={list} options={LISTS} onChange={setList} />
        {list === 'ahead' && (
          <output className="door-counts">
            {entries.length - waiting.length} to come · {waiting.length} at the door
          </output>
        )}
      </DoorHead>
      <DoorRows list={list} entries={shown} isSearch={query.trim() !== ''} now={now} onOpen={setOpened} />
      {opened && <DoorSheet opened={opened} onClose={() => setOpened(null)} />}
    </div>
  );
}

const LISTS = [
  { value: 'ahead', says: 'Today' },
  { value: 'later', says: 'Later' },
  { value: 'done', says: 'Done' },
] as const;
