import type { Ticket } from '@heard/shared/kitchen/kitchen-kinds.ts';

/** Characters of an item, a modifier or a note that fit into one row of a column, and heights in em: as kitchen.css draws them. */
const ROW_CHARS = 17;
const HEAD = 5;
const FOOT = 2.9;
const ITEM_ROW = 1.65;
const SMALL_ROW = 1.3;

const rows = (text: string): number => Math.ceil(text.length / ROW_CHARS);

/** Height in em of a ticket that was never drawn, so that the pages after this one can be counted. */
export function guessHeight({ lines, alsoAt, laterCourses }: Pick<Ticket, 'lines' | 'alsoAt' | 'laterCourses'>): number {
  const body = lines.reduce((sum, line) => {
    const small = line.modifiers.reduce((count, modifier) => count + rows(modifier), 0) + rows(line.note) + rows(line.allergies.join(', '));
    return sum + rows(line.name) * ITEM_ROW + small * SMALL_ROW;
  }, 0);
  return HEAD + body + (Math.min(1, alsoAt.length) + laterCourses.length) * SMALL_ROW + FOOT;
}
