import type { Route } from '@heard/shared/kitchen/kitchen-kinds.ts';
import { useState } from 'react';
import { newId, useAct, useSelect } from '../../live/use-live.ts';
import { Button } from '../../ui/Button.tsx';
import { showToast } from '../../ui/toast-list.ts';
import { wentThrough } from '../../ui/went-through.ts';
import { isSameRows, routeRows } from './routed.ts';
import { RouteSheet } from './RouteSheet.tsx';
import { useHouse, useStationNames } from './use-stations.ts';

/** What is cooked elsewhere at some part of the day. */
export function RoutesPart() {
  const rows = useSelect(['route', 'item', 'category', 'restaurant'], routeRows, isSameRows);
  const [first] = useHouse()?.dayparts ?? [];
  const names = useStationNames();
  const act = useAct();
  const [asked, setAsked] = useState<Route | null>(null);
  const remove = ({ id }: Route, name: string): void => {
    if (wentThrough(act('removeRoute', { routeId: id }))) showToast(`${name} is cooked where it always is.`);
  };
  const add = (): void => setAsked({ id: newId(), daypart: first!.name, itemId: null, categoryId: null, stationIds: [] });
  return (
    <section className="stations-part" aria-labelledby="stations-routes">
      <div className="stations-title">
        <h2 id="stations-routes">Elsewhere at some hours</h2>
        {first && (
          <Button icon="plus" onClick={add}>
            Add<span className="visually-hidden"> a route</span>
          </Button>
        )}
      </div>
      {rows.length === 0 && (
        <p className="stations-note">
          {first
            ? 'Nothing: every item is cooked where the menu says, at any hour.'
            : 'Name the parts of the day first; then an item or a category may be cooked elsewhere at one of them.'}
        </p>
      )}
      <ul className="stations-list">
        {rows.map(({ route, name }) => (
          <li key={route.id} className="stations-row">
            <div className="stations-says">
              <strong>{name}</strong>
              <span>
                {route.daypart}: {names(route.stationIds)}
              </span>
            </div>
            <Button onClick={() => setAsked(route)}>
              Change<span className="visually-hidden"> {name}</span>
            </Button>
            <Button icon="trash" isIconOnly tone="quiet" onClick={() => remove(route, name)}>
              Remove {name} at {route.daypart}
            </Button>
          </li>
        ))}
      </ul>
      {asked && <RouteSheet route={asked} onClose={() => setAsked(null)} />}
    </section>
  );
}
