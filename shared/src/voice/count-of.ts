import type { Head } from './find-heads.ts';
import { has, isCount, isOfMenu, spansOf, trouble, type Listening } from './listening.ts';
import type { Mark } from './mark-words.ts';

/** The number before a name, or else behind it. */
export function countOf(listening: Listening, head: Head): Mark | null | 'impossible' {
  const { marks } = listening;
  const free = (at: number) =>
    marks[at]!.role === 'free' &&
    marks[at]!.number !== null &&
    !isOfMenu(marks[at]) &&
    !(marks[at + 1]?.isKind && !isOfMenu(marks[at + 1]) && !has(marks[at + 1], 'unit'));
  for (let at = head.at - 1; at >= head.from; at -= 1) {
    if (!free(at)) continue;
    if (!has(marks[at - 1], 'minus') && marks[at]!.number !== 0) return article(listening, head, at);
    for (const mark of [marks[at - 1], marks[at], marks[head.at]])
      if (mark && (has(mark, 'minus') || mark.number !== null || mark.items.length > 0)) trouble(listening, mark, 'negative');
    return 'impossible';
  }
  const times = marks[head.at + 1];
  const at = has(times, 'times') ? head.at + 2 : head.at + 1;
  const isBehind = at < head.to && free(at) && isCount(marks[at]) && !isOfMenu(marks[at + 1]) && !has(marks[at + 1], 'unit');
  if (isBehind && has(times, 'times')) spansOf(listening, times);
  return isBehind ? marks[at]! : null;
}

/** "Two orders of a burger": the article gives way to a number before it. */
function article(listening: Listening, head: Head, at: number): Mark {
  const { marks } = listening;
  if (!marks[at]!.isArticle) return marks[at]!;
  const counts = marks
    .slice(head.from, at)
    .findLast((mark, nth) => mark.role === 'free' && isCount(mark) && has(marks[head.from + nth + 1], 'unit', 'of'));
  return counts ?? marks[at]!;
}
