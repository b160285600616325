import type { Sense } from './language.ts';
import { has, isCount, isOfMenu, trouble, type Listening } from './listening.ts';
import type { Mark } from './mark-words.ts';

/** Said in passing: nothing is lost when nothing comes of it. */
const IN_PASSING: readonly Sense[] = ['filler', 'also', 'determiner', 'verb', 'with', 'and', 'or', 'of', 'for', 'pronoun', 'only', 'unit', 'wants', 'make', 'rather', 'by'];

/** What nothing came of: small words are passed over, everything else is unresolved, each stretch of it whole. */
export function leaveOver(listening: Listening): void {
  const hasLines = listening.lines.some(({ item }) => item.evidence.some(({ saying }) => saying === listening.saying));
  for (const mark of listening.marks) {
    if (mark.role !== 'free') continue;
    if (isPassing(mark, hasLines)) mark.role = 'ignorable';
    else trouble(listening, mark, isOfMenu(mark) ? 'no-place' : 'words');
  }
}

function isPassing(mark: Mark, hasLines: boolean): boolean {
  if (isOfMenu(mark) || mark.isUnknown) return false;
  if (mark.isKind) return hasLines;
  if (isCount(mark)) return false;
  return mark.isArticle || mark.course !== null || has(mark, ...IN_PASSING);
}
