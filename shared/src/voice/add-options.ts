import type { Head } from './find-heads.ts';
import { has, replaceLine, type Listening } from './listening.ts';
import type { SaidLine, SaidOption } from './voice-draft.ts';

/** Puts options and notes on a line that is drafted; of what it has one of, the word said last holds. */
export function addOptions(listening: Listening, line: SaidLine, options: readonly SaidOption[], notes: SaidLine['notes'] = []): void {
  const isAgain = (old: SaidOption) =>
    options.some((one) => one.slotId === old.slotId && (one.value.value === old.value.value || isOnly(listening, one)));
  const next = { ...line, options: [...line.options.filter((old) => !isAgain(old)), ...options], notes: [...line.notes, ...notes] };
  replaceLine(listening, line, next);
  listening.last = next;
}

const isOnly = ({ menu }: Listening, { slotId, isWithout }: SaidOption): boolean => menu.slots.get(slotId)!.isSingle && !isWithout;

/** "On the burger", "the burger is for seat two", when there is one: what was said is about that line. */
export function spokenOf(listening: Listening, head: Head): SaidLine | null {
  const { marks } = listening;
  const before = marks[head.at - 1];
  const isPointed = has(before, 'pronoun') || (has(before, 'determiner') && has(marks[head.at - 2], 'for', 'pronoun'));
  const [next, then] = [marks[head.at + 1], marks[head.at + 2]];
  const isPlaced = has(before, 'determiner') && has(next, 'verb') && has(then, 'seat');
  if (!isPointed && !isPlaced) return null;
  return listening.lines.findLast(({ item }) => item.value === head.item.id) ?? null;
}
