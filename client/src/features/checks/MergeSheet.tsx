import type { State } from '@heard/shared/live/state.ts';
import { useCallback, useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { deed } from '../../live/asking.ts';
import { isSameValue } from '../../live/same-value.ts';
import { useSelect } from '../../live/use-live.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Input } from '../../ui/Input.tsx';
import { CHECK_LIST_KINDS, checksOffered, type CheckOffered } from './check-list.ts';
import { CheckSheet } from './CheckSheet.tsx';
import type { SheetProps } from './CheckSheets.tsx';
import { Outcome } from './Outcome.tsx';

/** Everything goes onto another check; this one is gone. */
export function MergeSheet({ check, onClose }: SheetProps) {
  const navigate = useNavigate();
  const [query, setQuery] = useState('');
  const [into, setInto] = useState<CheckOffered | null>(null);
  const select = useCallback((state: State) => checksOffered(state, check, query), [check, query]);
  const { list, more } = useSelect(CHECK_LIST_KINDS, select, isSameValue);
  const deeds = useMemo(() => (into ? [deed('mergeChecks', { checkId: check.id, intoId: into.id })] : []), [check.id, into]);
  return (
    <CheckSheet title={`Merge check ${check.number} into`} onClose={onClose}>
      <Input
        type="search"
        aria-label="Search the open checks"
        placeholder="Number, table or name"
        autoComplete="off"
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      {list.length === 0 && <p className="check-sheet-hint">{query ? `No open check for “${query}”.` : 'No other check is open.'}</p>}
      <ul className="place-list">
        {list.map((one) => (
          <li key={one.id}>
            <button type="button" className="place" aria-pressed={into?.id === one.id} onClick={() => setInto(one)}>
              <span>
                Check {one.number} <small>{one.says}</small>
              </span>
              {one.isOfTheseGuests && <Badge>Same guests</Badge>}
            </button>
          </li>
        ))}
      </ul>
      {more > 0 && <p className="check-sheet-hint">{more} more. Type to find one of them.</p>}
      <Outcome
        deeds={deeds}
        checks={into ? [{ id: into.id, says: `Check ${into.number}` }] : []}
        verb={`Merge into check ${into?.number}`}
        missing="Choose a check"
        said={`Check ${check.number} is on check ${into?.number} now.`}
        onDone={() => void navigate(`/checks/${into?.id}`, { replace: true })}
      />
    </CheckSheet>
  );
}
