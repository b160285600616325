import { add } from '@heard/shared/live/event.ts';
import { applyEvents, type State } from '@heard/shared/live/state.ts';
import { emptyHouse, idOf, seat } from './fixture.ts';
import { sections } from './fixture-house.ts';

const COLUMNS = 10;

/** More tables than fit a screen, every third taken. */
export function crowdedHouse(count = 80): State {
  const state = emptyHouse();
  state.table.clear();
  for (let at = 0; at < count; at += 1) {
    const section = sections[Math.floor((at / count) * sections.length)]!;
    const name = String(100 + at);
    const [row, column] = [Math.floor(at / COLUMNS), at % COLUMNS];
    const place = { x: 60 + column * 190, y: 80 + row * 200 + Math.floor(row / 2) * 90, width: 110, height: 100, rotation: 0 };
    const table = { id: idOf(`table ${name}`), sectionId: section.id, name, shape: 'square' as const, seats: 4, ...place };
    applyEvents(state, [
      { type: 'table.added', changes: [add('table', { ...table, joinedTo: null, isDirty: false, dirtySince: null, removedAt: null })] },
    ]);
    if (at % 3 === 0) seat(state, 'Ana Ruiz', at, name, 3);
  }
  return state;
}
