import type { Sense } from './language.ts';
import type { Mark } from './mark-words.ts';
import type { HeardMenu } from './menu-tree.ts';
import type { Word } from './said-words.ts';
import type { Heard, RunnerUp, SaidAllergy, SaidLine, Span, Trouble, Unresolved } from './voice-draft.ts';

/** One saying while it is being heard, on top of the draft so far. */
export interface Listening {
  readonly menu: HeardMenu;
  readonly words: readonly Word[];
  readonly marks: readonly Mark[];
  readonly saying: number;
  lines: SaidLine[];
  /** The line that "that" and "it" mean. */
  last: SaidLine | null;
  allergies: SaidAllergy[];
  unresolved: Unresolved[];
}

export const has = (mark: Mark | undefined, ...senses: readonly Sense[]): boolean =>
  senses.some((sense) => mark?.senses.has(sense) ?? false);

export const isOfMenu = (mark: Mark | undefined): boolean => (mark?.items.length ?? 0) + (mark?.values.length ?? 0) > 0;

/** "Three" rather than "a". */
export const isCount = (mark: Mark | undefined): boolean => mark?.number !== null && mark?.number !== undefined && !mark.isArticle;

export function spansOf(listening: Listening, ...marks: readonly (Mark | undefined)[]): Span[] {
  const { saying } = listening;
  return marks.flatMap((mark) => {
    if (!mark) return [];
    mark.role = 'evidence';
    const apart = mark.apart === null ? [] : [{ saying, start: mark.apart, end: mark.apart + 1 }];
    return [...apart, { saying, start: mark.start, end: mark.end }];
  });
}

export function heard<T>(value: T, evidence: readonly Span[], confidence = 1, runnerUp: RunnerUp | null = null): Heard<T> {
  return { value, evidence, confidence, runnerUp };
}

/** Nothing was said of it. */
export const unsaid = <T>(value: T): Heard<T> => heard(value, []);

export function ignore(...marks: readonly (Mark | undefined)[]): void {
  for (const mark of marks) if (mark?.role === 'free') mark.role = 'ignorable';
}

export function trouble(listening: Listening, mark: Mark, what: Trouble): void {
  mark.role = 'trouble';
  const start = mark.apart ?? mark.start;
  listening.unresolved.push({ span: { saying: listening.saying, start, end: mark.end }, trouble: what });
}

/** Puts another line in the place of one; an index of a line never changes otherwise. */
export function replaceLine(listening: Listening, old: SaidLine, ...next: readonly SaidLine[]): void {
  listening.lines = listening.lines.flatMap((line) => (line === old ? next : [line]));
  listening.last = next.at(-1) ?? listening.lines.at(-1) ?? null;
}

/** Says nothing that would part two words of one phrase: "a", "of", "please", "the". */
export const isSmall = (mark: Mark | undefined): boolean =>
  mark !== undefined &&
  !isOfMenu(mark) &&
  (has(mark, 'filler', 'determiner', 'of', 'also') || mark.isArticle) &&
  !has(mark, 'with', 'and', 'without', 'remove', 'seat');

/** "Tea, no, coffee", "no, almond milk": a no that stands alone takes back what was said. */
export const isLoneNo = ({ marks }: Listening, at: number): boolean =>
  has(marks[at], 'without') &&
  has(marks[at], 'remove') &&
  marks[at]!.end === marks[at]!.start + 1 &&
  (marks[at + 1]?.isAfterComma ?? false);

/** The next mark from `at` on that is not small. */
export function skipSmall(listening: Listening, at: number): number {
  let next = at;
  while (isSmall(listening.marks[next])) next += 1;
  return next;
}

export const wordsOf = ({ words }: Listening, { start, end }: { start: number; end: number }): string =>
  words
    .slice(start, end)
    .map(({ text }) => text)
    .join(' ');
