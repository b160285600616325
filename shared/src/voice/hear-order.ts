import { addOptions, spokenOf } from './add-options.ts';
import { countOf } from './count-of.ts';
import { hearBefore, hearUnnamed, unnamedFrom } from './hear-unnamed.ts';
import { findParts, inParts } from './find-parts.ts';
import { findHeads, isInsideName, type Head } from './find-heads.ts';
import { gatherOptions } from './gather-options.ts';
import { has, heard, isOfMenu, replaceLine, spansOf, unsaid, wordsOf, type Listening } from './listening.ts';
import type { Mark } from './mark-words.ts';
import type { SaidLine } from './voice-draft.ts';

/** More of one thing than any order takes (orders-contract). */
export const MOST_OF_ONE = 99;

/** Hears a stretch of words as things to be ordered; options without a thing go onto the line that was spoken of last. */
export function hearOrder(listening: Listening, from: number, to: number): void {
  const heads = findHeads(listening, from, to);
  if (heads.length === 0) return hearUnnamed(listening, from, to);
  if (!spokenOf(listening, heads[0]!)) hearBefore(listening, heads[0]!);
  for (const head of heads) {
    const end = head.to;
    head.to = unnamedFrom(listening, head) ?? end;
    hearHead(listening, head);
    if (head.to < end) hearUnnamed(listening, head.to, end, true);
  }
  hearStrays(listening, heads, from, to);
}

function hearHead(listening: Listening, head: Head): void {
  const { marks } = listening;
  const counted = countOf(listening, head);
  if (counted === 'impossible') return;
  const parts = findParts(listening, head);
  const options = gatherOptions(listening, head.item, head.from, parts[0]?.at ?? head.to);
  const known = spokenOf(listening, head);
  if (known) {
    spansOf(listening, marks[head.at]);
    return addOptions(listening, known, options);
  }
  const inside = isInsideName(listening, head.at - 1) ? marks[head.at - 1] : undefined;
  const evidence = spansOf(listening, marks[head.at], inside, ...behind(listening, head));
  const { meaning, confidence, runnerUp } = head.choice;
  const quantity = counted ? heard(counted.number!, spansOf(listening, counted)) : unsaid(1);
  if (counted && counted.number! > MOST_OF_ONE) listening.unresolved.push({ span: quantity.evidence[0]!, trouble: 'too-many' });
  const line: SaidLine = {
    item: heard(meaning.id, evidence, confidence, runnerUp),
    quantity,
    options,
    seat: unsaid(0),
    course: null,
    notes: notesOf(listening, head),
  };
  const lines = parts.length === 0 ? [line] : inParts(listening, head, line, parts);
  listening.lines = [...listening.lines, ...lines];
  listening.last = lines.at(-1)!;
}

/** Words behind a name that name it again: "dr pepper drinks", "americano coffee". */
function behind(listening: Listening, head: Head): Mark[] {
  const next = listening.marks[head.at + 1];
  if (!next || head.at + 1 >= head.to || next.role !== 'free' || next.values.length > 0) return [];
  return next.items.length > 0 || next.isKind ? [next] : [];
}

function notesOf(listening: Listening, head: Head): SaidLine['notes'] {
  const near = listening.marks.slice(head.from, head.to).filter((mark) => mark.role === 'free' && has(mark, 'note') && !isOfMenu(mark));
  return near.map((mark) => heard(wordsOf(listening, mark), spansOf(listening, mark)));
}

/** Options that the nearest item does not take go to an earlier one that does, then to a later one. */
function hearStrays(listening: Listening, heads: readonly Head[], from: number, to: number): void {
  const { marks, menu } = listening;
  for (const head of heads) {
    const strays = marks.slice(head.from, head.to).some((mark) => mark.role === 'free' && mark.values.length > 0);
    if (!strays) continue;
    const fresh = listening.lines.filter(({ item }) =>
      item.evidence.some(
        ({ saying, start }) => saying === listening.saying && start >= marks[from]!.start && start < (marks[to]?.start ?? Infinity),
      ),
    );
    const before = fresh.filter(({ item }) => item.evidence[0]!.start < marks[head.at]!.start).reverse();
    for (const line of [...before, ...fresh.filter((one) => !before.includes(one))]) {
      const item = menu.items.get(line.item.value)!;
      const options = gatherOptions(listening, item, head.from, head.to, line.options);
      if (options.length > line.options.length) replaceLine(listening, line, { ...line, options });
    }
  }
}
