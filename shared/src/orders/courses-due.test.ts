import { describe, expect, test } from 'vitest';
import { FRIDAY_EVENING, minutes, SmallHouse, whoIs } from '../../test/small-house.ts';
import { fireDue, nextFireAt } from './courses-due.ts';

const SOON = FRIDAY_EVENING + minutes(10);

function timed(): { house: SmallHouse; checkId: string; lineId: string } {
  const house = new SmallHouse();
  const checkId = house.openCheck('1');
  const [lineId] = house.order(checkId, { item: 'fries', course: 2, isHeld: true, fireAt: SOON });
  return { house, checkId, lineId: lineId! };
}
const look = (house: SmallHouse) => house.ask(fireDue, undefined, whoIs('system'));

describe('when the time of a held line has come', () => {
  test('it is fired, once, in the name of whoever has the check', () => {
    const { house, checkId, lineId } = timed();
    house.later(minutes(10));
    expect(look(house)).toMatchObject([{ type: 'lines.fired', about: { dueAt: SOON } }]);
    expect(house.line(lineId)).toMatchObject({ status: 'fired', firedAt: SOON, fireAt: null });
    expect(house.tickets(checkId)).toMatchObject([{ course: 2, serverId: 'server', status: 'cooking' }]);
    expect(look(house)).toEqual([]);
  });

  test('and not a moment before', () => {
    const { house } = timed();
    house.later(minutes(10) - 1);
    expect(look(house)).toEqual([]);
  });

  test('nothing follows where it was voided or fired by hand meanwhile', () => {
    const voided = timed();
    voided.house.act('voidLine', { checkId: voided.checkId, lineId: voided.lineId, reason: 'left' });
    const fired = timed();
    fired.house.act('fireLines', { checkId: fired.checkId, lineIds: [fired.lineId] }, 'server');
    for (const { house } of [voided, fired]) {
      house.later(minutes(20));
      expect(look(house)).toEqual([]);
      expect(nextFireAt(house.state)).toBeUndefined();
    }
  });

  test('nothing is cooked for a check that was closed meanwhile, nor when it is reopened', () => {
    const { house, checkId, lineId } = timed();
    house.pay(checkId, 395);
    expect(house.check(checkId).status).toBe('closed');
    house.later(minutes(20));
    expect(look(house).map(({ type }) => type)).toEqual(['lines.held']);
    house.set('check', checkId, { status: 'open' });
    expect(look(house)).toEqual([]);
    expect(house.line(lineId)).toMatchObject({ status: 'held', fireAt: null });
  });

  test('the others of the house are fired all the same, check by check', () => {
    const { house, checkId } = timed();
    house.pay(checkId, 395);
    for (const table of ['2', '3']) house.order(house.openCheck(table), { item: 'pizza', isHeld: true, fireAt: SOON });
    house.later(minutes(11));
    expect(look(house).map(({ type }) => type)).toEqual(['lines.fired', 'lines.fired', 'lines.held']);
  });

  test('a look that comes late fires what waited, and says since when', () => {
    const { house, checkId } = timed();
    house.order(checkId, { item: 'pizza', isHeld: true, fireAt: SOON - minutes(2) });
    house.later(minutes(60));
    expect(look(house)).toMatchObject([{ about: { dueAt: SOON - minutes(2) } }]);
  });
});

test('the next time is the earliest of those that still wait', () => {
  const { house, checkId, lineId } = timed();
  expect(nextFireAt(house.state)).toBe(SOON);
  house.order(checkId, { item: 'pizza', isHeld: true, fireAt: SOON - 1 });
  expect(nextFireAt(house.state)).toBe(SOON - 1);
  house.order(checkId, { item: 'pizza', isHeld: true });
  house.act('fireLines', { checkId, lineIds: [lineId] }, 'server');
  expect(nextFireAt(house.state)).toBe(SOON - 1);
});
