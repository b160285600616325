import { describe, expect, test } from 'vitest';
import { FRIDAY_EVENING, refusal, SmallHouse } from '../../test/small-house.ts';
import { HOUR } from '../kernel/time.ts';
import { mustBeOpen } from './open-check.ts';

describe('opening a check', () => {
  test('at a table joins the party that sits there', () => {
    const house = new SmallHouse();
    const partyId = house.seat('1', 4);
    house.act('openCheck', { checkId: 'c', tableId: '1', name: '', covers: 0 }, 'server');
    expect(house.check('c')).toEqual({
      id: 'c',
      number: 1,
      businessDay: '2026-06-12',
      tableId: '1',
      partyId,
      name: '',
      serverId: 'server',
      status: 'open',
      covers: 4,
      openedAt: FRIDAY_EVENING,
      droppedAt: null,
      closedAt: null,
      serviceRate: 0,
      splitCents: 0,
      mergedInto: null,
      recalledOn: null,
      total: null,
      tax: null,
      discount: null,
      service: null,
    });
  });

  test('a second check at a table belongs to the same party: they pay apart', () => {
    const house = new SmallHouse();
    const partyId = house.seat('1');
    expect([house.openCheck('1'), house.openCheck('1')].map((id) => house.check(id).partyId)).toEqual([partyId, partyId]);
  });

  test('at the bar is a tab with a name', () => {
    const house = new SmallHouse();
    expect(house.check(house.openCheck(null))).toMatchObject({ tableId: null, partyId: null, name: 'Ann' });
  });

  test('a tab without a name cannot be called and is not opened', () => {
    const house = new SmallHouse();
    for (const name of ['', '  ', '\t']) {
      expect(refusal(() => house.act('openCheck', { checkId: 'c', tableId: null, name, covers: 1 }))).toBe('check/no-name');
    }
  });

  test('a table that does not exist has no check', () => {
    expect(refusal(() => new SmallHouse().openCheck('99'))).toBe('not-found');
  });

  test('the same check is opened once', () => {
    const house = new SmallHouse();
    house.act('openCheck', { checkId: 'c', tableId: '1', name: '', covers: 2 });
    expect(refusal(() => house.act('openCheck', { checkId: 'c', tableId: '2', name: '', covers: 2 }))).toBe('check/known');
  });

  test('whoever says how many guests there are is believed over the party', () => {
    const house = new SmallHouse();
    house.seat('1', 4);
    house.act('openCheck', { checkId: 'c', tableId: '1', name: '', covers: 3 });
    expect(house.check('c').covers).toBe(3);
  });
});

describe('the number people call', () => {
  const numbers = (house: SmallHouse): number[] => [...house.state.check.values()].map((check) => check.number);

  test('counts up from 1', () => {
    const house = new SmallHouse();
    for (const table of ['1', '2', null]) house.openCheck(table);
    expect(numbers(house)).toEqual([1, 2, 3]);
  });

  test('goes on after midnight and begins again after the cutoff, while yesterday’s check still stands open', () => {
    const house = new SmallHouse();
    house.openCheck('1');
    house.later(8 * HOUR);
    house.openCheck('2');
    house.later(2 * HOUR);
    house.openCheck('3');
    expect([...house.state.check.values()].map(({ number, businessDay }) => [number, businessDay])).toEqual([
      [1, '2026-06-12'],
      [2, '2026-06-12'],
      [1, '2026-06-13'],
    ]);
  });

  test('is one more than the highest, in whatever order the checks were read back after a restart', () => {
    const house = new SmallHouse();
    const first = house.openCheck('1');
    house.change({ kind: 'check', id: 'late', set: { ...house.check(first), id: 'late', number: 7 } });
    house.change({ kind: 'check', id: 'early', set: { ...house.check(first), id: 'early', number: 2 } });
    expect(house.check(house.openCheck('2')).number).toBe(8);
  });

  test('is not given again after a check was closed', () => {
    const house = new SmallHouse();
    const checkId = house.openCheck('1');
    house.order(checkId, { item: 'fries' });
    house.pay(checkId, 395);
    house.openCheck('1');
    expect(numbers(house)).toEqual([1, 2]);
  });
});

test('only an open check can be worked on', () => {
  const house = new SmallHouse();
  const checkId = house.openCheck('1');
  expect(mustBeOpen(house.state, checkId)).toBe(house.check(checkId));
  house.set('check', checkId, { status: 'voided' });
  expect(refusal(() => mustBeOpen(house.state, checkId))).toBe('check/is-voided');
  house.set('check', checkId, { status: 'closed' });
  expect(() => mustBeOpen(house.state, checkId)).toThrow('Check 1 is closed.');
  expect(refusal(() => mustBeOpen(house.state, 'nowhere'))).toBe('not-found');
});
