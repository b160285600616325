import { MINUTE } from '@heard/shared/kernel/time.ts';
import { keptOf } from '@heard/shared/kitchen/quote-kept.ts';
import type { Replayed } from './replay.ts';

export interface Span {
  readonly says: string;
  readonly from: number;
  /** Without it. */
  readonly until: number;
}

const inMinutes = (milliseconds: number): string => `${milliseconds < 0 ? '−' : '+'}${(Math.abs(milliseconds) / MINUTE).toFixed(1)}`;

export interface Ways {
  readonly learning: Replayed;
  /** The same days and cooks by what the menu says, and by what the cooks really take. */
  readonly menu: Replayed;
  readonly known: Replayed;
}

const HEAD = [
  '| days | promises | within 2 min | by the menu | times known | median, min | by the menu | times known | p90, min | by the menu | times known |',
  '|---|---|---|---|---|---|---|---|---|---|---|',
];

/** Promise error span by span. */
export function tableOf(spans: readonly Span[], { learning, menu, known }: Ways): string {
  const rows = spans.flatMap(({ says, from, until }) => {
    const kept = [learning, menu, known].flatMap(({ misses }) => keptOf(misses.slice(from, until).flat()) ?? []);
    if (kept.length === 0) return [];
    const near = kept.map((one) => `${Math.round(one.near * 100)} %`);
    const median = kept.map((one) => inMinutes(one.median));
    const p90 = kept.map((one) => inMinutes(one.p90));
    return [`| ${[says, String(kept[0]!.count), ...near, ...median, ...p90].join(' | ')} |`];
  });
  return [...HEAD, ...rows].join('\n');
}
