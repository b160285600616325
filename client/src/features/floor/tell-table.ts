import { isWaitingLong } from '@heard/shared/floor/table-state.ts';
import type { Pacing } from './attention.ts';
import { describeTable } from './describe-table.ts';
import type { TableView } from './floor-view.ts';
import { timeOf } from './time-of.ts';

/** What a table says at this minute. In words, so that a table which has nothing new to say is not drawn again. */
export interface TableSays {
  readonly time: string;
  readonly isLong: boolean;
  readonly label: string;
}

export function tellTable(view: TableView, pacing: Pacing, now: number): TableSays {
  const isLong = isWaitingLong(view.standing, pacing, now);
  return { time: timeOf(view, now), isLong, label: describeTable(view, now, isLong) };
}
