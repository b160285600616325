import type { Place } from './pack-wall.ts';

export const DIRECTIONS = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** The ticket that an arrow key leads to from the one at `from`, or `from` at the edge of the wall. */
export function neighbourOf(places: readonly Place[], from: number, direction: Direction): number {
  const here = places[from];
  if (!here) return 0;
  if (direction === 'ArrowUp') return Math.max(0, from - 1);
  if (direction === 'ArrowDown') return Math.min(places.length - 1, from + 1);
  const column = direction === 'ArrowLeft' ? here.column - 1 : here.column + here.span;
  return nearestIn(places, column, here.top) ?? from;
}

function nearestIn(places: readonly Place[], column: number, top: number): number | undefined {
  const distance = (at: number): number => Math.abs(places[at]!.top - top);
  const covers = (place: Place): boolean => place.column <= column && column < place.column + place.span;
  const inColumn = places.flatMap((place, at) => (covers(place) ? [at] : []));
  return inColumn.sort((a, b) => distance(a) - distance(b))[0];
}
