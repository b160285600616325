import { Suspense } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Quiet } from '../../ui/Quiet.tsx';
import { needingAttention, type Pacing } from './attention.ts';
import type { SectionView, TableView } from './floor-view.ts';
import { TableCard } from './TableCard.tsx';
import { ReadyNotices, TablePanel } from './table-parts.ts';
import { tellTable } from './tell-table.ts';

interface FloorRailProps {
  readonly sections: readonly SectionView[];
  readonly selected: TableView | undefined;
  readonly pacing: Pacing;
  readonly now: number;
  readonly selectedId: string | null;
  readonly onSelect: (tableId: string | null) => void;
}

/** Beside the plan: the table that was tapped, or else what the floor asks for. It is always there, so nothing moves. */
export function FloorRail({ sections, selected, pacing, now, selectedId, onSelect }: FloorRailProps) {
  return (
    <aside className="rail" aria-label={selected ? `Table ${selected.name}` : 'Needs you now'}>
      <div className="rail-main">
        {selected ? (
          <>
            <header className="rail-head">
              <h2>Table {selected.name}</h2>
              <Button tone="quiet" icon="close" isIconOnly onClick={() => onSelect(null)}>
                Close
              </Button>
            </header>
            <Suspense>
              <TablePanel key={selected.table.id} view={selected} pacing={pacing} now={now} onDone={() => onSelect(null)} />
            </Suspense>
          </>
        ) : (
          <NeedsYou tables={needingAttention(sections, pacing, now)} {...{ pacing, now, selectedId, onSelect }} />
        )}
      </div>
      <Quiet>
        <ReadyNotices now={now} />
      </Quiet>
    </aside>
  );
}

interface NeedsYouProps extends Omit<FloorRailProps, 'sections' | 'selected'> {
  readonly tables: readonly TableView[];
}

function NeedsYou({ tables, pacing, now, selectedId, onSelect }: NeedsYouProps) {
  return (
    <>
      <header className="rail-head">
        <h2>Needs you now</h2>
      </header>
      {tables.length === 0 ? (
        <p className="rail-calm">Nobody is waiting. Tap a table to see it.</p>
      ) : (
        <ul className="cards">
          {tables.map((view) => (
            <li key={view.table.id}>
              <TableCard view={view} says={tellTable(view, pacing, now)} isSelected={view.table.id === selectedId} onSelect={onSelect} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
