import { describe, expect, test } from 'vitest';
import { FRIDAY_EVENING, minutes, refusal, SmallHouse } from '../../test/small-house.ts';
import { allergyMarks } from '../kitchen/unseen-allergy.ts';
import { allergiesAt } from './allergies-at.ts';
import { MOST_ALLERGIES } from './note-allergy.ts';

function atTable(): { house: SmallHouse; checkId: string; note: (seat: number, what: string, checkId?: string) => string } {
  const house = new SmallHouse();
  house.seat('1');
  const checkId = house.openCheck('1');
  const note = (seat: number, what: string, at = checkId): string => {
    const allergyId = house.newId('allergy');
    house.act('noteAllergy', { checkId: at, allergyId, seat, what, guestId: null }, 'server');
    return allergyId;
  };
  return { house, checkId, note };
}
const read = (house: SmallHouse): void => {
  for (const ticket of house.tickets()) house.act('acknowledgeAllergy', { ticketId: ticket.id, seen: allergyMarks(ticket) }, 'cook');
};

describe('an allergy noted at a seat', () => {
  test('stands on what that seat has ordered and on what is shared, not on the others’ plates', () => {
    const { house, checkId, note } = atTable();
    const [hers, his, shared] = house.order(checkId, { item: 'burger', seat: 1 }, { item: 'burger', seat: 2 }, { item: 'fries', seat: 0 });
    note(1, 'nuts');
    expect([hers, his, shared].map((lineId) => house.line(lineId!).allergies)).toEqual([['nuts'], [], ['nuts']]);
  });

  test('at seat 0 is somebody’s at the table: every line says so', () => {
    const { house, checkId, note } = atTable();
    const lines = house.order(checkId, { item: 'burger', seat: 1 }, { item: 'burger', seat: 2 });
    note(0, 'milk');
    expect(lines.map((lineId) => house.line(lineId).allergies)).toEqual([['milk'], ['milk']]);
  });

  test('stands on what is ordered later, from the first moment at its station', () => {
    const { house, checkId, note } = atTable();
    note(2, 'shellfish');
    const [platter] = house.order(checkId, { item: 'platter', seat: 2 });
    expect(house.line(platter!).allergies).toEqual(['shellfish']);
    for (const station of ['grill', 'cold']) expect(house.ticketAt(station, platter!).lines[0]!.allergies).toEqual(['shellfish']);
  });

  test('reaches every station that touches the seat, whose tickets count as unread again', () => {
    const { house, checkId, note } = atTable();
    const [platter, lemonade] = house.order(checkId, { item: 'platter', seat: 1 }, { item: 'lemonade', seat: 2 });
    note(1, 'nuts');
    read(house);
    note(1, 'milk');
    for (const station of ['grill', 'cold']) {
      expect(house.ticketAt(station, platter!)).toMatchObject({ allergySeenAt: null, lines: [{ allergies: ['nuts', 'milk'] }] });
    }
    expect(house.ticketAt('bar', lemonade!).lines[0]!.allergies).toEqual([]);
  });

  test('reaches the guests’ other checks, also one that was opened before they were seated', () => {
    const house = new SmallHouse();
    const early = house.openCheck('1');
    const [bread] = house.order(early, { item: 'bread', seat: 1 });
    house.seat('1');
    const later = house.openCheck('1');
    house.act('noteAllergy', { checkId: later, allergyId: 'a', seat: 1, what: 'gluten', guestId: null });
    const [fries] = house.order(early, { item: 'fries', seat: 1 });
    expect([bread, fries].map((lineId) => house.line(lineId!).allergies)).toEqual([['gluten'], ['gluten']]);
  });

  test('leaves the next table alone', () => {
    const { house, note } = atTable();
    house.seat('2');
    const [fries] = house.order(house.openCheck('2'), { item: 'fries', seat: 1 });
    note(1, 'nuts');
    expect(house.line(fries!).allergies).toEqual([]);
  });

  test('stands on what is on hold when that is fired', () => {
    const { house, checkId, note } = atTable();
    const [sundae] = house.order(checkId, { item: 'sundae', seat: 1, isHeld: true });
    note(1, 'nuts');
    house.act('fireLines', { checkId, lineIds: [sundae!] });
    expect(house.ticketAt('cold', sundae!).lines[0]!.allergies).toEqual(['nuts']);
  });

  test('is noted once, however often and however it is written', () => {
    const { house, checkId, note } = atTable();
    note(1, 'nuts');
    for (const what of ['Nuts', ' NUTS ']) {
      expect(house.act('noteAllergy', { checkId, allergyId: what, seat: 1, what, guestId: null })).toEqual([]);
    }
    expect(house.state.allergy.size).toBe(1);
  });

  test('is taken on a paid check, whose food may still be on the stove', () => {
    const { house, checkId, note } = atTable();
    const [fries] = house.order(checkId, { item: 'fries', seat: 1 });
    house.pay(checkId, 395);
    note(1, 'nuts');
    expect(house.ticketAt('grill', fries!).lines[0]!.allergies).toEqual(['nuts']);
  });

  test('finds the guests on the check that theirs was merged into meanwhile', () => {
    const { house, checkId, note } = atTable();
    const into = house.openCheck('1');
    house.act('mergeChecks', { checkId, intoId: into });
    const [fries] = house.order(into, { item: 'fries', seat: 1 });
    note(1, 'nuts');
    expect(house.line(fries!).allergies).toEqual(['nuts']);
  });
});

describe('an allergy is refused', () => {
  const { house, checkId, note } = atTable();
  const refused = (what: string, allergyId = house.newId('allergy')): string =>
    refusal(() => house.act('noteAllergy', { checkId, allergyId, seat: 0, what, guestId: null }));

  test('when it says nothing', () => expect(refused('  ')).toBe('allergy/empty'));

  test('when it is the same tap again', () => expect(refused('other', note(0, 'nuts'))).toBe('allergy/known'));

  test('when there are more than a line can bear', () => {
    for (let count = house.state.allergy.size; count < MOST_ALLERGIES; count += 1) note(count, `word ${count}`);
    expect(refused('one more')).toBe('allergy/too-many');
  });

  test('on a check that was taken away', () => {
    const gone = house.openCheck('1');
    house.act('voidCheck', { checkId: gone });
    expect(refusal(() => note(1, 'milk', gone))).toBe('check/is-voided');
  });
});

describe('taking an allergy back', () => {
  test('spares the lines to come; what was told to the kitchen stays told', () => {
    const { house, checkId, note } = atTable();
    const allergyId = note(1, 'nuts');
    const [before] = house.order(checkId, { item: 'fries', seat: 1 });
    house.later(minutes(1));
    house.act('retractAllergy', { checkId, allergyId }, 'server');
    const [after] = house.order(checkId, { item: 'fries', seat: 1 });
    expect([before, after].map((lineId) => house.line(lineId!).allergies)).toEqual([['nuts'], []]);
    expect(house.state.allergy.get(allergyId)!.retractedAt).toBe(FRIDAY_EVENING + minutes(1));
    expect(house.act('retractAllergy', { checkId, allergyId }, 'server')).toEqual([]);
  });

  test('works from each of the guests’ checks, and from no stranger’s', () => {
    const { house, checkId, note } = atTable();
    const allergyId = note(1, 'nuts');
    house.seat('2');
    const strangers = house.openCheck('2');
    expect(refusal(() => house.act('retractAllergy', { checkId: strangers, allergyId }))).toBe('not-found');
    const second = house.openCheck('1');
    house.act('retractAllergy', { checkId: second, allergyId });
    expect(allergiesAt(house.state, house.check(checkId), 1)).toEqual([]);
  });
});
