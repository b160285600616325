import { has, heard, ignore, isCount, isLoneNo, isOfMenu, replaceLine, spansOf, trouble, type Listening } from './listening.ts';
import type { Mark } from './mark-words.ts';
import type { SaidLine } from './voice-draft.ts';

/** A stretch that changes lines already drafted; `act` is called when all before it has been heard, and says where hearing goes on. */
export interface Edit {
  readonly act: () => number;
}

export const lineOf = (listening: Listening, mark: Mark): SaidLine | null =>
  listening.lines.findLast(({ item }) => mark.items.some(({ id }) => id === item.value)) ?? null;

/** "Scratch that", "scratch the fries", "no fries", "no drinks". */
export function takeBackAt(listening: Listening, at: number): Edit | null {
  const { marks } = listening;
  const mark = marks[at]!;
  if (isLoneNo(listening, at)) return null;
  if (has(mark, 'minus') && marks[at + 1]?.number !== null && marks[at + 1]?.number !== undefined) return null;
  const named = nextNamed(listening, at + 1);
  const next = marks[named];
  if (has(mark, 'remove', 'without') && next?.isKind && !isOfMenu(next)) return { act: () => declineKind(listening, mark, next, named) };
  if (has(mark, 'remove') && next && next.items.length > 0 && !(has(mark, 'without') && next.values.length > 0))
    return { act: () => removeItem(listening, at, named) };
  if (!has(mark, 'take-back') || (has(mark, 'rather') && next)) return null;
  return { act: () => removeLast(listening, at) };
}

/** "No drinks": none were wanted. "No dressing": something of this line that has no name here, so somebody must look. */
function declineKind(listening: Listening, mark: Mark, next: Mark, named: number): number {
  const { menu, last, words } = listening;
  const said = menu.language.fold(words[next.end - 1]!.plain);
  const slotIds = last ? (menu.items.get(last.item.value)?.slotIds ?? []) : [];
  const isOfLine = slotIds.some((id) => menu.language.fold(menu.slots.get(id)!.name.toLowerCase().split(' ').at(-1)!) === said);
  if (isOfLine) trouble(listening, next, 'words');
  ignore(mark, next);
  return named + 1;
}

/** Past articles, numbers and "want any". */
function nextNamed({ marks }: Listening, from: number): number {
  let at = from;
  while (
    at < marks.length &&
    !isOfMenu(marks[at]) &&
    !marks[at]!.isKind &&
    !marks[at]!.isFirst &&
    (has(marks[at], 'filler', 'determiner', 'of', 'unit', 'verb') || marks[at]!.number !== null) &&
    !has(marks[at], 'seat')
  )
    at += 1;
  return at;
}

function removeLast(listening: Listening, at: number): number {
  const { last, marks } = listening;
  if (!last) trouble(listening, marks[at]!, 'no-such-line');
  else {
    ignore(marks[at]);
    replaceLine(listening, last);
  }
  return at + 1;
}

function removeItem(listening: Listening, at: number, named: number): number {
  const { marks } = listening;
  const [mark, next] = [marks[at]!, marks[named]!];
  const seat = seatBehind(listening, named + 1);
  const line = listening.lines.findLast(
    (one) => next.items.some(({ id }) => id === one.item.value) && (!seat || one.seat.value === seat.seat),
  );
  const end = line && seat ? seat.end : named + 1;
  const between = marks.slice(at, end);
  if (!line && !has(mark, 'without')) trouble(listening, next, 'no-such-line');
  ignore(...between);
  if (!line) return end;
  const fewer = between.find((one) => isCount(one) && one !== marks[end - 1])?.number ?? line.quantity.value;
  if (fewer >= line.quantity.value) replaceLine(listening, line);
  else replaceLine(listening, line, { ...line, quantity: heard(line.quantity.value - fewer, spansOf(listening, ...between)) });
  return end;
}

function seatBehind({ marks }: Listening, from: number): { seat: number; end: number } | null {
  const at = has(marks[from], 'for') ? from + 1 : from;
  const number = marks[at + 1]?.number;
  return has(marks[at], 'seat') && number !== null && number !== undefined ? { seat: number, end: at + 2 } : null;
}

/** "Salad instead of the fries", when fries are on the draft. */
export function insteadAt(listening: Listening, at: number): Edit | null {
  const named = nextNamed(listening, at + 1);
  const next = listening.marks[named];
  if (!has(listening.marks[at], 'instead-of') || !next || next.items.length === 0) return null;
  const act = () => {
    const line = lineOf(listening, next);
    const { last } = listening;
    ignore(...listening.marks.slice(at, named + 1));
    if (line && line !== last) {
      replaceLine(listening, line);
      listening.last = last;
    }
    return named + 1;
  };
  return next.values.length > 0 ? null : { act };
}
