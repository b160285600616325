import { describe, expect, test } from 'vitest';
import { minutes, refusal, SmallHouse } from '../../test/small-house.ts';
import { totalsOf } from './check-totals.ts';

function paidCheck() {
  const house = new SmallHouse();
  const partyId = house.seat('1');
  const checkId = house.openCheck('1');
  const [fries] = house.order(checkId, { item: 'fries' });
  house.pay(checkId, 395);
  house.later(minutes(5));
  const reopen = (role: 'manager' | 'server' = 'manager') => house.act('reopenCheck', { checkId, reason: 'wrong table' }, role);
  return { house, partyId, checkId, fries: fries!, reopen };
}

describe('opening a paid check again', () => {
  test('makes it as it was, with what was paid on it', () => {
    const { house, checkId, partyId, reopen } = paidCheck();
    const [event] = reopen();
    expect(event).toMatchObject({ type: 'check.reopened', about: { reason: 'wrong table', approvedBy: 'manager' } });
    expect(house.check(checkId)).toMatchObject({ status: 'open', closedAt: null, total: null, tax: null, tableId: '1', partyId });
    expect(totalsOf(house.state, checkId)).toMatchObject({ paid: 395, due: 0 });
    house.order(checkId, { item: 'bread' });
    house.pay(checkId, 250);
    expect(house.check(checkId)).toMatchObject({ status: 'closed', total: 645 });
  });

  test('that was right after all closes it as it stands', () => {
    const { house, checkId, reopen } = paidCheck();
    reopen();
    house.act('closeFreeCheck', { checkId });
    expect(house.check(checkId)).toMatchObject({ status: 'closed', total: 395 });
  });

  test('brings it back as a tab where its guests have left', () => {
    const { house, checkId, partyId, fries, reopen } = paidCheck();
    house.act('clearParty', { partyId });
    house.act('cleanTable', { tableId: '1' });
    house.seat('1');
    reopen();
    expect(house.check(checkId)).toMatchObject({ tableId: null, partyId: null, name: 'Table 1' });
    expect(house.ticketAt('grill', fries).tableName).toBe('Table 1');
  });

  test('is for a manager', () => {
    const { reopen } = paidCheck();
    expect(refusal(() => reopen('server'))).toBe('approval/needed');
  });

  test('is refused for one that is open, voided or merged away', () => {
    const { house, checkId, reopen } = paidCheck();
    reopen();
    expect(refusal(() => reopen())).toBe('check/is-open');
    const from = house.openCheck('2');
    house.act('mergeChecks', { checkId: from, intoId: checkId });
    expect(refusal(() => house.act('reopenCheck', { checkId: from, reason: 'oh' }))).toBe('check/is-voided');
  });

  test('of a closed day is refused: its figures stand', () => {
    const { house, reopen } = paidCheck();
    house.act('closeDay', { closeId: 'z' });
    expect(refusal(() => reopen())).toBe('day/closed');
  });
});
