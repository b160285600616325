import type { Sense } from './language.ts';
import { has, isCount, isLoneNo, isOfMenu, trouble, type Listening } from './listening.ts';
import type { Mark } from './mark-words.ts';

/** Said in passing: nothing is lost when nothing comes of it. */
const IN_PASSING: readonly Sense[] = [
  'filler',
  'also',
  'determiner',
  'verb',
  'with',
  'and',
  'or',
  'of',
  'for',
  'pronoun',
  'only',
  'unit',
  'wants',
  'make',
  'rather',
  'by',
];

/** What nothing came of: small words and what was taken back are passed over, everything else is unresolved. */
export function leaveOver(listening: Listening): void {
  const told = startsTold(listening);
  const hasLines = listening.lines.some(({ item }) => item.evidence.some(({ saying }) => saying === listening.saying));
  for (const [at, mark] of listening.marks.entries()) {
    if (mark.role === 'evidence' && told.has(mark.start)) continue;
    if (mark.role === 'evidence' && !isPlaceless(mark)) mark.role = 'ignorable';
    if (mark.role === 'ignorable' || mark.role === 'trouble') continue;
    if (isPassing(mark, hasLines, isUnitOfSomething(listening, at)) || isAlreadyMeant(listening, at) || isLoneNo(listening, at))
      mark.role = 'ignorable';
    else trouble(listening, mark, isOfMenu(mark) ? 'no-place' : 'words');
  }
}

/** Where the words begin that some field of the draft points at. */
function startsTold({ lines, allergies, saying }: Listening): ReadonlySet<number> {
  const ofLines = lines.flatMap((line) => [
    line.item,
    line.quantity,
    line.seat,
    ...(line.course ? [line.course] : []),
    ...line.notes,
    ...line.options.map(({ value }) => value),
  ]);
  const fields = [...ofLines, ...allergies.flatMap(({ seat, to }) => [seat, to])];
  return new Set(fields.flatMap(({ evidence }) => evidence.filter((span) => span.saying === saying).map(({ start }) => start)));
}

/** "One pump of (syrup)", "two-topping", "(fries) on the side": it adds nothing to what it stands by. */
function isAlreadyMeant({ marks }: Listening, at: number): boolean {
  const mark = marks[at]!;
  if (has(mark, 'aside')) return (marks[at - 1]?.items.length ?? 0) > 0;
  if (isOfMenu(mark) || !isCount(mark)) return false;
  if (marks[at + 1]?.isKind && !isOfMenu(marks[at + 1])) return true;
  const next = marks.slice(at + 1).find((one) => isOfMenu(one) || !has(one, 'unit', 'of', 'extra', 'light'));
  return mark.number === 1 && (next?.values.length ?? 0) > 0 && next!.role === 'evidence';
}

/** A seat, a course or a number that no line bears after all. */
const isPlaceless = (mark: Mark): boolean =>
  !isOfMenu(mark) && (has(mark, 'seat', 'everyone', 'note', 'note-follows') || mark.course !== null);

/** "A bowl of soup", "a side": a bowl of nothing known is no small word. */
function isUnitOfSomething({ marks }: Listening, at: number): boolean {
  const next = marks
    .slice(at + 1)
    .find((one) => isOfMenu(one) || one.isKind || !(has(one, 'unit', 'of', 'determiner') || one.number !== null));
  return isOfMenu(next) || (next?.isKind ?? false) || isOfMenu(marks[at - 1]);
}

function isPassing(mark: Mark, hasLines: boolean, isOfSomething: boolean): boolean {
  if (isOfMenu(mark) || mark.isUnknown) return false;
  if (mark.isKind) return hasLines;
  if (isCount(mark) || has(mark, 'seat', 'everyone')) return false;
  if (has(mark, 'unit') && !has(mark, 'verb')) return isOfSomething;
  return mark.isArticle || (mark.course === null && has(mark, ...IN_PASSING));
}
