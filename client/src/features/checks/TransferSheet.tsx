import type { State } from '@heard/shared/live/state.ts';
import { useCallback, useMemo, useState } from 'react';
import { deed } from '../../live/asking.ts';
import { isSameValue } from '../../live/same-value.ts';
import { useSelect } from '../../live/use-live.ts';
import { TextField } from '../../ui/Field.tsx';
import { Input } from '../../ui/Input.tsx';
import { CheckSheet } from './CheckSheet.tsx';
import type { SheetProps } from './CheckSheets.tsx';
import { Outcome } from './Outcome.tsx';
import { PlaceList } from './PlaceList.tsx';
import { PLACE_KINDS, placesBy, type Place } from './places.ts';

/** The contract's limit for a name, in UTF-16 units. */
const LONGEST_NAME = 60;

/** The guests took another table, or went to the bar; what was ordered goes with them. */
export function TransferSheet({ check, onClose }: SheetProps) {
  const [query, setQuery] = useState('');
  const [to, setTo] = useState<Place | null>(null);
  const [tab, setTab] = useState('');
  const select = useCallback((state: State) => placesBy(state, check.tableId, query), [check.tableId, query]);
  const sections = useSelect(PLACE_KINDS, select, isSameValue);
  const name = tab.trim();
  const tableId = to?.id ?? null;
  const deeds = useMemo(() => {
    const stays = { checkId: check.id, serverId: check.serverId };
    if (tableId !== null) return [deed('transferCheck', { ...stays, tableId, name: check.name })];
    return name === '' ? [] : [deed('transferCheck', { ...stays, tableId, name })];
  }, [check, tableId, name]);
  return (
    <CheckSheet title={`Move check ${check.number} to`} onClose={onClose}>
      <Input
        type="search"
        aria-label="Search the tables"
        placeholder="Table or section"
        autoComplete="off"
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      {sections.length === 0 && <p className="check-sheet-hint">{query ? `No table for “${query}”.` : 'There is no other table.'}</p>}
      <PlaceList sections={sections} chosenId={tableId} onChoose={setTo} />
      <TextField
        label="Or a tab, called"
        autoComplete="off"
        maxLength={LONGEST_NAME}
        value={tab}
        onChange={(event) => {
          setTab(event.target.value);
          setTo(null);
        }}
      />
      <Outcome
        deeds={deeds}
        checks={[{ id: check.id, says: `Check ${check.number}` }]}
        verb={to ? `Move to table ${to.name}` : 'Make it a tab'}
        missing="Choose a table"
        said={to ? `Check ${check.number} is at table ${to.name} now.` : `Check ${check.number} is the tab of ${name} now.`}
        onDone={onClose}
      />
    </CheckSheet>
  );
}
