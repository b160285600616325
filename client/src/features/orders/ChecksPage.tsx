import './checks.css';
import { isAllowed } from '@heard/shared/staff/permissions.ts';
import { useCallback, useState } from 'react';
import type { State } from '@heard/shared/live/state.ts';
import { useLive } from '../../live/live-context.ts';
import { isSameValue } from '../../live/same-value.ts';
import { useLink, useNow, useSelect } from '../../live/use-live.ts';
import { Choice } from '../../ui/Choice.tsx';
import { Input } from '../../ui/Input.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { CHECK_KINDS, checksBy, type ChecksFound } from './check-view.ts';
import { CheckRow } from './CheckRow.tsx';
import { NewTab } from './NewTab.tsx';
import { NoChecks } from './NoChecks.tsx';

const STATUSES = [
  { value: 'open', says: 'Open' },
  { value: 'closed', says: 'Paid' },
] as const;

/** More than anybody reads; who looks for one of them types what it is called. */
const MOST = 60;

export function ChecksPage() {
  const { role } = useLive().actor;
  useTitle('Checks');
  const { isLoaded } = useLink();
  const now = useNow(30_000);
  const [status, setStatus] = useState<'open' | 'closed'>('open');
  const [query, setQuery] = useState('');
  const select = useCallback((state: State) => checksBy(state, { status, query, most: MOST }), [status, query]);
  // Before anything is loaded there is no restaurant to ask for its tax.
  const { list, more } = useSelect(CHECK_KINDS, isLoaded ? select : nothing, isSameValue);
  if (!isLoaded) return <Skeleton label="Loading the checks" blocks={9} />;
  return (
    <div className="checks">
      <header className="checks-head">
        <h1>Checks</h1>
        <Choice label="Which checks" value={status} options={STATUSES} onChange={setStatus} />
      </header>
      {status === 'open' && isAllowed(role, 'checks.open') && <NewTab />}
      <Input
        type="search"
        aria-label="Search the checks"
        placeholder="Number, table, name or server"
        autoComplete="off"
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      {list.length === 0 && <NoChecks status={status} query={query.trim()} />}
      {list.length > 0 && (
        <ul className="checks-list">
          {list.map((summary) => (
            <CheckRow key={summary.check.id} summary={summary} now={now} />
          ))}
        </ul>
      )}
      {more > 0 && <output className="checks-more">{more} more. Type a number, a table or a name to find one of them.</output>}
    </div>
  );
}

const NONE: ChecksFound = { list: [], more: 0 };
const nothing = () => NONE;
