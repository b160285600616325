import { isWaitingLong } from '@heard/shared/floor/table-state.ts';
import { memo, type CSSProperties } from 'react';
import { isSameValue } from '../../live/same-value.ts';
import { elapsed, initials } from '../../ui/elapsed.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { Pacing } from './attention.ts';
import { describeTable } from './describe-table.ts';
import type { TableView } from './floor-view.ts';
import { TABLE_LOOKS } from './table-look.ts';

interface TableCardProps {
  readonly view: TableView;
  readonly pacing: Pacing;
  readonly now: number;
  readonly isSelected: boolean;
  readonly onSelect: (tableId: string) => void;
}

export const TableCard = memo(function TableCard({ view, pacing, now, isSelected, onSelect }: TableCardProps) {
  const { state, since } = view.standing;
  const look = TABLE_LOOKS[state];
  const isLong = isWaitingLong(view.standing, pacing, now);
  return (
    <button
      type="button"
      className="card hued"
      style={{ '--hue': look.hue, '--chroma': look.chroma } as CSSProperties}
      data-state={state}
      data-long={isLong || undefined}
      aria-pressed={isSelected}
      aria-label={describeTable(view, now, isLong)}
      onClick={() => onSelect(view.table.id)}
    >
      <span className="card-row">
        <span className="card-name">{view.table.name}</span>
        <span className="card-state">
          <Icon name={look.icon} size={1.125} />
          {look.word}
        </span>
      </span>
      <span className="card-row">
        <span className={isLong ? 'card-time card-time-long' : 'card-time'}>
          {isLong && <Icon name="clock" size={1} />}
          {since === null ? '' : elapsed(since, now)}
        </span>
        <span className="card-who">
          {view.covers === 0 && <Icon name="person" size={0.9} />}
          {view.covers === 0 ? view.table.seats : `${view.covers}/${view.table.seats}`}
          {view.serverName && ` · ${initials(view.serverName)}`}
        </span>
      </span>
    </button>
  );
}, isSameValue);
