import { MINUTE } from '../kernel/time.ts';
import type { State } from '../live/state.ts';

/** Minutes from sitting down to leaving that a house without a history counts on, by the size of the party. */
const USUAL: readonly (readonly [upTo: number, minutes: number])[] = [
  [2, 75],
  [4, 90],
  [6, 105],
  [Number.POSITIVE_INFINITY, 120],
];

/** Fewer parties than this say nothing about an evening. */
const ENOUGH = 3;

const sizeOf = (covers: number): number => USUAL.findIndex(([upTo]) => covers <= upTo);

/** How long a party of this size stays: the median of those of its size that have left today, else what is usual anywhere. */
export function usualTurn(state: Pick<State, 'party'>, covers: number): number {
  const stays: number[] = [];
  for (const { covers: theirs, seatedAt, leftAt } of state.party.values()) {
    if (leftAt !== null && sizeOf(theirs) === sizeOf(covers)) stays.push((leftAt - seatedAt) / MINUTE);
  }
  if (stays.length < ENOUGH) return USUAL[sizeOf(covers)]![1];
  const median = stays.sort((a, b) => a - b)[Math.floor(stays.length / 2)]!;
  return Math.min(LONGEST, Math.max(SHORTEST, Math.round(median)));
}

/** What a reservation can hold (`minutes`). */
const SHORTEST = 15;
const LONGEST = 600;
