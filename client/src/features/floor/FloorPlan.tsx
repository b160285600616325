import './plan.css';
import { memo, useMemo, type CSSProperties } from 'react';
import type { Pacing } from './attention.ts';
import type { SectionView } from './floor-view.ts';
import { leastPlanWidth, planBox, sectionBox, type Box } from './plan-bounds.ts';
import { Quiet } from '../../ui/Quiet.tsx';
import { PlanJoints } from './table-parts.ts';
import { TableOnPlan } from './TableOnPlan.tsx';
import { tellTable } from './tell-table.ts';

interface FloorPlanProps {
  readonly sections: readonly SectionView[];
  readonly pacing: Pacing;
  readonly now: number;
  readonly selectedId: string | null;
  /** Tables that are somebody else's step back. */
  readonly isFaded: (tableId: string) => boolean;
  readonly onSelect: (tableId: string) => void;
}

export function FloorPlan({ sections, pacing, now, selectedId, isFaded, onSelect }: FloorPlanProps) {
  const laid = useMemo(() => sections.filter((view) => view.tables.length > 0), [sections]);
  const box = useMemo(() => planBox(laid), [laid]);
  const told = useMemo(
    () => new Map(laid.flatMap(({ tables }) => tables.map((view) => [view, tellTable(view, pacing, now)]))),
    [laid, pacing, now],
  );
  const size = { '--plan-w': box.width, '--plan-h': box.height, '--plan-least': `${leastPlanWidth(laid, box)}px` } as CSSProperties;
  return (
    <div className="plan">
      <div className="plan-floor" style={size}>
        {laid.map((view) => (
          <SectionGround key={view.section.id} view={view} box={box} />
        ))}
        <Quiet>
          <PlanJoints sections={laid} box={box} />
        </Quiet>
        {laid.map((view) => (
          <section key={view.section.id} aria-label={view.section.name}>
            {view.tables.map((table) => (
              <TableOnPlan
                key={table.table.id}
                view={table}
                box={box}
                says={told.get(table)!}
                isSelected={table.leadId === selectedId}
                isFaded={isFaded(table.table.id)}
                onSelect={onSelect}
              />
            ))}
          </section>
        ))}
      </div>
    </div>
  );
}

const SectionGround = memo(function SectionGround({ view, box }: { readonly view: SectionView; readonly box: Box }) {
  const own = sectionBox(view.tables.map(({ table }) => table));
  const style = {
    left: `${((own.x - box.x) / box.width) * 100}%`,
    top: `${((own.y - box.y) / box.height) * 100}%`,
    width: `${(own.width / box.width) * 100}%`,
    height: `${(own.height / box.height) * 100}%`,
  };
  return (
    <div className="ground" style={style}>
      <h2 className="ground-name">
        {view.section.name}
        {view.serverName && <span className="ground-server"> · {view.serverName}</span>}
      </h2>
    </div>
  );
});
