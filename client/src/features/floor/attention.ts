import { isWaitingLong } from '@heard/shared/floor/table-state.ts';
import type { Restaurant } from '@heard/shared/restaurants/restaurants-kinds.ts';
import { isLead, type SectionView, type TableView } from './floor-view.ts';

export type Pacing = Restaurant['pacing'];

/** Whose turn it is: food in the window, then guests kept waiting, then guests, then tables to clean, then free ones. */
export function urgency(view: TableView, pacing: Pacing, now: number): number {
  const { state } = view.standing;
  if (state === 'ready') return 0;
  if (isWaitingLong(view.standing, pacing, now)) return 1;
  if (state === 'available') return 5;
  if (state === 'reserved') return 4;
  if (state === 'dirty' || state === 'paid') return 3;
  return 2;
}

/** The most urgent first; among equals who has waited longest. */
export function byUrgency(tables: readonly TableView[], pacing: Pacing, now: number): TableView[] {
  const rank = new Map(tables.map((view) => [view, urgency(view, pacing, now)]));
  return [...tables].sort((a, b) => rank.get(a)! - rank.get(b)! || (a.standing.since ?? now) - (b.standing.since ?? now));
}

/** What the floor asks of people right now, the most urgent first. */
export const needingAttention = (sections: readonly SectionView[], pacing: Pacing, now: number): TableView[] =>
  byUrgency(
    sections.flatMap((section) => section.tables).filter((view) => isLead(view) && urgency(view, pacing, now) <= 1),
    pacing,
    now,
  );

/** The sections and tables that one person looks after. */
export function mineOf(sections: readonly SectionView[], memberId: string | null): SectionView[] {
  return sections
    .map((view) => ({
      ...view,
      tables: view.tables.filter((table) => (table.serverId ?? view.section.serverId) === memberId),
    }))
    .filter((view) => view.tables.length > 0);
}
