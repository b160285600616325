import type { Section, Table } from '@heard/shared/floor/floor-kinds.ts';
import { groundOf, overlap } from '@heard/shared/floor/room.ts';
import type { KindName } from '@heard/shared/live/kinds.ts';
import type { State } from '@heard/shared/live/state.ts';
import { readingOrder } from './reading-order.ts';

export interface EditorView {
  readonly sections: readonly Section[];
  /** In reading order. */
  readonly tables: readonly Table[];
}

export const EDITOR_KINDS: readonly KindName[] = ['section', 'table'];

export const editorView = (state: State): EditorView => ({
  sections: [...state.section.values()].filter((section) => section.removedAt === null).sort((a, b) => a.sort - b.sort),
  tables: readingOrder([...state.table.values()].filter((table) => table.removedAt === null)),
});

/** Which tables are drawn over which others: allowed, and shown. */
export function overlaps(tables: readonly Table[]): ReadonlyMap<string, readonly string[]> {
  const grounds = tables.map(groundOf);
  const over = new Map<string, string[]>();
  const note = (table: Table, other: Table): unknown => over.set(table.id, [...(over.get(table.id) ?? []), other.name]);
  tables.forEach((a, at) => {
    for (let next = at + 1; next < tables.length; next += 1) {
      if (!overlap(grounds[at]!, grounds[next]!)) continue;
      note(a, tables[next]!);
      note(tables[next]!, a);
    }
  });
  return over;
}

/** The next number that no table is called by. */
export function freeName(tables: readonly Pick<Table, 'name'>[]): string {
  const numbers = tables.map((table) => Number(table.name)).filter(Number.isInteger);
  return String(Math.max(0, ...numbers) + 1);
}

/** `2.40 m`: how people measure a room. */
export const metres = (centimetres: number): string => `${(centimetres / 100).toFixed(2)} m`;
