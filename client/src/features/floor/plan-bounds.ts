import type { Table } from '@heard/shared/floor/floor-kinds.ts';
import type { SectionView } from './floor-view.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Room for chairs and, above, for the section's name; in floor units. */
const MARGIN = { side: 44, top: 66, bottom: 40 };

/** The ground a section covers: its tables and the room around them. */
export function sectionBox(tables: readonly Table[]): Box {
  const left = Math.min(...tables.map((table) => table.x)) - MARGIN.side;
  const top = Math.min(...tables.map((table) => table.y)) - MARGIN.top;
  const right = Math.max(...tables.map((table) => table.x + table.width)) + MARGIN.side;
  const bottom = Math.max(...tables.map((table) => table.y + table.height)) + MARGIN.bottom;
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** The smallest box around all sections that have tables. */
export function planBox(sections: readonly SectionView[]): Box {
  return union(sections.filter((view) => view.tables.length > 0).map((view) => sectionBox(view.tables.map(({ table }) => table))));
}

function union(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

/** The least side of a table on the screen, px: a thumb hits it, and its name, word and time can be read. */
const LEAST_SIDE = 56;

/** Below this width in px the plan scrolls instead of shrinking further. */
export function leastPlanWidth(sections: readonly SectionView[], box: Box): number {
  const sides = sections.flatMap((view) => view.tables.map(({ table }) => Math.min(table.width, table.height)));
  return Math.ceil((box.width * LEAST_SIDE) / Math.min(...sides));
}
