import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { copyOf, textOf } from '../../test/guarded-state.ts';
import { SmallHouse } from '../../test/small-house.ts';
import { draftOf } from './draft-state.ts';
import { add, remove, set, type Change } from './event.ts';
import { KIND_NAMES } from './kinds.ts';
import { applyEvents, rowsOf, type State } from './state.ts';

const section = (id: string, name: string) => ({ id, name, serverId: null, sort: 1, removedAt: null });
const anyId = fc.constantFrom('a', 'b', 'c', 'd');
const anyChange: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(anyId, fc.string()).map(([id, name]) => add('section', section(id, name))),
  fc.tuple(anyId, fc.string()).map(([id, name]) => set('section', id, { id, name })),
  anyId.map((id) => remove('section', id)),
);
const withSections = (ids: readonly string[]): State => {
  const { state } = new SmallHouse();
  const copy = copyOf(state);
  for (const id of ids) copy.section.set(id, section(id, 'as it was'));
  return copy;
};
const rowsIn = (state: State): unknown =>
  KIND_NAMES.map((name) => new Map([...rowsOf(state, name)].toSorted(([a], [b]) => (a < b ? -1 : 1))));

describe('a state to judge in', () => {
  test('shows what lies beneath', () => {
    const { state } = new SmallHouse();
    expect(textOf(draftOf(state))).toBe(textOf(state));
  });

  test('shows every row as it would stand, whatever was changed, and changes nothing beneath', () => {
    fc.assert(
      fc.property(fc.subarray(['a', 'b', 'c']), fc.array(anyChange, { maxLength: 12 }), (ids, changes) => {
        const [beneath, real] = [withSections(ids), withSections(ids)];
        const before = textOf(beneath);
        const draft = draftOf(beneath);
        for (const change of changes) {
          for (const state of [draft, real]) applyEvents(state, [{ type: 'thing.happened', changes: [change] }]);
          expect(rowsIn(draft)).toEqual(rowsIn(real));
        }
        expect(draft.section.size).toBe(real.section.size);
        expect([...draft.section.keys()].toSorted()).toEqual([...real.section.keys()].toSorted());
        for (const id of ['a', 'b', 'c', 'd']) {
          expect(draft.section.has(id)).toBe(real.section.has(id));
          expect(draft.section.get(id)).toEqual(real.section.get(id));
        }
        expect(textOf(beneath)).toBe(before);
      }),
    );
  });

  test('can be read in every way a state is read', () => {
    const draft = draftOf(withSections(['a']));
    draft.section.set('b', section('b', 'new'));
    draft.section.delete('main');
    const seen: string[] = [];
    draft.section.forEach((row, id, rows) => seen.push(`${id} ${row.name} ${rows.size}`));
    expect(seen).toEqual(['a as it was 2', 'b new 2']);
    expect([...draft.section.values()].map((row) => row.name)).toEqual(['as it was', 'new']);
    expect([...draft.section].map(([id]) => id)).toEqual(['a', 'b']);
  });

  test('says whether a row was there when it takes it away', () => {
    const draft = draftOf(withSections(['a']));
    expect([draft.section.delete('a'), draft.section.delete('a'), draft.section.delete('x')]).toEqual([true, false, false]);
  });

  test('on top of another shows both', () => {
    const lower = draftOf(withSections(['a']));
    lower.section.set('b', section('b', 'lower'));
    const upper = draftOf(lower);
    upper.section.set('a', section('a', 'upper'));
    expect([upper.section.get('a')?.name, upper.section.get('b')?.name, lower.section.get('a')?.name]).toEqual([
      'upper',
      'lower',
      'as it was',
    ]);
  });
});
