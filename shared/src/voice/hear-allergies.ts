import { has, heard, isOfMenu, isSmall, spansOf, unsaid, wordsOf, type Listening } from './listening.ts';
import type { Mark } from './mark-words.ts';
import type { Heard } from './voice-draft.ts';

/** Takes statements of allergies out of what was said. They are facts about a seat, and change no line. */
export function hearAllergies(listening: Listening): void {
  listening.marks.forEach((mark, at) => {
    if (mark.role !== 'free') return;
    if (has(mark, 'allergic-to')) tell(listening, at, following(listening, at + 1));
    else if (has(mark, 'allergy')) tell(listening, at, preceding(listening, at - 1));
  });
}

const isContent = (mark: Mark | undefined): boolean => mark !== undefined && mark.role === 'free' && (isOfMenu(mark) || mark.isUnknown);

/** "To nuts and shellfish": up to the next word that is no name of a thing. */
function following(listening: Listening, from: number): Mark[] {
  const { marks } = listening;
  const named: Mark[] = [];
  for (let at = from; at < marks.length; at += 1) {
    const mark = marks[at]!;
    if (at > from && (mark.isFirst || (mark.isAfterComma && mark.items.length > 0))) break;
    if (isContent(mark)) named.push(mark);
    else if (has(mark, 'pronoun') && named.length === 0) return meantBy(marks, from);
    else if (
      !(has(mark, 'and', 'or') && isContent(marks[at + 1]) && !marks[at + 1]!.isFirst) &&
      !(named.length === 0 && (isSmall(mark) || mark.isArticle))
    )
      break;
  }
  return named;
}

/** "A nut allergy". */
function preceding(listening: Listening, from: number): Mark[] {
  const named: Mark[] = [];
  for (let at = from; at >= 0 && isContent(listening.marks[at]) && !listening.marks[at + 1]!.isAfterComma; at -= 1)
    named.unshift(listening.marks[at]!);
  return named;
}

/** "Leave off the mushrooms, I'm allergic to them": what was named last. It stays with its line too. */
function meantBy(marks: readonly Mark[], before: number): Mark[] {
  const said = marks.slice(0, before);
  const last = said.findLast((mark) => mark.values.length > 0) ?? said.findLast((mark) => isOfMenu(mark));
  return last ? [last] : [];
}

function tell(listening: Listening, at: number, named: readonly Mark[]): void {
  if (named.length === 0) return;
  const stays = named.filter((mark) => mark.start < listening.marks[at]!.start && has(listening.marks[at], 'allergic-to'));
  const to = named.map((mark) => wordsOf(listening, mark)).join(' ');
  const evidence = spansOf(listening, ...named, listening.marks[at]);
  for (const mark of stays) mark.role = 'free';
  listening.allergies = [...listening.allergies, { seat: seatOf(listening, at), to: heard(to, evidence) }];
}

/** The seat named last in the same sentence, else the one named next in it. */
function seatOf(listening: Listening, at: number): Heard<number> {
  const { marks } = listening;
  const isBroken = (from: number, to: number) => marks.slice(from + 1, to + 1).some(({ isFirst }) => isFirst);
  const seats = marks.flatMap((mark, nth) => (has(mark, 'seat') && (marks[nth + 1]?.number ?? null) !== null ? [nth] : []));
  const nearest = seats.findLast((nth) => nth < at && !isBroken(nth, at)) ?? seats.find((nth) => nth > at && !isBroken(at, nth));
  if (nearest === undefined) return unsaid(0);
  const { saying } = listening;
  return heard(marks[nearest + 1]!.number!, [{ saying, start: marks[nearest]!.start, end: marks[nearest + 1]!.end }]);
}
