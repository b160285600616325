import { ENGLISH } from '@heard/shared/voice/english.ts';
import { readyMenu } from '@heard/shared/voice/menu-tree.ts';
import { parseOrder } from '@heard/shared/voice/parse-order.ts';
import { EMPTY_DRAFT, type Gate, type SaidLine, type VoiceDraft } from '@heard/shared/voice/voice-draft.ts';
import { fastest } from './fastest.ts';
import type { VoiceMenu } from '@heard/shared/voice/voice-menu.ts';

export interface OwnOption {
  readonly slot: string;
  readonly value: string;
  readonly without?: boolean;
  readonly amount?: string;
  readonly aside?: boolean;
  readonly half?: string;
}

export interface OwnLine {
  readonly item: string;
  readonly quantity: number;
  readonly options: readonly OwnOption[];
  readonly seat: number;
  readonly course: number | null;
  readonly notes: readonly string[];
}

/** What is said, one saying after another on one draft, and the draft that a good server would have written. */
export interface OwnCase {
  readonly id: string;
  readonly menu: string;
  readonly class: string;
  readonly said: readonly string[];
  readonly lines: readonly OwnLine[];
  readonly allergies: readonly { readonly seat: number; readonly to: string }[];
  /** Something must be left for a person to see. */
  readonly unresolved?: boolean;
  readonly gate?: Gate;
}

export interface OwnHeard {
  readonly id: string;
  readonly class: string;
  readonly text: string;
  readonly isExact: boolean;
  readonly gate: Gate;
  readonly expected: readonly string[];
  readonly drafted: readonly string[];
  readonly micros: number;
}

export function hearOwnCases(menu: VoiceMenu, cases: readonly OwnCase[]): OwnHeard[] {
  const ready = readyMenu(menu, ENGLISH);
  return cases.map((one) => {
    const { result: draft, micros } = fastest(() => one.said.reduce((before, text) => parseOrder(ready, text, before), EMPTY_DRAFT));
    const expected = [...one.lines.map(lineKey), ...one.allergies.map(allergyKey), ...asked(one)].sort();
    const drafted = [
      ...draft.lines.map((line) => lineKey(ownLine(line))),
      ...draft.allergies.map(saidAllergy),
      ...answered(one, draft),
    ].sort();
    const isExact = expected.join('\n') === drafted.join('\n');
    return { id: one.id, class: one.class, text: one.said.join(' // '), gate: draft.gate, isExact, expected, drafted, micros };
  });
}

const allergyKey = ({ seat, to }: { seat: number; to: string }): string => `allergy ${seat} ${to.toLowerCase()}`;
const saidAllergy = ({ seat, to }: VoiceDraft['allergies'][number]): string => allergyKey({ seat: seat.value, to: to.value });

const asked = ({ unresolved, gate }: OwnCase): string[] => [...(unresolved ? ['unresolved'] : []), ...(gate ? [gate] : [])];
const answered = ({ unresolved, gate }: OwnCase, draft: VoiceDraft): string[] => [
  ...(unresolved && draft.unresolved.length > 0 ? ['unresolved'] : []),
  ...(gate ? [draft.gate] : []),
];

function lineKey({ item, quantity, options, seat, course, notes }: OwnLine): string {
  const said = options.map(
    ({ value, without, amount, aside, half }) =>
      `${without ? '-' : '+'}${value}${amount ? `~${amount}` : ''}${aside ? '~aside' : ''}${half ? `~${half}` : ''}`,
  );
  return [
    quantity,
    item,
    ...said.sort(),
    ...(seat ? [`seat${seat}`] : []),
    ...(course ? [`course${course}`] : []),
    ...notes.map((note) => `"${note.toLowerCase()}"`),
  ].join(' ');
}

function ownLine({ item, quantity, options, seat, course, notes }: SaidLine): OwnLine {
  const said = options.map((option) => ({
    slot: option.slotId,
    value: option.value.value,
    ...(option.isWithout ? { without: true } : {}),
    ...(option.amount ? { amount: option.amount } : {}),
    ...(option.isAside ? { aside: true } : {}),
    ...(option.half ? { half: option.half } : {}),
  }));
  return {
    item: item.value,
    quantity: quantity.value,
    options: said,
    seat: seat.value,
    course: course?.value ?? null,
    notes: notes.map(({ value }) => value),
  };
}
