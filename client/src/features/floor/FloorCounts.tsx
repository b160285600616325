import { TABLE_STATES } from '@heard/shared/floor/table-state.ts';
import type { CSSProperties } from 'react';
import { grouped } from '../../ui/grouped.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { Pacing } from './attention.ts';
import { isMeant, type FloorFilter } from './floor-filter.ts';
import type { TableView } from './floor-view.ts';
import { TABLE_LOOKS, type TableLook } from './table-look.ts';

export interface FloorCountsProps {
  readonly tables: readonly TableView[];
  readonly pacing: Pacing;
  readonly now: number;
  readonly filter: FloorFilter | null;
  readonly onFilter: (filter: FloorFilter | null) => void;
}

const LONG: TableLook = { word: 'Waiting long', icon: 'clock', hue: 33, chroma: 1 };

/** How the house stands in one line. It is the legend of the plan as well, and a tap shows those tables apart. */
export function FloorCounts({ tables, pacing, now, filter, onFilter }: FloorCountsProps) {
  const byState = grouped(tables, (view) => view.standing.state);
  const long = tables.filter((view) => isMeant(view, 'long', pacing, now)).length;
  const counts: readonly (readonly [FloorFilter, TableLook, number])[] = [
    ['long', LONG, long],
    ...TABLE_STATES.map((state) => [state, TABLE_LOOKS[state], byState.get(state)?.length ?? 0] as const),
  ];
  return (
    <ul className="floor-counts" aria-label="Tables by state">
      {counts
        .filter(([name, , count]) => count > 0 || name === filter)
        .map(([name, { word, icon, hue, chroma }, count]) => (
          <li key={name}>
            <button
              type="button"
              className="count hued"
              style={{ '--hue': hue, '--chroma': chroma } as CSSProperties}
              aria-pressed={name === filter}
              onClick={() => onFilter(name === filter ? null : name)}
            >
              <Icon name={icon} size={1} />
              {word}
              <b>{count}</b>
            </button>
          </li>
        ))}
    </ul>
  );
}
