import { KIND_NAMES } from '@heard/shared/live/kinds.ts';
import { applyEvents, rowsOf, stateOf, type State } from '@heard/shared/live/state.ts';
import { snapshotOf } from '@heard/shared/live/state.ts';
import { expect, test } from 'vitest';
import { loadFold, readLog } from '../../src/platform/log/log-store.ts';
import { openTestHouse } from '../house.ts';
import { examplesFor, knock, roleFor } from './examples.ts';

const house = await openTestHouse();
const { database, ours } = house;
const commands = examplesFor(house).filter(
  (example) => example.isCommand || ['pairDevice', 'enterPin', 'setPin', 'recallCheck'].includes(example.key),
);

const plain = (state: State): object =>
  Object.fromEntries(KIND_NAMES.map((name) => [name, [...rowsOf(state, name).values()].sort((a, b) => (a.id < b.id ? -1 : 1))]));

test.each(commands.map((example) => [example.key, example] as const))(
  '%s: the state before and its events are what the database then holds',
  async (_key, example) => {
    const input = await example.make();
    const log = await house.house.restaurants.at(ours.restaurant);
    const before = log.seq;
    const state = stateOf(snapshotOf(log.state!));
    const reply = await knock(house, example, input, { token: await house.tokenOf(roleFor(example)) });
    expect(reply).toMatchObject({ status: 200 });
    const { events } = await readLog(database.pool, ours.restaurant, before, 100);
    expect(events.length).toBeGreaterThan(0);
    applyEvents(state, events);
    const fresh = await loadFold(database.pool, ours.restaurant, '2000-01-01');
    expect(plain(state)).toEqual(plain(fresh!.state));
    expect(fresh!.seq).toBe(reply.body['seq']);
  },
);
