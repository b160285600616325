import { accepts, chooseItem, chooseValue } from './choose-meaning.ts';
import { has, heard, ignore, isOfMenu, replaceLine, spansOf, trouble, type Listening } from './listening.ts';
import type { Mark } from './mark-words.ts';
import { lineOf, type Edit } from './take-back.ts';
import type { SaidLine, SaidOption } from './voice-draft.ts';
import type { VoiceItem } from './voice-menu.ts';

/** As far as the two things of one swap stand apart. */
const REACH = 9;

/** "Swap the fries for a salad", "substitute swiss for cheddar", "change the coke to a sprite". */
export function swapAt(listening: Listening, at: number): Edit | null {
  const { marks } = listening;
  const isTurned = has(marks[at], 'substitute');
  if (!isTurned && !has(marks[at], 'swap')) return null;
  const named: number[] = [];
  let by = -1;
  for (let next = at + 1; next < Math.min(marks.length, at + REACH) && named.length < 2 && !marks[next]!.isFirst; next += 1) {
    if (isOfMenu(marks[next])) named.push(next);
    else if (named.length === 1 && has(marks[next], 'by')) by = next;
  }
  const [first, second] = named;
  if (first === undefined || second === undefined || by < 0) return null;
  const [out, into] = isTurned ? [second, first] : [first, second];
  return { act: () => (swap(listening, marks[out]!, marks[into]!, marks.slice(at, second + 1)), second + 1) };
}

function swap(listening: Listening, out: Mark, into: Mark, all: readonly Mark[]): void {
  const line = listening.last;
  const item = line && listening.menu.items.get(line.item.value);
  if (line && item && accepts(item, out) && accepts(item, into)) swapValues(listening, line, item, out, into);
  else swapItems(listening, out, into);
  ignore(...all);
}

function swapValues(listening: Listening, line: SaidLine, item: VoiceItem, out: Mark, into: Mark): void {
  const options = [option(listening, item, out, true), option(listening, item, into, false)];
  const isSame = (old: SaidOption) => options.some(({ slotId, value }) => slotId === old.slotId && value.value === old.value.value);
  const next = { ...line, options: [...line.options.filter((old) => !isSame(old)), ...options] };
  replaceLine(listening, line, next);
  listening.last = next;
}

function option(listening: Listening, item: VoiceItem, mark: Mark, isWithout: boolean): SaidOption {
  const { meaning, confidence, runnerUp } = chooseValue(listening.menu, mark, item, new Set())!;
  return {
    slotId: meaning.slotId,
    value: heard(meaning.id, spansOf(listening, mark), confidence, runnerUp),
    isWithout,
    amount: null,
    isAside: false,
    half: null,
  };
}

function swapItems(listening: Listening, out: Mark, into: Mark): void {
  const line = lineOf(listening, out);
  const choice = chooseItem(into);
  if (!line || !choice) return trouble(listening, line ? into : out, 'no-such-line');
  const { slotIds } = listening.menu.items.get(choice.meaning.id)!;
  const item = heard(choice.meaning.id, spansOf(listening, into, out), choice.confidence, choice.runnerUp);
  replaceLine(listening, line, { ...line, item, options: line.options.filter(({ slotId }) => slotIds.includes(slotId)) });
}
