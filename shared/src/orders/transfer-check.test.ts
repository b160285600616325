import { describe, expect, test } from 'vitest';
import { refusal, SmallHouse } from '../../test/small-house.ts';

function withCheck() {
  const house = new SmallHouse();
  house.seat('1');
  const checkId = house.openCheck('1');
  const [fries] = house.order(checkId, { item: 'fries' });
  const is = { tableId: '1' as string | null, name: '', serverId: 'server' as string | null };
  const transfer = (to: Partial<typeof is>) => house.act('transferCheck', { checkId, ...is, ...to }, 'server').map(({ type }) => type);
  return { house, checkId, fries: fries!, transfer };
}

describe('transferring a check', () => {
  test('to a table joins the guests who sit there, and runners read the new table', () => {
    const { house, checkId, fries, transfer } = withCheck();
    const partyId = house.seat('2');
    expect(transfer({ tableId: '2' })).toEqual(['check.transferred']);
    expect(house.check(checkId)).toMatchObject({ tableId: '2', partyId });
    expect(house.ticketAt('grill', fries).tableName).toBe('2');
  });

  test('to a table where nobody sits leaves it without a party', () => {
    const { house, checkId, transfer } = withCheck();
    transfer({ tableId: '3' });
    expect(house.check(checkId)).toMatchObject({ tableId: '3', partyId: null });
  });

  test('leaves what was carried out already as it was', () => {
    const { house, checkId, fries, transfer } = withCheck();
    house.serveAll(checkId);
    transfer({ tableId: '2' });
    expect(house.ticketAt('grill', fries).tableName).toBe('1');
  });

  test('makes it a tab, which needs a name', () => {
    const { house, checkId, fries, transfer } = withCheck();
    expect(refusal(() => transfer({ tableId: null, name: '  ' }))).toBe('check/no-name');
    transfer({ tableId: null, name: 'Ann' });
    expect(house.check(checkId)).toMatchObject({ tableId: null, partyId: null, name: 'Ann' });
    expect(house.ticketAt('grill', fries).tableName).toBe('Ann');
  });

  test('to somebody else to serve rings them from then on', () => {
    const { house, checkId, fries, transfer } = withCheck();
    transfer({ serverId: 'cashier' });
    expect(house.check(checkId).serverId).toBe('cashier');
    expect(house.ticketAt('grill', fries)).toMatchObject({ serverId: 'cashier', serverName: 'The cashier' });
  });

  test('keeps the allergies of guests who leave their party', () => {
    const { house, checkId, transfer } = withCheck();
    const second = house.openCheck('1');
    house.act('noteAllergy', { checkId: second, allergyId: 'a', seat: 0, what: 'nuts', guestId: null });
    transfer({ tableId: null, name: 'Ann' });
    expect([...house.state.allergy.values()].filter((allergy) => allergy.checkId === checkId).map(({ what }) => what)).toEqual(['nuts']);
  });

  test('to where it is already is nothing', () => {
    const { transfer } = withCheck();
    expect(transfer({})).toEqual([]);
  });

  test("to a table or a person that is not this restaurant's is refused, and so is somebody who does not serve", () => {
    const { house, checkId, transfer } = withCheck();
    expect(refusal(() => transfer({ tableId: "a stranger's table" }))).toBe('not-found');
    expect(refusal(() => transfer({ serverId: "a stranger's server" }))).toBe('not-found');
    expect(refusal(() => transfer({ serverId: 'cook' }))).toBe('server/not-serving');
    house.pay(checkId, 395);
    expect(refusal(() => transfer({ tableId: '2' }))).toBe('check/is-closed');
  });
});
