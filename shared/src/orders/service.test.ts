import { describe, expect, test } from 'vitest';
import { DEFAULT_SALES } from '../restaurants/default-sales.ts';
import { refusal, SmallHouse } from '../../test/small-house.ts';
import { totalsOf } from './check-totals.ts';

function largeParties() {
  const house = new SmallHouse({ sales: { ...DEFAULT_SALES, serviceRate: 5_000, gratuityRate: 15_000, gratuityFrom: 6 } });
  const checkId = house.openCheck('1');
  house.order(checkId, { item: 'burger', quantity: 2 });
  const covers = (count: number) => house.act('setCovers', { checkId, covers: count }, 'server');
  const service = (serviceRate: number) => house.act('setService', { checkId, serviceRate, reason: 'a long wait' });
  return { house, checkId, covers, service };
}

describe('how many guests a check is for', () => {
  test('decides on the gratuity of a large party, both ways', () => {
    const { house, checkId, covers } = largeParties();
    expect(totalsOf(house.state, checkId).service).toBe(145);
    covers(6);
    expect(house.check(checkId)).toMatchObject({ covers: 6, serviceRate: 20_000 });
    expect(totalsOf(house.state, checkId).service).toBe(580);
    covers(5);
    expect(house.check(checkId).serviceRate).toBe(5_000);
  });

  test('changes nothing about a rate that somebody set by hand', () => {
    const { house, checkId, covers, service } = largeParties();
    service(10_000);
    covers(8);
    expect(house.check(checkId)).toMatchObject({ covers: 8, serviceRate: 10_000 });
  });

  test('cannot make a check cost less than was paid on it; what is paid exactly is closed', () => {
    const { house, checkId, covers } = largeParties();
    covers(6);
    house.pay(checkId, 3_100);
    expect(refusal(() => covers(2))).toBe('check/overpaid');
    const other = house.openCheck('2');
    house.order(other, { item: 'burger', quantity: 2 });
    house.act('setCovers', { checkId: other, covers: 7 });
    house.pay(other, 3_045);
    house.act('setCovers', { checkId: other, covers: 2 });
    expect(house.check(other)).toMatchObject({ status: 'closed', total: 3_045, service: 145 });
  });
});

describe('another service charge', () => {
  test('is for a manager, who is remembered with the reason', () => {
    const { house, checkId, service } = largeParties();
    expect(refusal(() => house.act('setService', { checkId, serviceRate: 0, reason: 'spilled' }, 'server'))).toBe('approval/needed');
    const [event] = service(0);
    expect(event).toMatchObject({ type: 'check.service-set', about: { reason: 'a long wait', approvedBy: 'manager' } });
    expect(totalsOf(house.state, checkId)).toMatchObject({ service: 0, total: 2_900 });
  });

  test('that is the one it bears already is nothing, whoever asks', () => {
    const { house, checkId } = largeParties();
    expect(house.act('setService', { checkId, serviceRate: 5_000, reason: 'x' }, 'server')).toEqual([]);
  });
});
