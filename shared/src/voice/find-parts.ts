import type { Head } from './find-heads.ts';
import { gatherOptions } from './gather-options.ts';
import { has, heard, isCount, skipSmall, spansOf, type Listening } from './listening.ts';
import type { SaidLine, SaidOption } from './voice-draft.ts';

/** "Three steaks, (two medium) and (one rare)": some of what was counted, or more of it, made another way. */
export interface Part {
  readonly at: number;
  readonly count: number;
  readonly to: number;
}

export function findParts(listening: Listening, head: Head): Part[] {
  const starts: number[] = [];
  for (let at = head.at + 1; at < head.to; at += 1) if (opensPart(listening, head, at)) starts.push(at);
  return starts.map((at, nth) => ({ at, count: listening.marks[at]!.number!, to: starts[nth + 1] ?? head.to }));
}

/** A number before "with" or "without", or before a value of which a thing has only one. */
function opensPart(listening: Listening, head: Head, at: number): boolean {
  const { marks, menu } = listening;
  const mark = marks[at]!;
  if (
    mark.role !== 'free' ||
    !isCount(mark) ||
    mark.items.length + mark.values.length > 0 ||
    has(marks[at - 1], 'with', 'without', 'extra', 'light')
  )
    return false;
  const next = skipSmall(listening, at + 1);
  if (next >= head.to) return false;
  const isSingle = marks[next]!.values.some(({ slotId }) => head.item.slotIds.includes(slotId) && menu.slots.get(slotId)!.isSingle);
  return isSingle || (has(marks[next], 'with', 'without') && marks[next]!.values.length === 0);
}

/** Some of those that were counted; where they are more than that, others besides. */
export function inParts(listening: Listening, head: Head, line: SaidLine, parts: readonly Part[]): SaidLine[] {
  const { marks } = listening;
  const all = parts.reduce((sum, { count }) => sum + count, 0);
  const isBefore = ({ value }: SaidOption) => value.evidence.every(({ start }) => start < marks[head.at]!.start);
  const isOther = has(marks[parts[0]!.at - 1], 'and') && !line.options.every(isBefore);
  const isSome = line.quantity.value > 1 && all <= line.quantity.value && !isOther;
  const before = isSome ? line.options : line.options.filter(isBefore);
  const made = parts.map(({ at, count, to }) => ({
    ...line,
    quantity: heard(count, spansOf(listening, marks[at])),
    options: gatherOptions(listening, head.item, at, to, before),
  }));
  const left = isSome ? line.quantity.value - all : line.quantity.value;
  return left > 0 ? [{ ...line, quantity: { ...line.quantity, value: left } }, ...made] : made;
}
