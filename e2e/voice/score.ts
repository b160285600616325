import { readyMenu } from '@heard/shared/voice/menu-tree.ts';
import { ENGLISH } from '@heard/shared/voice/english.ts';
import { parseOrder } from '@heard/shared/voice/parse-order.ts';
import type { Gate, SaidLine } from '@heard/shared/voice/voice-draft.ts';
import { fastest } from './fastest.ts';
import { catalogueMenu, type Catalogue, type Origin } from './catalogue-menu.ts';

export interface CaseSlot {
  readonly slot: string;
  readonly value: string;
  readonly negated?: boolean;
  readonly amount?: string;
}

export interface CaseLine {
  readonly intent: string;
  readonly quantity: number;
  readonly slots: readonly CaseSlot[];
}

export interface Case {
  readonly id: string;
  readonly text: string;
  readonly expected: readonly CaseLine[];
}

export interface Heard {
  readonly id: string;
  readonly text: string;
  readonly isExact: boolean;
  readonly gate: Gate;
  readonly expected: readonly string[];
  readonly drafted: readonly string[];
  readonly micros: number;
}

/** One line as a word that two equal lines share. */
function lineKey({ intent, quantity, slots }: CaseLine): string {
  const said = slots.map(({ slot, value, negated, amount }) =>
    `${negated ? '-' : ''}${slot}:${value}${amount ? `~${amount}` : ''}`.toLowerCase(),
  );
  return `${quantity} ${intent.toLowerCase()} ${[...new Set(said)].sort().join(' ')}`;
}

function caseLine(line: SaidLine, origins: ReadonlyMap<string, Origin>): CaseLine {
  const { intent, slot, value } = origins.get(line.item.value)!;
  const options = line.options.map((option) => ({
    slot: option.slotId,
    value: option.value.value,
    ...(option.isWithout ? { negated: true } : {}),
    ...(option.amount ? { amount: option.amount } : {}),
  }));
  return { intent, quantity: line.quantity.value, slots: slot && value ? [{ slot, value }, ...options] : options };
}

/** Hears every case by itself, on an empty draft. */
export function hearCases(catalogue: Catalogue, cases: readonly Case[]): Heard[] {
  const { menu, origins } = catalogueMenu(catalogue);
  const ready = readyMenu(menu, ENGLISH);
  return cases.map(({ id, text, expected }) => {
    const { result: draft, micros } = fastest(() => parseOrder(ready, text));
    const wanted = expected.map(lineKey).sort();
    const drafted = draft.lines.map((line) => lineKey(caseLine(line, origins))).sort();
    return { id, text, gate: draft.gate, isExact: wanted.join('\n') === drafted.join('\n'), expected: wanted, drafted, micros };
  });
}

export interface Score {
  readonly cases: number;
  /** Shares of 1. */
  readonly exact: number;
  readonly itemPrecision: number;
  readonly itemRecall: number;
  /** How many orders the gate accepts, and how many of those are right. */
  readonly gateCoverage: number;
  readonly gatePrecision: number;
  /** Microseconds. */
  readonly p50: number;
  readonly p99: number;
}

type Judged = Pick<Heard, 'isExact' | 'gate' | 'expected' | 'drafted' | 'micros'>;

export function scoreOf(heard: readonly Judged[]): Score {
  const accepted = heard.filter(({ gate }) => gate === 'accept');
  const sum = (of: (one: Judged) => number) => heard.reduce((total, one) => total + of(one), 0);
  const common = sum(({ expected, drafted }) => inCommon(expected, drafted));
  const micros = heard.map((one) => one.micros).sort((left, right) => left - right);
  const at = (share: number) => micros[Math.min(micros.length - 1, Math.floor(micros.length * share))] ?? 0;
  return {
    cases: heard.length,
    exact: share(heard.filter(({ isExact }) => isExact).length, heard.length),
    itemPrecision: share(
      common,
      sum(({ drafted }) => drafted.length),
    ),
    itemRecall: share(
      common,
      sum(({ expected }) => expected.length),
    ),
    gateCoverage: share(accepted.length, heard.length),
    gatePrecision: share(accepted.filter(({ isExact }) => isExact).length, accepted.length),
    p50: at(0.5),
    p99: at(0.99),
  };
}

const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);

function inCommon(expected: readonly string[], drafted: readonly string[]): number {
  const left = [...drafted];
  return expected.filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
}
