/** Where a ticket hangs: page and column from 0, top in pixels. */
export interface Place {
  readonly page: number;
  readonly column: number;
  readonly top: number;
  /** How many columns it takes: more than one, and then their whole height, when it is longer than a column. */
  readonly span: number;
}

export interface WallSize {
  readonly columns: number;
  readonly height: number;
  readonly gap: number;
}

/** The part of a column that is left for lines when a ticket spans several: head and button are drawn once, rows rarely match. */
const USABLE = 0.72;

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
    const span = tall <= height ? 1 : Math.min(columns, Math.max(2, Math.ceil(tall / (height * USABLE))));
    if (top > 0 && (span > 1 || top + tall > height)) nextColumn(1);
    if (column + span > columns) nextColumn(columns);
    const place = { page, column, top, span };
    if (span > 1) nextColumn(span);
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
  const column = direction === 'ArrowLeft' ? here.column - 1 : here.column + here.span;
  return nearestIn(places, column, here.top) ?? from;
}

function nearestIn(places: readonly Place[], column: number, top: number): number | undefined {
  const distance = (at: number): number => Math.abs(places[at]!.top - top);
  const covers = (place: Place): boolean => place.column <= column && column < place.column + place.span;
  const inColumn = places.flatMap((place, at) => (covers(place) ? [at] : []));
  return inColumn.sort((a, b) => distance(a) - distance(b))[0];
}
