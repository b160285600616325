import { isWaitingLong, type TableState } from '@heard/shared/floor/table-state.ts';
import type { Pacing } from './attention.ts';
import type { SectionView, TableView } from './floor-view.ts';

/** What somebody asked to see apart: one state, or whoever waits too long. */
export type FloorFilter = TableState | 'long';

export const isMeant = (view: TableView, filter: FloorFilter | null, pacing: Pacing, now: number): boolean =>
  filter === null || (filter === 'long' ? isWaitingLong(view.standing, pacing, now) : view.standing.state === filter);

/** The sections with only the tables that are meant; those without any are left out. */
export const onlyMeant = (sections: readonly SectionView[], isWanted: (view: TableView) => boolean): SectionView[] =>
  sections.map((view) => ({ ...view, tables: view.tables.filter(isWanted) })).filter((view) => view.tables.length > 0);
