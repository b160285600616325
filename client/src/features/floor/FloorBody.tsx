import { Suspense, useEffect } from 'react';
import { Quiet } from '../../ui/Quiet.tsx';
import { useMedia } from '../../ui/use-media.ts';
import { afterPaint } from '../../live/after-paint.ts';
import type { Pacing } from './attention.ts';
import { isMeant, onlyMeant, type FloorFilter } from './floor-filter.ts';
import type { FloorLayout } from './floor-preferences.ts';
import { FloorList } from './FloorList.tsx';
import { FloorPlan } from './FloorPlan.tsx';
import { FloorRail } from './FloorRail.tsx';
import type { SectionView } from './floor-view.ts';
import { ReadyNotices, TablePanel, TableSheet } from './table-parts.ts';

interface FloorBodyProps {
  readonly sections: readonly SectionView[];
  /** The tables of whoever looks, when they asked to see only those. */
  readonly mine: readonly SectionView[] | null;
  readonly filter: FloorFilter | null;
  readonly layout: FloorLayout;
  readonly pacing: Pacing;
  readonly now: number;
  readonly selectedId: string | null;
  readonly onSelect: (tableId: string | null) => void;
}

/** Room for a rail beside the floor; below it a table opens in a sheet. */
const RAIL = '(width >= 64rem)';

export function FloorBody({ sections, mine, filter, layout, pacing, now, selectedId, onSelect }: FloorBodyProps) {
  const hasRail = useMedia(RAIL);
  useEffect(() => afterPaint(() => void (hasRail ? TablePanel : TableSheet).warm()), [hasRail]);
  const meant = onlyMeant(mine ?? sections, (view) => isMeant(view, filter, pacing, now));
  const shown = new Set(meant.flatMap((section) => section.tables.map(({ table }) => table.id)));
  const tables = sections.flatMap((section) => section.tables);
  // Of joined tables the one that leads, whichever an address names.
  const leadId = tables.find(({ table }) => table.id === selectedId)?.leadId;
  const selected = tables.find(({ table }) => table.id === leadId);
  const common = { pacing, now, selectedId, onSelect };
  return (
    <div className="floor-body">
      <div className="floor-main">
        {layout === 'plan' ? (
          <FloorPlan sections={sections} isFaded={(tableId) => !shown.has(tableId)} {...common} />
        ) : (
          <FloorList sections={meant} {...common} />
        )}
      </div>
      {hasRail ? (
        <FloorRail sections={mine ?? sections} selected={selected} {...common} />
      ) : (
        <>
          <Quiet>
            <ReadyNotices now={now} />
          </Quiet>
          <Suspense>{selected && <TableSheet view={selected} pacing={pacing} now={now} onClose={() => onSelect(null)} />}</Suspense>
        </>
      )}
    </div>
  );
}
