import { statfs } from 'node:fs/promises';
import { totalmem } from 'node:os';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { getHeapStatistics } from 'node:v8';
import { SECOND } from '@heard/shared/kernel/time.ts';
import { degraded, healthy, unhealthy, type Check, type Finding } from './health.ts';

const MEMORY = { degradedAt: 0.85, unhealthyAt: 0.97 };
/** FAULTS 36 wants a word at 80 %. */
const DISK = { degradedAt: 0.8, unhealthyAt: 0.97 };
/** Requests start to feel it. */
const LATE_LOOP_MS = 100;
/** Node counts the wait between two samples as delay; it is taken off again. */
const SAMPLE_EVERY_MS = 20;

const percent = (share: number): number => Math.round(share * 1_000) / 10;

export function judgeShare(share: number, limits: { degradedAt: number; unhealthyAt: number }, what: string, facts: object): Finding {
  if (share >= limits.unhealthyAt) return unhealthy(`${what} is full.`, facts);
  return share >= limits.degradedAt ? degraded(`${what} is nearly full.`, facts) : healthy(facts);
}

/** Of the heap that V8 may use and of the machine or container, whichever is fuller. */
export const checkMemory = (): Check => ({
  name: 'memory',
  withinMs: SECOND,
  unanswered: 'degraded',
  look: () => {
    const { used_heap_size: heap, heap_size_limit: heapLimit } = getHeapStatistics();
    const machine = process.memoryUsage.rss() / Math.min(process.constrainedMemory() || Infinity, totalmem());
    const facts = { heapPercent: percent(heap / heapLimit), machinePercent: percent(machine) };
    return judgeShare(Math.max(heap / heapLimit, machine), MEMORY, 'Memory', facts);
  },
});

/** @param isDataHere the database lies on this disk; otherwise only logs do, and a full one stops nobody. */
export const checkDisk = (folder: string, isDataHere: boolean): Check => ({
  name: 'disk',
  withinMs: SECOND,
  unanswered: 'degraded',
  look: async () => {
    const { blocks, bfree, bavail } = await statfs(folder);
    const used = blocks - bfree;
    const share = used / (used + bavail);
    const limits = { ...DISK, unhealthyAt: isDataHere ? DISK.unhealthyAt : Infinity };
    return judgeShare(share, limits, 'The disk', { usedPercent: percent(share) });
  },
});

/** How late timers fire since the last look. */
export function checkEventLoop(): Check {
  const delay = monitorEventLoopDelay({ resolution: SAMPLE_EVERY_MS });
  delay.enable();
  return {
    name: 'eventLoop',
    withinMs: SECOND,
    unanswered: 'degraded',
    look: () => {
      const p99Ms = Math.max(0, Math.round(delay.percentile(99) / 1e6) - SAMPLE_EVERY_MS);
      delay.reset();
      return p99Ms > LATE_LOOP_MS ? degraded('The server is busier than is good for it.', { p99Ms }) : healthy({ p99Ms });
    },
  };
}
