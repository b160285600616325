import { describe, expect, it } from 'vitest';
import { dine, emptyHouse, idOf } from '../../../test/fixture.ts';
import { items } from '../../../test/fixture-menu.ts';
import { addItem, changeLine, countAll, countOf, EMPTY_DRAFT, holdAll, repeatRound, type Draft } from './draft.ts';
import { readDraft, reloadDrafts, writeDraft } from './draft-store.ts';
import { takeBack } from './take-back.ts';

const item = (name: string) => items.find((one) => one.name === name)!;
const ids = (): (() => string) => {
  let last = 0;
  return () => `id-${(last += 1)}`;
};
const TABLE = { seat: 0, course: 1 };
const draftOf = (...names: string[]): Draft => {
  const newId = ids();
  return names.reduce((draft, name) => addItem(draft, item(name), [], TABLE, newId), EMPTY_DRAFT);
};

describe('a draft', () => {
  it('counts a dish that is tapped again on the line it already has', () => {
    const draft = draftOf('Fries', 'Negroni', 'Fries');
    expect(draft.lines.map(({ quantity }) => quantity)).toEqual([2, 1]);
    expect([countOf(draft, item('Fries').id), countAll(draft)]).toEqual([2, 3]);
  });

  it('keeps apart what is for another seat, another course, made another way, noted or held', () => {
    const newId = ids();
    const fries = item('Fries');
    let draft = addItem(EMPTY_DRAFT, fries, [], TABLE, newId);
    draft = addItem(draft, fries, [], { seat: 2, course: 1 }, newId);
    draft = addItem(draft, fries, [], { seat: 0, course: 2 }, newId);
    draft = addItem(draft, fries, ['crisp'], TABLE, newId);
    expect(draft.lines).toHaveLength(4);
    draft = changeLine(draft, draft.lines[0]!.lineId, { note: 'no salt' });
    draft = addItem(draft, fries, [], TABLE, newId);
    expect(draft.lines).toHaveLength(5);
    draft = addItem(holdAll(draft), fries, [], TABLE, newId);
    expect(draft.lines).toHaveLength(6);
  });

  it('takes the same modifiers in any order for the same', () => {
    const newId = ids();
    let draft = addItem(EMPTY_DRAFT, item('Radish burger'), ['a', 'b'], TABLE, newId);
    draft = addItem(draft, item('Radish burger'), ['b', 'a'], TABLE, newId);
    expect(draft.lines).toHaveLength(1);
  });

  it('loses a line whose quantity falls to nothing, and its order id with the last one', () => {
    const draft = draftOf('Fries', 'Negroni');
    const one = changeLine(draft, draft.lines[0]!.lineId, { quantity: 0 });
    expect(one.lines).toHaveLength(1);
    expect(one.orderId).toBe(draft.orderId);
    expect(changeLine(one, one.lines[0]!.lineId, { quantity: 0 })).toEqual(EMPTY_DRAFT);
  });

  it('has one order id from its first line on, so that it cannot be sent twice', () => {
    const newId = ids();
    const first = addItem(EMPTY_DRAFT, item('Fries'), [], TABLE, newId);
    expect(first.orderId).not.toBe('');
    expect(addItem(first, item('Mash'), [], TABLE, newId).orderId).toBe(first.orderId);
  });

  it('repeats a round seat for seat, without what was voided, under new ids', () => {
    const state = emptyHouse();
    dine(state, 'Ana Ruiz', 9, '4', 2, { dishes: ['Negroni', 'Pilsner', 'Steak frites'] });
    const round = [...state.line.values()].map((line) => (line.name === 'Pilsner' ? { ...line, status: 'voided' as const } : line));
    const draft = repeatRound(EMPTY_DRAFT, round, ids());
    expect(draft.lines.map(({ itemId }) => itemId)).toEqual([item('Negroni').id, item('Steak frites').id]);
    expect(draft.lines[1]!.modifierIds).toEqual([idOf('Doneness: Medium rare'), idOf('Side: Fries')]);
    expect(draft.lines.some(({ lineId }) => state.line.has(lineId))).toBe(false);
  });
});

describe('what is typed', () => {
  it('survives a reload', () => {
    const draft = draftOf('Fries', 'Negroni');
    writeDraft('table-4', draft);
    reloadDrafts();
    expect(readDraft('table-4')).toEqual(draft);
  });

  it('of one table is not another’s', () => {
    writeDraft('table-4', draftOf('Fries'));
    expect(readDraft('table-5')).toEqual(EMPTY_DRAFT);
    writeDraft('table-4', EMPTY_DRAFT);
  });

  it('leaves nothing behind once it is sent', () => {
    writeDraft('table-4', draftOf('Fries'));
    writeDraft('table-4', EMPTY_DRAFT);
    expect(localStorage.getItem('heard.draft.table-4')).toBeNull();
  });

  it('is not confused by what something else wrote there', () => {
    for (const junk of ['{', '"x"', '{"lines":3}']) {
      localStorage.setItem('heard.draft.table-9', junk);
      reloadDrafts();
      expect(readDraft('table-9')).toEqual(EMPTY_DRAFT);
    }
  });

  it('comes back to the pad when the server refused it, once, behind what is there already', () => {
    const refused = draftOf('Sea bass, fennel');
    const input = { checkId: 'check-9', ...refused };
    writeDraft('check-9', {
      ...draftOf('Fries'),
      orderId: 'mine',
      lines: draftOf('Fries').lines.map((line) => ({ ...line, lineId: 'mine' })),
    });
    expect(takeBack(input)).toBe('/checks/check-9/order');
    takeBack(input);
    expect(readDraft('check-9').lines.map(({ itemId }) => itemId)).toEqual([item('Fries').id, item('Sea bass, fennel').id]);
    expect(readDraft('check-9').orderId).toBe('mine');
    writeDraft('check-9', EMPTY_DRAFT);
  });
});
