import { elapsed } from '../../ui/elapsed.ts';
import type { TableView } from './floor-view.ts';

/** `12 min` since, or `in 20 min` and `5 min late` for whoever is expected. */
export function timeOf({ standing: { state, since }, coming }: TableView, now: number): string {
  if (since !== null) return elapsed(since, now);
  return state === 'reserved' && coming ? untilWords(coming.at, now) : '';
}

export function untilWords(at: number, now: number): string {
  if (at > now) return `in ${elapsed(now, at).replace('now', '1 min')}`;
  const late = elapsed(at, now);
  return late === 'now' ? late : `${late} late`;
}
