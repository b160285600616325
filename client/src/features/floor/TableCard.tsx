import { memo, type CSSProperties } from 'react';
import { isSameValue } from '../../live/same-value.ts';
import { initials } from '../../ui/elapsed.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { TableView } from './floor-view.ts';
import { TABLE_LOOKS } from './table-look.ts';
import type { TableSays } from './tell-table.ts';

interface TableCardProps {
  readonly view: TableView;
  readonly says: TableSays;
  readonly isSelected: boolean;
  readonly onSelect: (tableId: string) => void;
}

export const TableCard = memo(function TableCard({ view, says, isSelected, onSelect }: TableCardProps) {
  const { state } = view.standing;
  const look = TABLE_LOOKS[state];
  return (
    <button
      type="button"
      className="card hued"
      style={{ '--hue': look.hue, '--chroma': look.chroma } as CSSProperties}
      data-state={state}
      data-long={says.isLong || undefined}
      aria-pressed={isSelected}
      aria-label={says.label}
      onClick={() => onSelect(view.table.id)}
    >
      <span className="card-row">
        <span className="card-name">{view.name}</span>
        <span className="card-state">
          <Icon name={look.icon} size={1.125} />
          {look.word}
        </span>
      </span>
      <span className="card-row">
        <span className={says.isLong ? 'card-time card-time-long' : 'card-time'}>
          {says.isLong && <Icon name="clock" size={1} />}
          {says.time}
        </span>
        <span className="card-who">
          {view.covers === 0 && <Icon name="person" size={0.9} />}
          {view.covers === 0 ? view.seats : `${view.covers}/${view.seats}`}
          {view.serverName && (
            <b className="card-server hued" style={{ '--hue': view.serverHue } as CSSProperties}>
              {initials(view.serverName)}
            </b>
          )}
        </span>
      </span>
    </button>
  );
}, isSameValue);
