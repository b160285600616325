import { has, heard, ignore, isCount, isLoneNo, isOfMenu, replaceLine, skipSmall, spansOf, type Listening } from './listening.ts';
import type { SaidLine } from './voice-draft.ts';
import { lineOf, type Edit } from './take-back.ts';

/** "Make that two", "make the coke large", "sorry, three", "actually a sprite": a change of the line spoken of last. */
export function makeThatAt(listening: Listening, at: number, replacing: (line: SaidLine) => void): Edit | null {
  const { marks } = listening;
  if (!has(marks[at], 'make', 'rather') && !isLoneNo(listening, at)) return null;
  let next = skipSmall(listening, at + 1);
  while (has(marks[next], 'make', 'rather', 'pronoun') && !isOfMenu(marks[next])) next = skipSmall(listening, next + 1);
  const mark = marks[next];
  if (!mark || (mark.isFirst && has(marks[at], 'make'))) return null;
  const opening = marks.slice(at, next);
  const named = nameBehind(listening, next);
  const isMake = opening.some((one) => has(one, 'make'));
  const isKnown = lineOf(listening, mark) !== null;
  if (isMake && isKnown && named === next && opening.some((one) => has(one, 'determiner') && !has(one, 'pronoun')))
    return { act: () => turnTo(listening, at, next) };
  if (named !== null) return has(marks[next], 'verb') ? null : { act: () => replaceLast(listening, at, next, named, replacing) };
  if (isCount(mark)) return { act: () => recount(listening, at, next) };
  return null;
}

/** The item that number, article and options lead up to. */
function nameBehind({ marks }: Listening, from: number): number | null {
  let at = from;
  while (
    marks[at] &&
    marks[at]!.items.length === 0 &&
    (marks[at]!.number !== null || marks[at]!.values.length > 0 || has(marks[at], 'of', 'unit'))
  )
    at += 1;
  return marks[at] && marks[at]!.items.length > 0 ? at : null;
}

function recount(listening: Listening, at: number, number: number): number {
  const { last, marks } = listening;
  if (!last) return skipped(listening, at, number);
  ignore(...marks.slice(at, number));
  const count = marks[number]!.number!;
  if (has(marks[number + 1], 'of') && has(marks[number + 2], 'pronoun') && count < last.quantity.value) {
    const some = { ...last, quantity: heard(count, spansOf(listening, marks[number])) };
    replaceLine(listening, last, { ...last, quantity: { ...last.quantity, value: last.quantity.value - count } }, some);
    return number + 3;
  }
  const next = { ...last, quantity: heard(marks[number]!.number!, spansOf(listening, marks[number])) };
  replaceLine(listening, last, next);
  listening.last = next;
  return number + 1;
}

/** "Make the coke …": what follows is about that line. */
function turnTo(listening: Listening, at: number, named: number): number {
  const { marks } = listening;
  const line = lineOf(listening, marks[named]!);
  if (!line) return skipped(listening, at, named);
  listening.last = line;
  ignore(...marks.slice(at, named + 1));
  return isCount(marks[named + 1]) ? recount(listening, at, named + 1) : named + 1;
}

/** Another thing in its place, or more of the same. */
function replaceLast(listening: Listening, at: number, next: number, named: number, replacing: (line: SaidLine) => void): number {
  const { marks, last } = listening;
  const line = lineOf(listening, marks[named]!) ?? last;
  if (line) {
    ignore(...marks.slice(at, next).filter((mark) => !mark.isArticle));
    replaceLine(listening, line);
    replacing(line);
  }
  return firstArticle(listening, at, next);
}

const firstArticle = ({ marks }: Listening, at: number, next: number): number =>
  marks[next - 1]?.isArticle && next - 1 > at ? next - 1 : next;

/** There is nothing to change: what was said is heard as an order. */
function skipped(listening: Listening, at: number, next: number): number {
  ignore(...listening.marks.slice(at, next));
  return next;
}
