import { findParts, type Part } from './find-parts.ts';
import { findHeads, isInsideName, type Head } from './find-heads.ts';
import { gatherOptions } from './gather-options.ts';
import { has, heard, isCount, isOfMenu, replaceLine, spansOf, trouble, unsaid, type Listening } from './listening.ts';
import type { Mark } from './mark-words.ts';
import type { SaidLine, SaidOption } from './voice-draft.ts';
import type { VoiceItem } from './voice-menu.ts';

/** More of one thing than any order takes (orders-contract). */
export const MOST_OF_ONE = 99;

/** Hears a stretch of words as things to be ordered; options without a thing go onto the line that was spoken of last. */
export function hearOrder(listening: Listening, from: number, to: number): void {
  const heads = findHeads(listening, from, to);
  if (heads.length === 0) return hearOptionsAlone(listening, from, to);
  for (const head of heads) hearHead(listening, head);
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

/** Some of those that were counted; where they are more than that, others besides. */
function inParts(listening: Listening, head: Head, line: SaidLine, parts: readonly Part[]): SaidLine[] {
  const { marks } = listening;
  const all = parts.reduce((sum, { count }) => sum + count, 0);
  const isSome = line.quantity.value > 1 && all <= line.quantity.value;
  const before = isSome ? line.options : [];
  const made = parts.map(({ at, count, to }) => ({
    ...line,
    quantity: heard(count, spansOf(listening, marks[at])),
    options: gatherOptions(listening, head.item, at, to, before),
  }));
  const left = isSome ? line.quantity.value - all : line.quantity.value;
  return left > 0 ? [{ ...line, quantity: { ...line.quantity, value: left } }, ...made] : made;
}

/** Words behind a name that name it again: "dr pepper drinks", "americano coffee". */
function behind(listening: Listening, head: Head): Mark[] {
  const next = listening.marks[head.at + 1];
  if (!next || head.at + 1 >= head.to || next.role !== 'free' || next.values.length > 0) return [];
  return next.items.length > 0 || next.isKind ? [next] : [];
}

/** The number before a name, or else behind it. */
function countOf(listening: Listening, head: Head): Mark | null | 'impossible' {
  const { marks } = listening;
  const free = (at: number) => marks[at]!.role === 'free' && marks[at]!.number !== null && !isOfMenu(marks[at]) && !(marks[at + 1]?.isKind && !isOfMenu(marks[at + 1]) && !has(marks[at + 1], 'unit'));
  for (let at = head.at - 1; at >= head.from; at -= 1) {
    if (!free(at)) continue;
    if (!has(marks[at - 1], 'minus') && marks[at]!.number !== 0) return article(listening, head, at);
    for (const mark of [marks[at - 1], marks[at], marks[head.at]]) if (mark && (has(mark, 'minus') || mark.number !== null || mark.items.length > 0)) trouble(listening, mark, 'negative');
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
  const counts = marks.slice(head.from, at).findLast((mark, nth) => mark.role === 'free' && isCount(mark) && has(marks[head.from + nth + 1], 'unit', 'of'));
  return counts ?? marks[at]!;
}

/** "On the burger", when there is one: what was said is about that line. */
function spokenOf(listening: Listening, head: Head): SaidLine | null {
  const { marks } = listening;
  const before = marks[head.at - 1];
  const isPointed = has(before, 'pronoun') || (has(before, 'determiner') && has(marks[head.at - 2], 'for', 'pronoun'));
  if (!isPointed) return null;
  return listening.lines.findLast(({ item }) => item.value === head.item.id) ?? null;
}

function notesOf(listening: Listening, head: Head): SaidLine['notes'] {
  const near = listening.marks.slice(head.from, head.to).filter((mark) => mark.role === 'free' && has(mark, 'note') && !isOfMenu(mark));
  return near.map((mark) => heard(wordsOf(listening, mark), spansOf(listening, mark)));
}

export const wordsOf = ({ words }: Listening, { start, end }: { start: number; end: number }): string =>
  words
    .slice(start, end)
    .map(({ text }) => text)
    .join(' ');

function addOptions(listening: Listening, line: SaidLine, options: readonly SaidOption[], notes: SaidLine['notes'] = []): void {
  const isAgain = (old: SaidOption) => options.some((one) => one.slotId === old.slotId && (one.value.value === old.value.value || isOnly(listening, one)));
  const next = { ...line, options: [...line.options.filter((old) => !isAgain(old)), ...options], notes: [...line.notes, ...notes] };
  replaceLine(listening, line, next);
  listening.last = next;
}

const isOnly = ({ menu }: Listening, { slotId, isWithout }: SaidOption): boolean => menu.slots.get(slotId)!.isSingle && !isWithout;

function hearOptionsAlone(listening: Listening, from: number, to: number): void {
  const { marks, menu, last } = listening;
  const free = marks.slice(from, to).filter(({ role }) => role === 'free');
  const values = free.filter((mark) => mark.values.length > 0);
  const notes = free.filter((mark) => has(mark, 'note') && !isOfMenu(mark));
  if (last && (values.length > 0 || notes.length > 0)) {
    const item = menu.items.get(last.item.value);
    const options = item ? gatherOptions(listening, item, from, to) : [];
    return addOptions(listening, last, options, notes.map((mark) => heard(wordsOf(listening, mark), spansOf(listening, mark))));
  }
  const only = values.length > 0 ? onlyItemFor(listening, values) : null;
  if (!only) return;
  const counted = free.find((mark) => mark.number !== null && !isOfMenu(mark));
  const options = gatherOptions(listening, only, from, to);
  const quantity = counted ? heard(counted.number!, spansOf(listening, counted)) : unsaid(1);
  const evidence = options.flatMap(({ value }) => value.evidence);
  const line: SaidLine = { item: heard(only.id, evidence, 0.6), quantity, options, seat: unsaid(0), course: null, notes: [] };
  listening.lines = [...listening.lines, line];
  listening.last = line;
}

/** A menu on which one item alone is made this way need not hear its name. */
function onlyItemFor({ menu }: Listening, values: readonly Mark[]): VoiceItem | null {
  const all = [...menu.items.values()].filter((item) => values.every((mark) => mark.values.some(({ slotId }) => item.slotIds.includes(slotId))));
  return all.length === 1 ? all[0]! : null;
}

/** Options that the nearest item does not take go to an earlier one that does, then to a later one. */
function hearStrays(listening: Listening, heads: readonly Head[], from: number, to: number): void {
  const { marks, menu } = listening;
  for (const head of heads) {
    const strays = marks.slice(head.from, head.to).some((mark) => mark.role === 'free' && mark.values.length > 0);
    if (!strays) continue;
    const fresh = listening.lines.filter(({ item }) => item.evidence.some(({ saying, start }) => saying === listening.saying && start >= marks[from]!.start && start < (marks[to]?.start ?? Infinity)));
    const before = fresh.filter(({ item }) => item.evidence[0]!.start < marks[head.at]!.start).reverse();
    for (const line of [...before, ...fresh.filter((one) => !before.includes(one))]) {
      const item = menu.items.get(line.item.value)!;
      const options = gatherOptions(listening, item, head.from, head.to, line.options);
      if (options.length > line.options.length) replaceLine(listening, line, { ...line, options });
    }
  }
}
