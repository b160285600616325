import { describe, expect, test } from 'vitest';
import { eventFor, snapshotFor, type Audience } from '../src/live/audience.ts';
import type { Happening } from '../src/live/event.ts';
import { applyEvents, rowsOf, stateOf, type State } from '../src/live/state.ts';
import { walk } from './walk.ts';
import { OPERATIONS } from './walk-operations.ts';
import { STATION_OPERATIONS, wrongWithKitchen } from './walk-stations.ts';

const WALKS = 200;
const among = [...OPERATIONS, ...STATION_OPERATIONS];

describe('evenings on which the kitchen is turned about while it cooks', () => {
  const done = new Map<string, number>();
  const refused = new Set<string>();
  let moved = 0;

  test('never lose a line, or cook one twice', { timeout: 120_000 }, () => {
    for (let seed = 1; seed <= WALKS; seed += 1) {
      const walked = walk(seed, { among, steps: 60, look: wrongWithKitchen });
      for (const [name, times] of Object.entries(walked.done)) done.set(name, (done.get(name) ?? 0) + times);
      for (const code of Object.keys(walked.refused)) refused.add(code);
      moved += walked.events.filter(({ about }) => Number(about?.['moved'] ?? 0) > 0).length;
    }
    expect(moved).toBeGreaterThan(WALKS / 10);
  });

  test('did everything often enough to mean something, and tried everything that is refused', () => {
    expect(STATION_OPERATIONS.filter(({ name }) => (done.get(name) ?? 0) < WALKS / 20).map(({ name }) => name)).toEqual([]);
    const codes = new Set(STATION_OPERATIONS.flatMap(({ errors }) => errors));
    expect([...codes].filter((code) => !refused.has(code))).toEqual([]);
  });
});

test('a screen that followed every frame shows what one that just came shows, wherever tickets went', { timeout: 60_000 }, () => {
  const audiences: readonly Audience[] = ['floor', 'pass', 'station:grill', 'station:bar', 'station:cold'];
  for (let seed = 1; seed <= 60; seed += 1) {
    let screens: Map<Audience, State> | undefined;
    const watch = (state: State, events: readonly Happening[]): void => {
      const fresh = new Map(audiences.map((audience) => [audience, stateOf(snapshotFor(audience, state))]));
      if (screens) for (const [audience, screen] of screens) follow(screen, audience, state, events);
      else screens = fresh;
      for (const [audience, screen] of screens)
        expect([seed, audience, screen.ticket]).toEqual([seed, audience, fresh.get(audience)!.ticket]);
    };
    walk(seed, { among, watch, look: () => [] });
  }
});

function follow(screen: State, audience: Audience, state: State, events: readonly Happening[]): void {
  for (const event of events) {
    const whole = { ...event, seq: 1, at: 0, actor: { memberId: null, deviceId: null } };
    const seen = eventFor(audience, whole, ({ kind, id }) => rowsOf(state, kind).get(id));
    if (seen) applyEvents(screen, [{ type: seen.type!, changes: seen.changes! }]);
  }
}
