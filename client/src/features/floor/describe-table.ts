import { counted, elapsed } from '../../ui/elapsed.ts';
import type { TableView } from './floor-view.ts';
import { TABLE_LOOKS } from './table-look.ts';

/** A table in one breath, for those who listen to the floor. */
export function describeTable(view: TableView, now: number, isLong: boolean): string {
  const { state, since } = view.standing;
  return [
    `Table ${view.table.name}`,
    isLong && 'waiting long',
    TABLE_LOOKS[state].word,
    since !== null && elapsed(since, now),
    view.covers > 0 ? counted(view.covers, 'cover') : counted(view.table.seats, 'seat'),
    view.serverName,
  ]
    .filter(Boolean)
    .join(', ');
}
