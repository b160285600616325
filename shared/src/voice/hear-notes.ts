import { has, heard, replaceLine, spansOf, wordsOf, type Listening } from './listening.ts';

/** "Tell the kitchen it's a birthday": the rest of the sentence, as it was said, and where the sentence ends. */
export interface SaidNote {
  readonly text: string;
  readonly at: number;
  readonly end: number;
}

export function noteAt(listening: Listening, at: number): SaidNote | null {
  const { marks } = listening;
  if (!has(marks[at], 'note-follows') || marks[at]!.role !== 'free') return null;
  let end = at + 1;
  while (end < marks.length && !marks[end]!.isFirst && marks[end]!.role === 'free') end += 1;
  if (end === at + 1) return null;
  return { text: wordsOf(listening, { start: marks[at + 1]!.start, end: marks[end - 1]!.end }), at, end };
}

/** A note without a line to stand on stays unresolved. */
export function putNote(listening: Listening, note: SaidNote): void {
  const { last, marks } = listening;
  if (!last) return;
  const evidence = spansOf(listening, ...marks.slice(note.at, note.end));
  replaceLine(listening, last, { ...last, notes: [...last.notes, heard(note.text, evidence)] });
}
