import { isWaitingLong } from '@heard/shared/floor/table-state.ts';
import { memo, type CSSProperties } from 'react';
import { isSameValue } from '../../live/same-value.ts';
import { elapsed, initials } from '../../ui/elapsed.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { Pacing } from './attention.ts';
import { describeTable } from './describe-table.ts';
import type { TableView } from './floor-view.ts';
import type { Box } from './plan-bounds.ts';
import { TABLE_LOOKS } from './table-look.ts';
import { TableTop } from './TableTop.tsx';

interface TableOnPlanProps {
  readonly view: TableView;
  readonly box: Box;
  readonly pacing: Pacing;
  readonly now: number;
  readonly isSelected: boolean;
  readonly isFaded: boolean;
  readonly onSelect: (tableId: string) => void;
}

export const TableOnPlan = memo(function TableOnPlan(props: TableOnPlanProps) {
  const { view, box, pacing, now, isSelected, isFaded, onSelect } = props;
  const { state, since } = view.standing;
  const look = TABLE_LOOKS[state];
  const isLong = isWaitingLong(view.standing, pacing, now);
  return (
    <button
      type="button"
      className="spot hued"
      style={{ ...placeOf(view, box), '--hue': look.hue, '--chroma': look.chroma } as CSSProperties}
      data-state={state}
      data-shape={view.table.shape}
      data-long={isLong || undefined}
      data-faded={isFaded || undefined}
      aria-pressed={isSelected}
      aria-label={describeTable(view, now, isLong)}
      onClick={() => onSelect(view.table.id)}
    >
      <TableTop table={view.table} covers={view.covers} />
      <span className="spot-says">
        <span className="spot-name">{view.table.name}</span>
        <span className="spot-state">
          <Icon name={look.icon} size={0.9} />
          {look.word}
        </span>
        <span className="spot-time">{since === null ? `${view.table.seats} seats` : elapsed(since, now)}</span>
      </span>
      {isLong && (
        <span className="spot-alert">
          <Icon name="clock" size={1} />
        </span>
      )}
      {view.serverName && <span className="spot-server">{initials(view.serverName)}</span>}
    </button>
  );
}, isSameValue);

const percent = (part: number, whole: number): string => `${(part / whole) * 100}%`;
const placeOf = ({ table }: TableView, box: Box): CSSProperties => ({
  left: percent(table.x - box.x, box.width),
  top: percent(table.y - box.y, box.height),
  width: percent(table.width, box.width),
  height: percent(table.height, box.height),
});
