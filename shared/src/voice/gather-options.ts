import { chooseValue } from './choose-meaning.ts';
import { has, heard, isCount, isLoneNo, isOfMenu, isSmall, skipSmall, spansOf, type Listening } from './listening.ts';
import type { Mark } from './mark-words.ts';
import { longestPhrase } from './phrase-tree.ts';
import type { Amount, Half, SaidOption, Span } from './voice-draft.ts';
import type { VoiceItem } from './voice-menu.ts';

/** How the next option is meant. */
interface Mood {
  without: readonly Mark[];
  isListOfWithout: boolean;
  amount: Amount | null;
  amountMarks: readonly Mark[];
  half: Half | null;
  halfMarks: readonly Mark[];
  isOut: boolean;
}

const plainMood = (): Mood => ({
  without: [],
  isListOfWithout: false,
  amount: null,
  amountMarks: [],
  half: null,
  halfMarks: [],
  isOut: false,
});

/** Reads the options among these marks onto an item. What it does not take stays free. */
export function gatherOptions(
  listening: Listening,
  item: VoiceItem,
  from: number,
  to: number,
  known: readonly SaidOption[] = [],
): SaidOption[] {
  let options = [...known];
  let mood = plainMood();
  /** Options since the last half was named. */
  let sinceHalf = known.length;
  for (let at = from; at < to; at += 1) {
    const mark = listening.marks[at]!;
    if (mark.role !== 'free' || mark.items.some(({ id }) => id === item.id)) continue;
    const taken = new Set(options.filter(({ isWithout }) => !isWithout).map(({ slotId }) => slotId));
    if (mark.values.length > 0 && !isAmountHere(listening, at, to)) {
      const option = optionOf(listening, mark, item, taken, mood);
      if (!option) continue;
      options = withOption(listening, options, option, mark);
      mood = afterOption(listening, mood, at);
      continue;
    }
    if (has(mark, 'aside') && options.length > known.length) options = changeLast(options, { isAside: true }, spansOf(listening, mark));
    else if (has(mark, 'half', 'other-half')) {
      const half: Half = has(mark, 'other-half') || options.some((one) => one.half === 'left') || mood.half === 'left' ? 'right' : 'left';
      if (isHalfAhead(listening, at, to)) mood = { ...plainMood(), half, halfMarks: [mark] };
      else options = halved(listening, options, sinceHalf, half, mark);
      sinceHalf = options.length;
    } else mood = nextMood(listening, mood, mark, at, options.length > known.length);
    if (has(mark, 'everything-but')) options = [...options, ...everything(listening, item, mark)];
  }
  return options;
}

/** "Half ham" rather than "ham on one half". */
function isHalfAhead(listening: Listening, at: number, to: number): boolean {
  const ahead = skipSmall(listening, at + 1);
  const next = listening.marks[ahead];
  return next !== undefined && ahead < to && (next.values.length > 0 || has(next, 'extra', 'light', 'without', 'with'));
}

/** What was said since the last half is on this one. */
function halved(listening: Listening, options: readonly SaidOption[], since: number, half: Half, mark: Mark): SaidOption[] {
  const isHalved = (one: SaidOption, nth: number) => nth >= since && !isSingle(listening, one.slotId);
  if (!options.some(isHalved)) return [...options];
  const spans = spansOf(listening, mark);
  return options.map((one, nth) => (isHalved(one, nth) ? { ...one, half, value: addEvidence(one, spans) } : one));
}

/** "Light" and "extra" may be values of the menu too; before another value they say how much. */
function isAmountHere(listening: Listening, at: number, to: number): boolean {
  const mark = listening.marks[at]!;
  if (!has(mark, 'extra', 'light')) return false;
  const next = skipSmall(listening, at + 1);
  return next < to && listening.marks[next]!.values.length > 0;
}

function optionOf(listening: Listening, mark: Mark, item: VoiceItem, taken: ReadonlySet<string>, mood: Mood): SaidOption | null {
  const choice = chooseValue(listening.menu, mark, item, taken);
  if (!choice) return null;
  const evidence = spansOf(listening, ...mood.without, ...mood.amountMarks, ...mood.halfMarks, mark);
  const { meaning, confidence, runnerUp } = choice;
  return {
    slotId: meaning.slotId,
    value: heard(meaning.id, evidence, confidence, runnerUp),
    isWithout: mood.without.length > 0,
    amount: mood.amount,
    isAside: false,
    half: isSingle(listening, meaning.slotId) ? null : mood.half,
  };
}

const isSingle = ({ menu }: Listening, slotId: string): boolean => menu.slots.get(slotId)!.isSingle;

function withOption(listening: Listening, options: readonly SaidOption[], option: SaidOption, mark: Mark): SaidOption[] {
  const isOne = listening.menu.slots.get(option.slotId)!.isSingle;
  const clash = options.find(
    (one) => isOne && one.slotId === option.slotId && one.value.value !== option.value.value && !one.isWithout && !option.isWithout,
  );
  if (clash && clash.value.evidence.some(({ saying }) => saying === listening.saying) && !isChange(listening, clash, mark)) {
    listening.unresolved.push({ span: { saying: listening.saying, start: mark.start, end: mark.end }, trouble: 'two-values' });
    return [...options];
  }
  const isSame = (one: SaidOption) => one.slotId === option.slotId && one.value.value === option.value.value && one.half === option.half;
  return [...options.filter((one) => one !== clash && !isSame(one)), option];
}

/** "A large pizza, make it small" takes the first word back. */
function isChange(listening: Listening, clash: SaidOption, mark: Mark): boolean {
  const since = clash.value.evidence.at(-1)!.end;
  return listening.marks.some((one) => one.start >= since && one.end <= mark.start && has(one, 'make', 'rather'));
}

/** "No onions or pickles", "without onions and pickles": the list goes on as long as nothing but options and "and" is said. */
function afterOption(listening: Listening, mood: Mood, at: number): Mood {
  const next = listening.marks[at + 1];
  const goesOn =
    next !== undefined &&
    !next.isFirst &&
    mood.without.length > 0 &&
    (has(next, 'or') || (mood.isListOfWithout && ((has(next, 'and') && !isCounted(listening, at + 2)) || comesToOr(listening, at + 1))));
  const half = { half: mood.half, halfMarks: mood.halfMarks };
  return goesOn ? { ...plainMood(), ...half, without: mood.without, isListOfWithout: mood.isListOfWithout } : { ...plainMood(), ...half };
}

/** "No foam and two extra shots": what is counted is wanted. */
function isCounted({ marks, words, menu }: Listening, at: number): boolean {
  const mark = marks[at];
  return mark !== undefined && Object.hasOwn(menu.language.numbers, words[mark.start]!.plain);
}

/** "No onions, pickles or mayo": only the end of the list says that it is one. */
function comesToOr({ marks }: Listening, from: number): boolean {
  let at = from;
  while (marks[at] !== undefined && marks[at]!.values.length > 0 && !marks[at]!.isFirst) at += 1;
  return at > from && has(marks[at], 'or');
}

function nextMood(listening: Listening, mood: Mood, mark: Mark, at: number, hasOptions: boolean): Mood {
  if (isOfMenu(mark) && !has(mark, 'extra', 'light')) return plainMood();
  if (has(mark, 'everything-but')) return { ...plainMood(), without: [mark], isListOfWithout: true };
  if (has(mark, 'extra', 'light')) {
    const amount: Amount = has(mark, 'extra') ? 'extra' : 'light';
    const isNew = has(listening.marks[at - 1], 'and');
    return { ...mood, without: isNew ? [] : mood.without, amount, amountMarks: [mark] };
  }
  if (isLoneNo(listening, at)) return plainMood();
  if (has(mark, 'without', 'remove', 'instead-of') && !has(mark, 'make'))
    return { ...plainMood(), half: mood.half, without: [mark], isListOfWithout: true };
  if (has(mark, 'with', 'only') && !(mood.without.length > 0 && isFollowing(listening, at))) return plainMood();
  if (has(mark, 'and') && listening.marks[at - 1]?.isUnknown) return { ...mood, without: [], amount: null, amountMarks: [] };
  if (isCount(mark) && hasOptions) return { ...mood, without: [] };
  return mood;
}

/** "Don't add", "do not put": the verb belongs to the no. */
function isFollowing(listening: Listening, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && isSmall(listening.marks[before])) before -= 1;
  return has(listening.marks[before], 'without', 'remove');
}

/** A menu may have a value for everything; "everything but" then chooses it too. */
function everything(listening: Listening, item: VoiceItem, mark: Mark): SaidOption[] {
  const { menu, words } = listening;
  const first = words.slice(mark.start, mark.end).map(({ plain }) => menu.language.fold(plain));
  for (let at = 0; at < first.length; at += 1) {
    const meaning = longestPhrase(menu.tree, first.slice(at, -1), 0)?.meanings.find(
      (one) => one.kind === 'value' && item.slotIds.includes(one.slotId),
    );
    if (meaning?.kind === 'value')
      return [
        {
          slotId: meaning.slotId,
          value: heard(meaning.id, spansOf(listening, mark)),
          isWithout: false,
          amount: null,
          isAside: false,
          half: null,
        },
      ];
  }
  return [];
}

function addEvidence(option: SaidOption, spans: readonly Span[]): SaidOption['value'] {
  return { ...option.value, evidence: [...option.value.evidence, ...spans] };
}

function changeLast(options: readonly SaidOption[], change: Partial<SaidOption>, spans: readonly Span[]): SaidOption[] {
  const last = options.at(-1)!;
  return [...options.slice(0, -1), { ...last, ...change, value: addEvidence(last, spans) }];
}
