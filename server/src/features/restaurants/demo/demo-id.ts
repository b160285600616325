import { createHash } from 'node:crypto';
import { derivedId, uuidv7 } from '@heard/shared/kernel/ids.ts';

/** The same name gives the same id on every machine, so that links, tests and pictures can count on it. */
export const demoId = (name: string): string => derivedId('heard demo', name);

/**
 * For what a service brings forth: ids sort by the time of making, which is the order a check's lines are read in, and those of
 * one moment by their `place` in it (0–255).
 */
export const demoIdAt = (at: number, name: string, place = 0): string =>
  uuidv7(at, (count) => Uint8Array.of(0, place, ...createHash('sha256').update(name).digest().subarray(2, count)));
