import { SayingHeard } from './hear-saying.ts';
import { judgeDraft } from './judge-draft.ts';
import { leaveOver } from './left-over.ts';
import type { Listening } from './listening.ts';
import { markWords } from './mark-words.ts';
import type { HeardMenu } from './menu-tree.ts';
import { saidWords } from './said-words.ts';
import { EMPTY_DRAFT, type Span, type VoiceDraft } from './voice-draft.ts';

/**
 * What was said, as a draft on top of the draft so far. It never throws, and it knows nothing but order words: every word is evidence of
 * something, passed over, or unresolved.
 */
export function parseOrder(menu: HeardMenu, text: string, before: VoiceDraft = EMPTY_DRAFT): VoiceDraft {
  const words = saidWords(text);
  const saying = before.sayings.length;
  const listening: Listening = {
    menu,
    words,
    saying,
    marks: markWords(menu, words),
    lines: before.lines.filter(({ item }) => menu.items.has(item.value)),
    last: null,
    allergies: [...before.allergies],
    unresolved: [],
  };
  listening.last = listening.lines.at(-1) ?? null;
  new SayingHeard(listening).hear();
  leaveOver(listening);
  const ignorable: Span[] = listening.marks
    .filter(({ role }) => role === 'ignorable')
    .map(({ start, end, apart }) => ({ saying, start: apart ?? start, end }));
  const draft = {
    sayings: [...before.sayings, words.map(({ text: said }) => said)],
    lines: listening.lines,
    allergies: listening.allergies,
    unresolved: [...before.unresolved, ...listening.unresolved],
    ignorable: [...before.ignorable, ...ignorable],
  };
  return { ...draft, gate: judgeDraft(draft) };
}
