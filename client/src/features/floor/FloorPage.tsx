import './floor.css';
import { DEFAULT_PACING } from '@heard/shared/restaurants/default-pacing.ts';
import type { State } from '@heard/shared/live/state.ts';
import { isAllowed } from '@heard/shared/staff/permissions.ts';
import { useCallback, useState } from 'react';
import { useLive } from '../../live/live-context.ts';
import { isSameValue } from '../../live/same-value.ts';
import { useLink, useNow, useRow, useSelect } from '../../live/use-live.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Link } from '../../ui/Link.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useSearch } from '../../ui/use-search.ts';
import { useTitle } from '../../ui/use-title.ts';
import { useMedia, WIDE } from '../../ui/use-media.ts';
import { mineOf } from './attention.ts';
import type { FloorFilter } from './floor-filter.ts';
import { FLOOR_LAYOUTS, FLOOR_SCOPES, useRemembered } from './floor-preferences.ts';
import { FLOOR_KINDS, floorView, isLead } from './floor-view.ts';
import { FloorBody } from './FloorBody.tsx';
import { FloorToolbar } from './FloorToolbar.tsx';

/** How often elapsed times move on; they are told in minutes. */
const TICK_MS = 10_000;

export function FloorPage() {
  const { actor } = useLive();
  const mayEdit = isAllowed(actor.role, 'floor.edit');
  useTitle('Floor');
  const { isLoaded } = useLink();
  const now = useNow(TICK_MS);
  const pacing = useRow('restaurant', actor.restaurantId)?.pacing ?? DEFAULT_PACING;
  const view = useCallback((state: State) => floorView(state, now), [now]);
  const sections = useSelect(FLOOR_KINDS, view, isSameValue);
  const isWide = useMedia(WIDE);
  const [layout, setLayout] = useRemembered(isWide ? 'floor-layout' : 'floor-layout-narrow', FLOOR_LAYOUTS, isWide ? 'plan' : 'list');
  const [scope, setScope] = useRemembered('floor-scope', FLOOR_SCOPES, 'all');
  const [filter, setFilter] = useState<FloorFilter | null>(null);
  const [search, setSearch] = useSearch();
  const select = useCallback(
    (tableId: string | null) => setSearch(tableId === null ? {} : { table: tableId }, { replace: tableId === null }),
    [setSearch],
  );
  const tables = sections.flatMap((section) => section.tables.filter(isLead));
  if (!isLoaded) return <Skeleton label="Loading the floor" blocks={18} />;
  if (tables.length === 0) {
    return (
      <EmptyState isWholePage icon="floor" title="No tables yet">
        {mayEdit ? <Link to="/floor/edit">Draw the floor plan</Link> : 'Once a manager has drawn the floor plan, your tables appear here.'}
      </EmptyState>
    );
  }
  const mine = mineOf(sections, actor.memberId);
  return (
    <div className="floor">
      <FloorToolbar
        tables={tables}
        pacing={pacing}
        now={now}
        filter={filter}
        onFilter={setFilter}
        layout={layout}
        scope={scope}
        hasMine={mine.length > 0}
        mayEdit={mayEdit}
        onLayout={setLayout}
        onScope={setScope}
      />
      <FloorBody
        sections={sections}
        mine={scope === 'mine' && mine.length > 0 ? mine : null}
        filter={filter}
        layout={layout}
        pacing={pacing}
        now={now}
        selectedId={search.get('table')}
        onSelect={select}
      />
    </div>
  );
}
