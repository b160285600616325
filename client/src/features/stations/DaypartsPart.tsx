import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { DaypartsSheet } from './DaypartsSheet.tsx';
import { asClock } from './minutes.ts';
import { useHouse } from './use-stations.ts';

/** The parts of the house's day, which times and routes may speak of. */
export function DaypartsPart() {
  const dayparts = useHouse()?.dayparts ?? [];
  const [isChanging, setChanging] = useState(false);
  return (
    <section className="stations-part" aria-labelledby="stations-dayparts">
      <div className="stations-title">
        <h2 id="stations-dayparts">Parts of the day</h2>
        <Button onClick={() => setChanging(true)}>
          Change<span className="visually-hidden"> the parts of the day</span>
        </Button>
      </div>
      {dayparts.length === 0 && <p className="stations-note">None: the kitchen works the same all day.</p>}
      <ul className="stations-list">
        {dayparts.map(({ name, fromMinute, toMinute }) => (
          <li key={name} className="stations-row">
            <strong>{name}</strong>
            <span>
              {asClock(fromMinute)}–{asClock(toMinute)}
            </span>
          </li>
        ))}
      </ul>
      {isChanging && <DaypartsSheet dayparts={dayparts} onClose={() => setChanging(false)} />}
    </section>
  );
}
