import { expect, test } from 'vitest';
import { CHECK_OPERATIONS } from './walk-checks.ts';
import { OPERATIONS } from './walk-operations.ts';
import { walk } from './walk.ts';

const WALKS = 10_000;
const named = (...names: readonly string[]) => names.map((name) => OPERATIONS.find((operation) => operation.name === name)!);

/** Two checks with something on them and an allergy, then whatever is done to checks, with what guests and kitchen do meanwhile. */
const FIRST = named('seat', 'open', 'send', 'note allergy', 'open', 'send');
const MEANWHILE = ['open', 'send', 'pay', 'fire', 'bump', 'serve', 'note allergy', 'drop', 'clear', 'close free check', 'close day'];
/** Half of what happens is done to checks. */
const AMONG = [...CHECK_OPERATIONS, ...named(...MEANWHILE).map((operation) => ({ ...operation, weight: operation.weight * 0.4 }))];

const done = new Map<string, number>();
const refused = new Set<string>();

test(
  'ten thousand times checks are divided, joined, moved and made cheaper: to the cent, and nothing is cooked twice',
  { timeout: 300_000 },
  () => {
    for (let seed = 1; seed <= WALKS; seed += 1) {
      const walked = walk(seed, { steps: 15, first: FIRST, among: AMONG, isQuick: seed % 10 !== 0 });
      for (const [name, times] of Object.entries(walked.done)) done.set(name, (done.get(name) ?? 0) + times);
      for (const code of Object.keys(walked.refused)) refused.add(code);
    }
    expect([...done.values()].reduce((sum, times) => sum + times, 0)).toBeGreaterThan(WALKS * 8);
  },
);

test('each of it was done often enough to mean something', () => {
  const seldom = CHECK_OPERATIONS.filter(({ name }) => (done.get(name) ?? 0) < WALKS / 100);
  expect(seldom.map(({ name }) => name)).toEqual([]);
});

test('everything was tried that is refused', () => {
  // What is granted is refused as it would have been to whoever asked.
  const own = CHECK_OPERATIONS.flatMap(({ name, errors }) =>
    name === 'grant' ? errors.filter((code) => code.startsWith('approval/')) : errors,
  );
  const codes = new Set(own);
  // It takes twenty discounts on one line.
  codes.delete('discount/too-many');
  expect([...codes].filter((code) => !refused.has(code))).toEqual([]);
});
