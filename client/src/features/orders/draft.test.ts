import { describe, expect, it } from 'vitest';
import { items } from '../../../test/fixture-menu.ts';
import {
  addItem,
  addRound,
  changeLine,
  countAll,
  countOf,
  EMPTY_DRAFT,
  holdAll,
  holdLine,
  joinDrafts,
  MOST_PER_LINE,
  remakeLine,
  type Draft,
  type Made,
} from './draft.ts';
import { moveDraft, readDraft, reloadDrafts, writeDraft } from './draft-store.ts';
import { takeBack } from './take-back.ts';

const item = (name: string) => items.find((one) => one.name === name)!;
const ids = (): (() => string) => {
  let last = 0;
  return () => `id-${(last += 1)}`;
};
const TABLE = { seat: 0, course: 1 };
const PLAIN: Made = { modifierIds: [] };
const made = (...modifierIds: string[]): Made => ({ modifierIds });
const draftOf = (...names: string[]): Draft => {
  const newId = ids();
  return names.reduce((draft, name) => addItem(draft, item(name), PLAIN, TABLE, newId), EMPTY_DRAFT);
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
    let draft = addItem(EMPTY_DRAFT, fries, PLAIN, TABLE, newId);
    draft = addItem(draft, fries, PLAIN, { seat: 2, course: 1 }, newId);
    draft = addItem(draft, fries, PLAIN, { seat: 0, course: 2 }, newId);
    draft = addItem(draft, fries, made('crisp'), TABLE, newId);
    expect(draft.lines).toHaveLength(4);
    draft = changeLine(draft, draft.lines[0]!.lineId, { note: 'no salt' });
    draft = addItem(draft, fries, PLAIN, TABLE, newId);
    expect(draft.lines).toHaveLength(5);
    draft = addItem(holdAll(draft), fries, PLAIN, TABLE, newId);
    expect(draft.lines).toHaveLength(6);
  });

  it('takes the same modifiers in any order for the same', () => {
    const newId = ids();
    let draft = addItem(EMPTY_DRAFT, item('Radish burger'), made('a', 'b'), TABLE, newId);
    draft = addItem(draft, item('Radish burger'), made('b', 'a'), TABLE, newId);
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
    const first = addItem(EMPTY_DRAFT, item('Fries'), PLAIN, TABLE, newId);
    expect(first.orderId).not.toBe('');
    expect(addItem(first, item('Mash'), PLAIN, TABLE, newId).orderId).toBe(first.orderId);
  });

  it('keeps apart what is made otherwise by halves or named and priced by hand', () => {
    const newId = ids();
    const fries = item('Fries');
    const left: Made = { modifierIds: [], halves: [{ modifierId: 'a', side: 'left' }] };
    const right: Made = { modifierIds: [], halves: [{ modifierId: 'a', side: 'right' }] };
    const cake: Made = { modifierIds: [], open: { name: 'Cake', price: 100 } };
    const draft = [PLAIN, left, right, left, cake, { ...cake, open: { name: 'Cake', price: 200 } }, cake].reduce(
      (now, one) => addItem(now, fries, one, TABLE, newId),
      EMPTY_DRAFT,
    );
    expect(draft.lines.map(({ quantity }) => quantity)).toEqual([1, 2, 1, 2, 1]);
    expect(draft.lines[1]).toMatchObject({ halves: [{ modifierId: 'a', side: 'left' }] });
    expect('halves' in draft.lines[0]!).toBe(false);
  });

  it('begins another line where one is full', () => {
    const draft = draftOf('Fries');
    const full = changeLine(draft, draft.lines[0]!.lineId, { quantity: MOST_PER_LINE });
    expect(addItem(full, item('Fries'), PLAIN, TABLE, () => 'next').lines.map(({ quantity }) => quantity)).toEqual([MOST_PER_LINE, 1]);
  });

  it('remakes a line whole: what it was made with before is gone', () => {
    const half: Made = { modifierIds: ['a'], halves: [{ modifierId: 'b', side: 'left' }] };
    const draft = addItem(EMPTY_DRAFT, item('Fries'), half, TABLE, ids());
    const [line] = remakeLine(draft, draft.lines[0]!.lineId, made('c')).lines;
    expect(line).toMatchObject({ modifierIds: ['c'], quantity: 1 });
    expect(line!.halves).toBeUndefined();
  });

  it('holds a line until a time, until somebody says so, or not at all', () => {
    const draft = draftOf('Fries');
    const { lineId } = draft.lines[0]!;
    const timed = holdLine(draft, lineId, 5_000);
    expect(timed.lines[0]).toMatchObject({ isHeld: true, fireAt: 5_000 });
    expect('fireAt' in holdLine(timed, lineId, null).lines[0]!).toBe(false);
    expect(holdLine(timed, lineId, false).lines[0]).toEqual(draft.lines[0]);
  });

  it('takes a round of lines under ids of its own', () => {
    const { lineId: _, ...line } = draftOf('Fries').lines[0]!;
    const draft = addRound(draftOf('Negroni'), [line, line], ids());
    expect(draft.lines).toHaveLength(3);
    expect(new Set(draft.lines.slice(1).map(({ lineId }) => lineId)).size).toBe(2);
  });

  it('is joined with another of the same check, line by line and once', () => {
    const [one, two] = [draftOf('Fries'), { ...draftOf('Fries', 'Negroni'), orderId: 'second' }];
    expect(joinDrafts(one, two)).toMatchObject({ orderId: one.orderId, lines: [{ lineId: 'id-1' }, { itemId: item('Negroni').id }] });
  });
});

describe('what is typed', () => {
  it('at a table goes along to the check that is opened there', () => {
    writeDraft('table-7', draftOf('Fries'));
    moveDraft('table-7', 'check-7');
    moveDraft('table-7', 'check-7');
    expect(readDraft('check-7').lines).toHaveLength(1);
    expect(readDraft('table-7')).toEqual(EMPTY_DRAFT);
    expect(localStorage.getItem('heard.draft.table-7')).toBeNull();
    writeDraft('check-7', EMPTY_DRAFT);
  });

  it('is kept although it is only a question so far', () => {
    const asking = { itemId: 'burger', lineId: null, made: made('rare'), typed: { name: '', price: '' } };
    writeDraft('table-8', { ...EMPTY_DRAFT, asking });
    reloadDrafts();
    expect(readDraft('table-8').asking).toEqual(asking);
    writeDraft('table-8', EMPTY_DRAFT);
  });

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
    const input = { padOf: 'check-9', orderId: refused.orderId, lines: refused.lines.map((line) => ({ ...line, promised: 1 })) };
    writeDraft('check-9', {
      ...draftOf('Fries'),
      orderId: 'mine',
      lines: draftOf('Fries').lines.map((line) => ({ ...line, lineId: 'mine' })),
    });
    takeBack(input);
    takeBack(input);
    expect(readDraft('check-9').lines.map(({ itemId }) => itemId)).toEqual([item('Fries').id, item('Sea bass, fennel').id]);
    expect(readDraft('check-9').orderId).toBe('mine');
    expect(readDraft('check-9').lines[1]).not.toHaveProperty('promised');
    writeDraft('check-9', EMPTY_DRAFT);
  });
});
