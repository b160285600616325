/** Where a ticket hangs: page and column from 0, top in pixels. */
export interface Place {
  readonly page: number;
  readonly column: number;
  readonly top: number;
  /** Two columns and their whole height: the ticket is longer than one column. */
  readonly isWide: boolean;
}

export interface WallSize {
  readonly columns: number;
  readonly height: number;
  readonly gap: number;
}

/** Down the first column, then down the next: reading order is age order, and a ticket is never cut. */
export function packWall(heights: readonly number[], { columns, height, gap }: WallSize): Place[] {
  let page = 0;
  let column = 0;
  let top = 0;
  const nextColumn = (by: number): void => {
    column += by;
    top = 0;
    if (column < columns) return;
    page += 1;
    column = 0;
  };
  return heights.map((tall) => {
    const isWide = tall > height && columns > 1;
    if (top > 0 && (isWide || top + tall > height)) nextColumn(1);
    if (isWide && column + 2 > columns) nextColumn(columns);
    const place = { page, column, top, isWide };
    if (isWide) nextColumn(2);
    else top += tall + gap;
    return place;
  });
}

export const DIRECTIONS = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** The ticket that an arrow key leads to from the one at `from`, or `from` at the edge of the wall. */
export function neighbourOf(places: readonly Place[], from: number, direction: Direction): number {
  const here = places[from];
  if (!here) return 0;
  if (direction === 'ArrowUp') return Math.max(0, from - 1);
  if (direction === 'ArrowDown') return Math.min(places.length - 1, from + 1);
  const step = direction === 'ArrowLeft' ? -1 : here.isWide ? 2 : 1;
  const column =
    step < 0 && places.some((place) => place.isWide && place.column === here.column - 2) ? here.column - 2 : here.column + step;
  return nearestIn(places, column, here.top) ?? from;
}

function nearestIn(places: readonly Place[], column: number, top: number): number | undefined {
  const distance = (at: number): number => Math.abs(places[at]!.top - top);
  const inColumn = places.flatMap((place, at) => (place.column === column ? [at] : []));
  return inColumn.sort((a, b) => distance(a) - distance(b))[0];
}
