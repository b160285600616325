import { addOptions } from './add-options.ts';
import { accepts } from './choose-meaning.ts';
import { boundary, type Head } from './find-heads.ts';
import { gatherOptions } from './gather-options.ts';
import { has, heard, isOfMenu, skipSmall, spansOf, unsaid, wordsOf, type Listening } from './listening.ts';
import type { Mark } from './mark-words.ts';
import type { SaidLine } from './voice-draft.ts';
import type { VoiceItem } from './voice-menu.ts';

/** As sure as one can be of a thing that nobody named. */
const UNNAMED = 0.6;

/** Options without a thing: they go onto the line spoken of last, or make the only thing that can be made so. */
export function hearUnnamed(listening: Listening, from: number, to: number, isNew = false): void {
  const { marks, menu, last } = listening;
  const free = marks.slice(from, to).filter(({ role }) => role === 'free');
  const values = free.filter((mark) => mark.values.length > 0);
  const notes = free.filter((mark) => has(mark, 'note') && !isOfMenu(mark));
  if (last && !isNew) {
    const item = menu.items.get(last.item.value)!;
    if (values.length + notes.length === 0) return;
    const options = gatherOptions(listening, item, from, to);
    return addOptions(
      listening,
      last,
      options,
      notes.map((mark) => heard(wordsOf(listening, mark), spansOf(listening, mark))),
    );
  }
  const only = values.length > 0 ? onlyItemFor(listening, values) : null;
  if (only) addUnnamed(listening, only, free, from, to);
}

function addUnnamed(listening: Listening, item: VoiceItem, free: readonly Mark[], from: number, to: number): void {
  const counted = free.find((mark) => mark.number !== null && mark.number > 0 && !isOfMenu(mark));
  const options = gatherOptions(listening, item, from, to);
  const evidence = options.flatMap(({ value }) => value.evidence);
  const quantity = counted ? heard(counted.number!, spansOf(listening, counted)) : unsaid(1);
  const line: SaidLine = { item: heard(item.id, evidence, UNNAMED), quantity, options, seat: unsaid(0), course: null, notes: [] };
  listening.lines = [...listening.lines, line];
  listening.last = line;
}

/** A menu on which one item alone is made this way, or has one that goes without saying, need not hear its name. */
function onlyItemFor({ menu }: Listening, values: readonly Mark[]): VoiceItem | null {
  const all = [...menu.items.values()].filter((item) => values.every((mark) => accepts(item, mark)));
  const isSizeOnly = values.every((mark) => mark.values.every(({ slotId }) => menu.slots.get(slotId)!.isSize));
  const unsaidOnes = isSizeOnly ? [] : all.filter(({ names }) => names.length === 0);
  return all.length === 1 ? all[0]! : unsaidOnes.length === 1 ? unsaidOnes[0]! : null;
}

/** What stands before the words about the first thing: it is about the last line, or another thing without a name. */
export function hearBefore(listening: Listening, head: Head): void {
  const { marks, last, menu } = listening;
  const end = boundary(listening, { at: head.from - 1 }, head);
  const isApart = end > head.from && (marks[end]!.number !== null || has(marks[end], 'determiner', 'verb'));
  const values = marks.slice(head.from, end).filter((mark) => mark.role === 'free' && mark.values.length > 0);
  if (!isApart || values.length === 0) return;
  const isCounted = marks
    .slice(head.from, end)
    .some((mark, nth) => mark.number !== null && marks[skipUnits(listening, head.from + nth + 1)]?.values.length);
  const isLast = last !== null && values.every((mark) => accepts(menu.items.get(last.item.value)!, mark));
  if (!isCounted && !isLast) return;
  if (isCounted && !onlyItemFor(listening, values)) return;
  hearUnnamed(listening, head.from, end, isCounted);
  head.from = end;
}

/** Behind a thing: a number before an option that neither it nor any thing drafted takes begins another one. */
export function unnamedFrom(listening: Listening, head: Head): number | null {
  const { marks } = listening;
  for (let at = head.at + 1; at < head.to; at += 1) {
    const mark = marks[at]!;
    if (mark.number === null || isOfMenu(mark) || mark.role !== 'free') continue;
    const next = skipUnits(listening, at + 1);
    if (next >= head.to || marks[next]!.values.length === 0 || accepts(head.item, marks[next]!)) continue;
    const values = marks.slice(at, head.to).filter((one) => one.values.length > 0);
    if (onlyItemFor(listening, values)) return at;
  }
  return null;
}

function skipUnits(listening: Listening, at: number): number {
  let next = skipSmall(listening, at);
  while (has(listening.marks[next], 'unit') && !isOfMenu(listening.marks[next])) next = skipSmall(listening, next + 1);
  return next;
}
