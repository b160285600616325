import { TABLE_STATES } from '@heard/shared/floor/table-state.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { counted } from '../../ui/elapsed.ts';
import { grouped } from '../../ui/grouped.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { FloorLayout, FloorScope } from './floor-preferences.ts';
import type { TableView } from './floor-view.ts';
import { StateBadge } from './StateBadge.tsx';

interface FloorToolbarProps {
  readonly tables: readonly TableView[];
  readonly longCount: number;
  readonly layout: FloorLayout;
  readonly scope: FloorScope;
  readonly hasMine: boolean;
  readonly onLayout: (layout: FloorLayout) => void;
  readonly onScope: (scope: FloorScope) => void;
}

/** How the house stands in one line; the badges are the legend of the plan as well. */
export function FloorToolbar({ tables, longCount, layout, scope, hasMine, onLayout, onScope }: FloorToolbarProps) {
  const covers = tables.reduce((sum, view) => sum + view.covers, 0);
  const byState = grouped(tables, (view) => view.standing.state);
  return (
    <header className="floor-bar">
      <h1 className="floor-title">
        Floor <span>{counted(covers, 'cover')}</span>
      </h1>
      <ul className="floor-counts" aria-label="Tables by state">
        {longCount > 0 && (
          <li>
            <Badge hue={33} icon="clock">
              Waiting long<b className="badge-count">{longCount}</b>
            </Badge>
          </li>
        )}
        {TABLE_STATES.filter((state) => byState.has(state)).map((state) => (
          <li key={state}>
            <StateBadge state={state} count={byState.get(state)!.length} />
          </li>
        ))}
      </ul>
      {hasMine && <Choice label="Whose tables" value={scope} options={SCOPES} onChange={onScope} />}
      <Choice label="Show the floor as" value={layout} options={LAYOUTS} onChange={onLayout} />
    </header>
  );
}

const SCOPES = [
  { value: 'all', says: 'All' },
  { value: 'mine', says: 'Mine' },
] as const;

const LAYOUTS = [
  { value: 'plan', says: <Icon name="floor" size={1.25} label="Plan" /> },
  { value: 'list', says: <Icon name="list" size={1.25} label="List" /> },
] as const;
