import { has, heard, spansOf, trouble, type Listening } from './listening.ts';
import type { Mark } from './mark-words.ts';
import type { Heard, SaidLine } from './voice-draft.ts';

/** "For seat two", said of lines before it or after it. */
export interface Place {
  readonly at: number;
  readonly end: number;
  readonly seats: readonly Heard<number>[];
  readonly course: Heard<number> | null;
}

/** No table is laid for more. */
const MOST_SEATS = 99;

/** A seat or course named at this mark. */
export function placeAt(listening: Listening, at: number): Place | null {
  const mark = listening.marks[at];
  if (!mark || mark.role !== 'free') return null;
  if (has(mark, 'everyone')) return { at, end: at + 1, seats: [heard(0, spansOf(listening, mark))], course: null };
  if (has(mark, 'seat')) return seatsAt(listening, at);
  if (mark.course === null || mark.items.length + mark.values.length > 0) return null;
  return { at, end: at + 1, seats: [], course: heard(mark.course, spansOf(listening, mark)) };
}

function seatsAt(listening: Listening, at: number): Place | null {
  const { marks } = listening;
  const numbers: Mark[] = [];
  let end = at + 1;
  for (let next = at + 1; next < marks.length; next += 1) {
    const mark = marks[next]!;
    if (numbers.length > 0 && !(has(mark, 'and') && (marks[next + 1]?.number ?? null) !== null && !isCounted(listening, next + 1))) break;
    if (has(mark, 'and')) next += 1;
    const number = marks[next];
    if (!number || number.number === null || number.isArticle) break;
    numbers.push(number);
    end = next + 1;
  }
  if (numbers.length === 0) return null;
  const wrong = numbers.find(({ number }) => number! < 1 || number! > MOST_SEATS);
  if (wrong) {
    trouble(listening, wrong, 'words');
    return null;
  }
  return { at, end, seats: numbers.map((mark) => heard(mark.number!, spansOf(listening, marks[at], mark))), course: null };
}

/** "Seat two and three fries" counts fries; "seats two and three" counts seats. */
function isCounted(listening: Listening, at: number): boolean {
  const next = listening.marks[at + 1];
  return next !== undefined && (next.items.length > 0 || next.values.length > 0 || has(next, 'unit'));
}

/** Whether what follows a place is told of it: it opens the sentence, or "seat two wants". */
export function opensWith(listening: Listening, place: Place, from: number): boolean {
  const { marks } = listening;
  const isFirst = marks
    .slice(from, place.at)
    .every((mark) => mark.role !== 'free' || (mark.items.length === 0 && mark.values.length === 0));
  const next = marks[place.end];
  return isFirst || (place.seats.length > 0 && has(next, 'wants') && !has(marks[place.at - 1], 'for'));
}

/** Puts lines where they were said to go; more seats than one get a line each. */
export function placeLine(line: SaidLine, place: Place): SaidLine[] {
  const course = place.course ?? line.course;
  if (place.seats.length === 0) return [{ ...line, course }];
  return place.seats.map((seat) => ({ ...line, seat, course }));
}
