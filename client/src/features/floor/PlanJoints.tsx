import type { Table } from '@heard/shared/floor/floor-kinds.ts';
import type { CSSProperties } from 'react';
import type { SectionView } from './floor-view.ts';
import type { Box } from './plan-bounds.ts';
import { TABLE_LOOKS } from './table-look.ts';

/** What holds tables together that were pushed together: a band from each to the one that leads, beneath them. */
export function PlanJoints({ sections, box }: { readonly sections: readonly SectionView[]; readonly box: Box }) {
  const views = sections.flatMap((section) => section.tables);
  const joined = views.filter(({ table, leadId }) => table.id !== leadId);
  if (joined.length === 0) return null;
  return (
    <svg className="joints" viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`} aria-hidden>
      {joined.map(({ table, leadId, standing }) => {
        const [from, to] = [middleOf(table), middleOf(views.find((view) => view.table.id === leadId)?.table ?? table)];
        const { hue, chroma } = TABLE_LOOKS[standing.state];
        return (
          <line
            key={table.id}
            className="joint hued"
            style={{ '--hue': hue, '--chroma': chroma } as CSSProperties}
            x1={from.x}
            y1={from.y}
            x2={to.x}
            y2={to.y}
          />
        );
      })}
    </svg>
  );
}

const middleOf = ({ x, y, width, height }: Table): { x: number; y: number } => ({ x: x + width / 2, y: y + height / 2 });
