import type { State } from '@heard/shared/live/state.ts';
import { describe, expect, it } from 'vitest';
import { act, dine, emptyHouse, idOf, order } from '../../../test/fixture.ts';
import { midService } from '../../../test/mid-service.ts';
import { checksBy, checkView } from './check-view.ts';

describe('a check', () => {
  it('is called by its table, a tab by its name', () => {
    const titles = checksBy(midService(), { status: 'open' }).list.map(({ title }) => title);
    expect(titles).toContain('Table 10');
    expect(titles).toContain('Priya');
  });

  it('keeps the rounds of a seat together', () => {
    const state = emptyHouse();
    dine(state, 'Ana Ruiz', 30, '4', 2, { dishes: ['Fries', 'Mash'] });
    order(state, 'Ana Ruiz', 10, 'check 4', { dishes: ['Negroni', 'Pilsner'] }, 2);
    const seats = checkView(state, idOf('check 4'))!.groups.map(({ title, pieces, total }) => [
      title,
      pieces.map(({ name }) => name).join(),
      total,
    ]);
    expect(seats).toEqual([
      ['Seat 1', 'Fries,Negroni', 2_400],
      ['Seat 2', 'Mash,Pilsner', 1_700],
    ]);
  });

  it('adds up to the same by seats and altogether, whatever was voided', () => {
    const state = midService();
    act(state, 'Maya Okafor', 1, 'voidLine', { checkId: idOf('check 4'), lineId: idOf('check 4 line 1.1'), reason: 'Mistake' });
    for (const { check } of checksBy(state, { status: 'open' }).list) {
      const { groups, totals } = checkView(state, check.id)!;
      expect(groups.reduce((sum, group) => sum + group.total, 0)).toBe(totals.subtotal);
      expect(totals.total).toBe(totals.subtotal + totals.tax);
    }
  });

  it('owes nothing once it is paid', () => {
    expect(checkView(midService(), idOf('check 23'))!.totals.due).toBe(0);
  });

  it('that is not there is nothing', () => {
    expect(checkView(midService(), 'nowhere')).toBeNull();
  });
});

const CHECK = idOf('check 4');
const line = (at: number): string => idOf(`check 4 line 1.${at}`);
const give = (state: State, to: string, lineId: string, part: number, of: number): void =>
  act(state, 'Ana Ruiz', 2, 'splitCheck', { checkId: CHECK, parts: [{ checkId: idOf(to), name: '', lines: [{ lineId, part, of }] }] });

describe('a divided check', () => {
  const divided = (): State => {
    const state = emptyHouse();
    dine(state, 'Ana Ruiz', 30, '4', 2, { dishes: ['Croque monsieur', 'Mash', 'Espresso'] });
    give(state, 'second', line(0), 1, 3);
    return state;
  };

  it('says on both sides how much is where', () => {
    const state = divided();
    const [here, there] = [CHECK, idOf('second')].map((id) => checkView(state, id)!.groups[0]!.pieces[0]!);
    expect([here!.count, here!.elsewhere, here!.gross]).toEqual(['2/3', '1/3 on check 2', 1_200]);
    expect([there!.count, there!.elsewhere, there!.gross]).toEqual(['1/3', 'from check 1', 600]);
  });

  it('shows all checks of the guests on each of them, but not those of others or voided ones', () => {
    const state = divided();
    dine(state, 'Ana Ruiz', 20, '5', 2, { dishes: ['Fries'] });
    act(state, 'Ana Ruiz', 1, 'openCheck', { checkId: idOf('third'), tableId: idOf('table 4'), name: '', covers: 1 });
    const siblings = () => checkView(state, CHECK)!.siblings.map(({ check }) => check.number);
    expect(siblings()).toEqual([1, 2, 4]);
    act(state, 'Ana Ruiz', 0, 'voidCheck', { checkId: idOf('third') });
    expect(siblings()).toEqual([1, 2]);
  });

  it('keeps what comes from another table apart', () => {
    const state = divided();
    dine(state, 'Ana Ruiz', 20, '5', 2, { dishes: ['Fries'] });
    give(state, 'check 5', line(1), 1, 2);
    const groups = checkView(state, idOf('check 5'))!.groups.map(({ title, pieces }) => [title, pieces.map(({ name }) => name).join()]);
    expect(groups).toEqual([
      ['Seat 1', 'Fries'],
      ['From check 1', 'Mash'],
    ]);
  });
});

describe('what makes a check cheaper', () => {
  const cheaper = (isStanding = false): State => {
    const state = emptyHouse();
    dine(state, 'Ana Ruiz', 30, '4', 2, { dishes: ['Fries', 'Mash'] });
    const discount = { discountId: idOf('tenth'), name: '10% off', percent: 10_000, amount: null, reason: 'Regular guest' };
    act(state, 'Maya Okafor', 2, 'giveDiscount', { checkId: CHECK, ...discount, lineIds: [], isStanding });
    return state;
  };

  it('is named with its reason and comes off the seats', () => {
    const { takenOff, groups } = checkView(cheaper(), CHECK)!;
    expect(takenOff).toEqual([{ id: idOf('tenth'), name: '10% off', reason: 'Regular guest', amount: 160 }]);
    expect(groups.map(({ total }) => total)).toEqual([720, 720]);
  });

  it('stays in sight where it stands and nothing is ordered any more', () => {
    const state = cheaper(true);
    for (const at of [0, 1]) act(state, 'Maya Okafor', 1, 'voidLine', { checkId: CHECK, lineId: line(at), reason: 'Mistake' });
    expect(checkView(state, CHECK)!.takenOff).toMatchObject([{ name: '10% off', amount: 0 }]);
  });
});

it('an allergy stands at its seat, also where nothing was ordered there; what was retracted before does not', () => {
  const state = emptyHouse();
  dine(state, 'Ana Ruiz', 30, '4', 2, { dishes: ['Fries'] });
  const note = (what: string, seat: number): void =>
    act(state, 'Ana Ruiz', 2, 'noteAllergy', { checkId: CHECK, allergyId: idOf(what), seat, what, guestId: null });
  note('nuts', 1);
  note('milk', 3);
  note('eggs', 3);
  act(state, 'Ana Ruiz', 1, 'retractAllergy', { checkId: CHECK, allergyId: idOf('eggs') });
  const groups = checkView(state, CHECK)!.groups.map(({ title, allergies }) => [title, allergies]);
  expect(groups).toEqual([
    ['Seat 1', ['nuts']],
    ['Seat 3', ['milk']],
  ]);
});

describe('a check that is looked for', () => {
  const numbers = (query: string, most?: number) => {
    const { list, more } = checksBy(midService(), { status: 'open', query, ...(most ? { most } : {}) });
    return { titles: list.map(({ title }) => title), more };
  };

  it.each([
    ['priya', ['Priya']],
    ['table 10', ['Table 10']],
    ['June', ['Table 22', 'Table 20']],
    ['nobody', []],
  ])('is found by “%s”', (query, titles) => expect(numbers(query).titles).toEqual(titles));

  it('is found by its number alone, which is said aloud', () => {
    const [first] = checksBy(midService(), { status: 'open' }).list;
    expect(checksBy(midService(), { status: 'open', query: String(first!.check.number) }).list).toMatchObject([{ check: first!.check }]);
  });

  it('is one of so many that only some are shown', () => {
    const { titles, more } = numbers('', 4);
    expect([titles.length, more]).toEqual([4, 7]);
  });
});

it('what all lines of a seat bear is said once, also on a check on which nobody noted it', () => {
  const state = emptyHouse();
  dine(state, 'Ana Ruiz', 30, '4', 2, { dishes: ['Fries', 'Mash', 'Espresso'] });
  act(state, 'Ana Ruiz', 2, 'noteAllergy', { checkId: CHECK, allergyId: idOf('nuts'), seat: 1, what: 'nuts', guestId: null });
  give(state, 'second', line(0), 1, 2);
  expect(checkView(state, idOf('second'))!.groups[0]).toMatchObject({ title: 'Seat 1', allergies: ['nuts'] });
});
