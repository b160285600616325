import { Choice } from '../../ui/Choice.tsx';
import { counted } from '../../ui/elapsed.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Link } from '../../ui/Link.tsx';
import type { FloorLayout, FloorScope } from './floor-preferences.ts';
import { FloorCounts, type FloorCountsProps } from './FloorCounts.tsx';

interface FloorToolbarProps extends FloorCountsProps {
  readonly layout: FloorLayout;
  readonly scope: FloorScope;
  readonly hasMine: boolean;
  readonly mayEdit: boolean;
  readonly onLayout: (layout: FloorLayout) => void;
  readonly onScope: (scope: FloorScope) => void;
}

export function FloorToolbar({ layout, scope, hasMine, mayEdit, onLayout, onScope, ...counts }: FloorToolbarProps) {
  const covers = counts.tables.reduce((sum, view) => sum + view.covers, 0);
  return (
    <header className="floor-bar">
      <h1 className="floor-title">
        Floor <span>{counted(covers, 'cover')}</span>
      </h1>
      <FloorCounts {...counts} />
      {hasMine && <Choice label="Whose tables" value={scope} options={SCOPES} onChange={onScope} />}
      <Choice label="Show the floor as" value={layout} options={LAYOUTS} onChange={onLayout} />
      {mayEdit && (
        <Link className="button button-plain button-icon" to="/floor/edit">
          <Icon name="note" label="Edit the floor plan" />
        </Link>
      )}
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
