import { memo, type CSSProperties } from 'react';
import { isSameValue } from '../../live/same-value.ts';
import { initials } from '../../ui/elapsed.ts';
import { Icon } from '../../ui/Icon.tsx';
import { TableDrawing } from '../../ui/TableDrawing.tsx';
import type { TableView } from './floor-view.ts';
import type { Box } from './plan-bounds.ts';
import { TABLE_LOOKS } from './table-look.ts';
import type { TableSays } from './tell-table.ts';

interface TableOnPlanProps {
  readonly view: TableView;
  readonly box: Box;
  readonly says: TableSays;
  readonly isSelected: boolean;
  readonly isFaded: boolean;
  readonly onSelect: (tableId: string) => void;
}

export const TableOnPlan = memo(function TableOnPlan(props: TableOnPlanProps) {
  const { view, box, says, isSelected, isFaded, onSelect } = props;
  const { state } = view.standing;
  const look = TABLE_LOOKS[state];
  return (
    <button
      type="button"
      className="spot hued"
      style={{ ...placeOf(view, box), '--hue': look.hue, '--chroma': look.chroma } as CSSProperties}
      data-state={state}
      data-shape={view.table.shape}
      data-long={says.isLong || undefined}
      data-faded={isFaded || undefined}
      aria-pressed={isSelected}
      aria-label={says.label}
      onClick={() => onSelect(view.leadId)}
    >
      <svg className="top" viewBox={`0 0 ${view.table.width} ${view.table.height}`} aria-hidden>
        <TableDrawing table={view.table} covers={view.here} />
      </svg>
      <span className="spot-says">
        <span className="spot-name">{view.table.name}</span>
        <span className="spot-state">
          <Icon name={look.icon} size={0.9} />
          {look.word}
        </span>
        <span className="spot-time">{says.time || `${view.table.seats} seats`}</span>
      </span>
      {says.isLong && (
        <span className="spot-alert">
          <Icon name="clock" size={1} />
        </span>
      )}
      {view.serverName && (
        <span className="spot-server hued" style={{ '--hue': view.serverHue } as CSSProperties}>
          {initials(view.serverName)}
        </span>
      )}
    </button>
  );
}, isSameValue);

const percent = (part: number, whole: number): string => `${(part / whole) * 100}%`;
const placeOf = ({ table }: TableView, box: Box): CSSProperties & Record<'--least', number> => ({
  left: percent(table.x - box.x, box.width),
  top: percent(table.y - box.y, box.height),
  width: percent(table.width, box.width),
  height: percent(table.height, box.height),
  '--least': Math.min(table.width, table.height),
});
