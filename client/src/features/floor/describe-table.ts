import { counted } from '../../ui/elapsed.ts';
import type { TableView } from './floor-view.ts';
import { TABLE_LOOKS } from './table-look.ts';
import { timeOf } from './time-of.ts';

/** A table in one breath, for those who listen to the floor. */
export function describeTable(view: TableView, now: number, isLong: boolean): string {
  const { state } = view.standing;
  return [
    `Table ${view.table.name}`,
    view.name !== view.table.name && `joined: ${view.name}`,
    isLong && 'waiting long',
    TABLE_LOOKS[state].word,
    timeOf(view, now),
    state === 'reserved' && view.coming?.name,
    view.covers > 0 ? counted(view.covers, 'cover') : counted(view.seats, 'seat'),
    view.serverName,
  ]
    .filter(Boolean)
    .join(', ');
}
