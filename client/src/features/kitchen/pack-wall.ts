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
