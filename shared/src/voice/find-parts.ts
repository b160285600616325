import type { Head } from './find-heads.ts';
import { has, isCount, skipSmall, type Listening } from './listening.ts';

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
  if (mark.role !== 'free' || !isCount(mark) || mark.items.length + mark.values.length > 0 || has(marks[at - 1], 'with', 'without', 'extra', 'light')) return false;
  const next = skipSmall(listening, at + 1);
  if (next >= head.to) return false;
  const isSingle = marks[next]!.values.some(({ slotId }) => head.item.slotIds.includes(slotId) && menu.slots.get(slotId)!.isSingle);
  return isSingle || (has(marks[next], 'with', 'without') && marks[next]!.values.length === 0);
}
