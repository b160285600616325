import { MINUTE } from '../kernel/time.ts';
import type { State } from '../live/state.ts';
import type { Ticket } from './kitchen-kinds.ts';

/** A guest who was told twenty minutes does not mind twenty-two. */
const NEAR = 2 * MINUTE;

export interface PromisesKept {
  /** Promises of which everything was ready. */
  readonly count: number;
  /** Milliseconds after the promised time: of the middle one, and what nine of ten did not exceed. Below zero: sooner. */
  readonly median: number;
  readonly p90: number;
  /** 0–1: ready within two minutes of it, sooner or later. */
  readonly near: number;
}

/**
 * How far from its promise everything was ready on one business day. A promise is of all that was fired of one order and course
 * together: it is kept or broken by the ticket that is ready last, not by the drinks that were ready first. Null: nothing was yet.
 */
export function promisesKept(state: State, businessDay: string): PromisesKept | null {
  const tickets = [...state.ticket.values()].filter((ticket) => state.check.get(ticket.checkId)?.businessDay === businessDay);
  return keptOf(missesOf(tickets));
}

/** Milliseconds from promise to ready, one per promise that everything is ready of. */
export function missesOf(tickets: Iterable<Ticket>): number[] {
  const lastOf = new Map<string, number>();
  for (const { orderId, course, promisedAt, readyAt, lines } of tickets) {
    if (promisedAt === null || lines.every((line) => line.isVoided)) continue;
    const promise = `${orderId}:${course}:${promisedAt}`;
    lastOf.set(promise, Math.max(lastOf.get(promise) ?? -Infinity, (readyAt ?? Infinity) - promisedAt));
  }
  return [...lastOf.values()].filter(Number.isFinite);
}

export function keptOf(misses: readonly number[]): PromisesKept | null {
  if (misses.length === 0) return null;
  const sorted = misses.toSorted((a, b) => a - b);
  const near = misses.filter((miss) => Math.abs(miss) <= NEAR).length;
  return { count: misses.length, median: nearest(sorted, 0.5), p90: nearest(sorted, 0.9), near: near / misses.length };
}

/** By nearest rank. */
const nearest = (sorted: readonly number[], part: number): number => sorted[Math.ceil(sorted.length * part) - 1]!;
