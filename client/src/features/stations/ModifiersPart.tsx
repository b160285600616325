import type { Modifier } from '@heard/shared/menu/menu-kinds.ts';
import { useState } from 'react';
import { useAct, useRows } from '../../live/use-live.ts';
import { Button } from '../../ui/Button.tsx';
import { showToast } from '../../ui/toast-list.ts';
import { wentThrough } from '../../ui/went-through.ts';
import { ModifierSheet } from './ModifierSheet.tsx';
import { useStationNames } from './use-stations.ts';

const isRouted = ({ stationIds }: Modifier): boolean => stationIds.length > 0;
const byName = (a: Modifier, b: Modifier): number => a.name.localeCompare(b.name);

/** Modifiers that bring a line to one more station. */
export function ModifiersPart() {
  const routed = useRows('modifier', isRouted, byName);
  const groups = useRows('modifierGroup');
  const hasAny = useRows('modifier').length > 0;
  const names = useStationNames();
  const act = useAct();
  const [asked, setAsked] = useState<string | null>(null);
  const remove = ({ id, name }: Modifier): void => {
    if (wentThrough(act('routeModifier', { modifierId: id, stationIds: [] }))) showToast(`${name} adds no station.`);
  };
  const groupOf = ({ groupId }: Modifier): string => groups.find(({ id }) => id === groupId)?.name ?? '';
  return (
    <section className="stations-part" aria-labelledby="stations-modifiers">
      <div className="stations-title">
        <h2 id="stations-modifiers">Modifiers that add a station</h2>
        {hasAny && (
          <Button icon="plus" onClick={() => setAsked('any')}>
            Add<span className="visually-hidden"> a modifier that adds a station</span>
          </Button>
        )}
      </div>
      {routed.length === 0 && <p className="stations-note">None: a line goes where its item is cooked, whatever is chosen with it.</p>}
      <ul className="stations-list">
        {routed.map((modifier) => (
          <li key={modifier.id} className="stations-row">
            <div className="stations-says">
              <strong>{modifier.name}</strong>
              <span>
                {groupOf(modifier)}: also {names(modifier.stationIds)}
              </span>
            </div>
            <Button onClick={() => setAsked(modifier.id)}>
              Change<span className="visually-hidden"> {modifier.name}</span>
            </Button>
            <Button icon="trash" isIconOnly tone="quiet" onClick={() => remove(modifier)}>
              {modifier.name} adds no station
            </Button>
          </li>
        ))}
      </ul>
      {asked && <ModifierSheet modifierId={asked === 'any' ? '' : asked} onClose={() => setAsked(null)} />}
    </section>
  );
}
