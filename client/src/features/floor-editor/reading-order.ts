import type { Table } from '@heard/shared/floor/floor-kinds.ts';

type Placed = Pick<Table, 'x' | 'y' | 'width' | 'height'>;

/** Row by row from the top, each from the left, as one reads a page: what begins above the middle of a row's first is in its row. */
export function readingOrder<T extends Placed>(tables: readonly T[]): T[] {
  const rows: T[][] = [];
  for (const table of [...tables].sort((a, b) => a.y - b.y)) {
    const first = rows.at(-1)?.[0];
    if (first && table.y <= first.y + first.height / 2) rows.at(-1)!.push(table);
    else rows.push([table]);
  }
  return rows.flatMap((row) => row.sort((a, b) => a.x - b.x));
}
