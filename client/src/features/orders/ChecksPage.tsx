import './checks.css';
import { isAllowed } from '@heard/shared/staff/permissions.ts';
import { useCallback, useState } from 'react';
import type { State } from '@heard/shared/live/state.ts';
import { useLive } from '../../live/live-context.ts';
import { isSameValue } from '../../live/same-value.ts';
import { useLink, useNow, useSelect } from '../../live/use-live.ts';
import { Choice } from '../../ui/Choice.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { CHECK_KINDS, checksBy } from './check-view.ts';
import { CheckRow } from './CheckRow.tsx';
import { NewTab } from './NewTab.tsx';

const STATUSES = [
  { value: 'open', says: 'Open' },
  { value: 'closed', says: 'Paid' },
] as const;

export function ChecksPage() {
  const { role } = useLive().actor;
  useTitle('Checks');
  const { isLoaded } = useLink();
  const now = useNow(30_000);
  const [status, setStatus] = useState<'open' | 'closed'>('open');
  const select = useCallback((state: State) => checksBy(state, status), [status]);
  // Before anything is loaded there is no restaurant to ask for its tax.
  const checks = useSelect(CHECK_KINDS, isLoaded ? select : nothing, isSameValue);
  if (!isLoaded) return <Skeleton label="Loading the checks" blocks={9} />;
  return (
    <div className="checks">
      <header className="checks-head">
        <h1>Checks</h1>
        <Choice label="Which checks" value={status} options={STATUSES} onChange={setStatus} />
      </header>
      {status === 'open' && isAllowed(role, 'checks.open') && <NewTab />}
      {checks.length === 0 ? (
        <EmptyState icon="receipt" title={status === 'open' ? 'No open checks' : 'Nothing paid yet today'}>
          {status === 'open'
            ? 'Open one from a table on the floor, or start a tab by name.'
            : 'Paid checks are listed here with their receipts.'}
        </EmptyState>
      ) : (
        <ul className="checks-list">
          {checks.map((summary) => (
            <CheckRow key={summary.check.id} summary={summary} now={now} />
          ))}
        </ul>
      )}
    </div>
  );
}

const nothing = () => [];
