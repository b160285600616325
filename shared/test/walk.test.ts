import { describe, expect, test } from 'vitest';
import { eventFor, snapshotFor, type Audience } from '../src/live/audience.ts';
import type { Happening } from '../src/live/event.ts';
import { applyEvents, rowsOf, stateOf, type State } from '../src/live/state.ts';
import { textOf } from './guarded-state.ts';
import { walk } from './walk.ts';
import { CHECK_OPERATIONS } from './walk-checks.ts';
import { OPERATIONS } from './walk-operations.ts';

const WALKS = 2_000;
/** What is done to checks is done and refused much more often in a walk of its own. */
const EVENING = OPERATIONS.filter((operation) => !CHECK_OPERATIONS.includes(operation));

describe('two thousand evenings of forty random acts', () => {
  const done = new Map<string, number>();
  const refused = new Map<string, number>();
  const count = (into: Map<string, number>, counts: Readonly<Record<string, number>>): void => {
    for (const [name, times] of Object.entries(counts)) into.set(name, (into.get(name) ?? 0) + times);
  };

  test('never lose a cent, cook anything twice, sell what is not there or seat two parties at one table', { timeout: 120_000 }, () => {
    for (let seed = 1; seed <= WALKS; seed += 1) {
      const walked = walk(seed);
      count(done, walked.done);
      count(refused, walked.refused);
    }
    expect([...done.values()].reduce((sum, times) => sum + times, 0)).toBeGreaterThan(WALKS * 20);
  });

  test('did everything often enough to mean something', () => {
    expect(EVENING.filter(({ name }) => (done.get(name) ?? 0) < WALKS / 100).map(({ name }) => name)).toEqual([]);
  });

  test('tried everything that is refused', () => {
    const codes = new Set(EVENING.flatMap(({ errors }) => errors));
    // Everything in the small house has a price above its modifiers, and a station.
    for (const never of ['line/below-zero', 'station/none', 'allergy/too-many']) codes.delete(never);
    expect([...codes].filter((code) => !refused.has(code))).toEqual([]);
  });
});

test('a screen that followed every frame shows what one that just came shows', { timeout: 60_000 }, () => {
  const audiences: readonly Audience[] = ['floor', 'pass', 'station:grill', 'station:bar', 'station:cold', 'door'];
  for (let seed = 1; seed <= 150; seed += 1) {
    let screens: Map<Audience, State> | undefined;
    const watch = (state: State, events: readonly Happening[]): void => {
      const begin = (audience: Audience): State => stateOf(snapshotFor(audience, state));
      // The first step is already in the state that is handed over: screens come in after it.
      if (!screens) screens = new Map(audiences.map((audience) => [audience, begin(audience)]));
      else for (const [audience, screen] of screens) follow(screen, audience, state, events);
      for (const [audience, screen] of screens) expect(textOf(screen), `walk(${seed}), ${audience}`).toBe(textOf(begin(audience)));
    };
    walk(seed, { watch });
  }
});

function follow(screen: State, audience: Audience, state: State, events: readonly Happening[]): void {
  for (const event of events) {
    const whole = { ...event, seq: 1, at: 0, actor: { memberId: null, deviceId: null } };
    const seen = eventFor(audience, whole, ({ kind, id }) => rowsOf(state, kind).get(id));
    if (seen) applyEvents(screen, [{ type: seen.type!, changes: seen.changes! }]);
  }
}

test('judged in a draft, as the server judges what waits together, every act comes to the same', { timeout: 60_000 }, () => {
  const walks = Array.from({ length: 150 }, (_, seed) => textOf(walk(seed, { isInDraft: true }).state));
  expect(new Set(walks).size).toBe(walks.length);
});

test('the same seed walks the same evening', () => {
  expect(textOf(walk(7).state)).toBe(textOf(walk(7).state));
  expect(textOf(walk(7).state)).not.toBe(textOf(walk(8).state));
});

test('a walk that goes wrong says how it came there', () => {
  const broken = (): unknown =>
    walk(3, {
      watch: () => {
        throw new Error('something is wrong');
      },
    });
  expect(broken).toThrow(/^walk\(3\): something is wrong\n {2}1\. 2026-06-1\dT/);
});
