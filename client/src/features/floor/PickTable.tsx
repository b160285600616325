import type { State } from '@heard/shared/live/state.ts';
import { useCallback } from 'react';
import { isSameValue } from '../../live/same-value.ts';
import { useLive } from '../../live/live-context.ts';
import { useAct, useNow, useRow, useSelect } from '../../live/use-live.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { showToast } from '../../ui/toast-list.ts';
import { wentThrough } from '../../ui/went-through.ts';
import { DEFAULT_PACING } from '@heard/shared/restaurants/default-pacing.ts';
import { FLOOR_KINDS, floorView, isLead, type TableView } from './floor-view.ts';
import { TableCard } from './TableCard.tsx';
import { tellTable } from './tell-table.ts';

export type Picking = 'move' | 'join';

interface PickTableProps {
  readonly view: TableView;
  readonly picking: Picking;
  readonly onClose: () => void;
}

const TICK_MS = 10_000;

/** Chooses the table that guests go to, or that this one is pushed up against: only those that can be. */
export function PickTable({ view, picking, onClose }: PickTableProps) {
  const act = useAct();
  const now = useNow(TICK_MS);
  const pacing = useRow('restaurant', useLive().actor.restaurantId)?.pacing ?? DEFAULT_PACING;
  const floor = useCallback((state: State) => floorView(state, now), [now]);
  const sections = useSelect(FLOOR_KINDS, floor, isSameValue)
    .map((each) => ({ ...each, tables: each.tables.filter((table) => mayBe(picking, view, table)) }))
    .filter((each) => each.tables.length > 0);
  const pick = (tableId: string): void => {
    const { name } = sections.flatMap((each) => each.tables).find((table) => table.table.id === tableId)!;
    const acted =
      picking === 'move'
        ? act('moveParty', { partyId: view.party!.id, tableId })
        : act('joinTables', { tableId: view.leadId, toId: tableId });
    if (!wentThrough(acted)) return;
    showToast(
      picking === 'move' ? `The guests of table ${view.name} sit at table ${name}.` : `Tables ${view.name} and ${name} are joined.`,
    );
    onClose();
  };
  return (
    <Dialog title={picking === 'move' ? `Move table ${view.name} to` : `Join table ${view.name} with`} place="sheet" onClose={onClose}>
      {sections.length === 0 && <p>No table is free for that now.</p>}
      {sections.map(({ section, tables }) => (
        <section key={section.id} className="pick" aria-label={section.name}>
          <h3>{section.name}</h3>
          <ul className="cards">
            {tables.map((table) => (
              <li key={table.table.id}>
                <TableCard view={table} says={tellTable(table, pacing, now)} isSelected={false} onSelect={pick} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Dialog>
  );
}

/** The rules say it again; this keeps what they would refuse out of the way. */
function mayBe(picking: Picking, from: TableView, to: TableView): boolean {
  const { state } = to.standing;
  const isFree = state === 'available' || state === 'reserved';
  if (!isLead(to) || to.leadId === from.leadId) return false;
  const isFromFree = from.standing.state === 'available' || from.standing.state === 'reserved';
  return isFree || (picking === 'join' && isFromFree && state !== 'dirty');
}
