import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { copyOf, deepFreeze, textOf } from '../../test/guarded-state.ts';
import { SmallHouse } from '../../test/small-house.ts';
import { add, remove, set, type Change, type Happening } from './event.ts';
import { KIND_NAMES, type KindName } from './kinds.ts';
import { applyEvents, emptyState, rowsOf, snapshotOf, stateOf, undo, type State, type Undo } from './state.ts';

/** Rows of any content: the fold knows nothing of restaurants. Few ids, so that changes meet. */
const change: fc.Arbitrary<Change> = fc
  .record({
    kind: fc.constantFrom<KindName>('table', 'item', 'line'),
    id: fc.constantFrom('a', 'b', 'c'),
    fields: fc.option(fc.dictionary(fc.constantFrom('name', 'note', 'quantity'), fc.oneof(fc.string(), fc.integer(), fc.constant(null)))),
  })
  .map(({ kind, id, fields }) => deepFreeze({ kind, id, set: fields === null ? null : { id, ...fields } } as unknown as Change));
const batch: fc.Arbitrary<Happening[]> = fc.array(
  fc.array(change, { maxLength: 5 }).map((changes) => ({ type: 'thing.happened', changes })),
  { maxLength: 5 },
);

const rows = (state: State): Record<string, unknown> =>
  Object.fromEntries(KIND_NAMES.map((name) => [name, Object.fromEntries(rowsOf(state, name))]));

const folded = (...batches: readonly Happening[][]): State => {
  const state = emptyState();
  for (const events of batches) applyEvents(state, events);
  return state;
};

describe('what happened, folded', () => {
  test('a new row is there with all its fields', () => {
    const section = { id: 's', name: 'Bar', serverId: null, sort: 1, removedAt: null };
    expect(folded([{ type: 'section.added', changes: [add('section', section)] }]).section.get('s')).toEqual(section);
  });

  test('a change touches the named fields and no others', () => {
    const state = folded([
      { type: 'section.added', changes: [add('section', { id: 's', name: 'Bar', serverId: null, sort: 1, removedAt: null })] },
    ]);
    applyEvents(state, [{ type: 'section.renamed', changes: [set('section', 's', { name: 'Terrace' })] }]);
    expect(state.section.get('s')).toEqual({ id: 's', name: 'Terrace', serverId: null, sort: 1, removedAt: null });
  });

  test('a row that is taken away is gone', () => {
    const state = folded([
      { type: 'section.added', changes: [add('section', { id: 's', name: 'Bar', serverId: null, sort: 1, removedAt: null })] },
    ]);
    applyEvents(state, [{ type: 'section.removed', changes: [remove('section', 's')] }]);
    expect(state.section.size).toBe(0);
  });

  test('whoever holds a row keeps it as it was: rows are replaced, never changed', () => {
    const state = folded([
      { type: 'section.added', changes: [add('section', { id: 's', name: 'Bar', serverId: null, sort: 1, removedAt: null })] },
    ]);
    const before = state.section.get('s');
    applyEvents(state, [{ type: 'section.renamed', changes: [set('section', 's', { name: 'Terrace' })] }]);
    expect(before?.name).toBe('Bar');
  });

  test('a snapshot and the events after it give the same rows as all events from the beginning', () => {
    fc.assert(
      fc.property(batch, batch, (before, after) => {
        const late = stateOf(JSON.parse(JSON.stringify(snapshotOf(folded(before)))) as object);
        applyEvents(late, after);
        expect(rows(late)).toEqual(rows(folded(before, after)));
      }),
    );
  });

  test('one event after the other or all at once is the same', () => {
    fc.assert(
      fc.property(batch, (events) => {
        expect(textOf(folded(...events.map((event) => [event])))).toBe(textOf(folded(events)));
      }),
    );
  });
});

describe('what is taken back', () => {
  test('leaves everything as it was', () => {
    fc.assert(
      fc.property(batch, batch, (before, events) => {
        const state = folded(before);
        const then = rows(state);
        undo(state, applyEvents(state, events));
        expect(rows(state)).toEqual(then);
      }),
    );
  });

  test('several taps are taken back newest first, each to where it began', () => {
    fc.assert(
      fc.property(fc.array(batch, { maxLength: 6 }), (batches) => {
        const state = emptyState();
        const steps: { before: Record<string, unknown>; step: Undo }[] = [];
        for (const events of batches) {
          const before = rows(state);
          steps.unshift({ before, step: applyEvents(state, events) });
        }
        for (const { before, step } of steps) {
          undo(state, step);
          expect(rows(state)).toEqual(before);
        }
      }),
    );
  });

  test('and done again, comes to the same', () => {
    fc.assert(
      fc.property(batch, batch, (before, events) => {
        const state = folded(before);
        undo(state, applyEvents(state, events));
        applyEvents(state, events);
        expect(rows(state)).toEqual(rows(folded(before, events)));
      }),
    );
  });

  test('an order that the server refused disappears from the pad with its ticket, and its portions come back', () => {
    const house = new SmallHouse();
    const checkId = house.openCheck('1');
    const state = copyOf(house.state);
    const before = textOf(state);
    const lines = [house.draft({ item: 'special', quantity: 2 }), house.draft({ item: 'platter' })];
    const steps = applyEvents(state, house.act('sendOrder', { checkId, orderId: 'order', lines }));
    expect([state.item.get('special')?.remaining, state.ticket.size]).toEqual([8, 2]);
    undo(state, steps);
    expect(textOf(state)).toBe(before);
  });
});

test('an empty house has every kind of row and none of any', () => {
  expect(Object.keys(emptyState())).toEqual(KIND_NAMES);
  expect(Object.values(snapshotOf(emptyState())).flat()).toEqual([]);
});
