import { describe, expect, test } from 'vitest';
import { FRIDAY_EVENING, minutes, refusal, SmallHouse } from '../../test/small-house.ts';
import { partyAt } from './joined-tables.ts';

describe('a party that moves', () => {
  test('sits at the other table, and leaves a used one behind', () => {
    const house = new SmallHouse();
    const partyId = house.seat('1', 4);
    house.later(minutes(3));
    house.act('moveParty', { partyId, tableId: '2' }, 'host');
    expect(partyAt(house.state, '2')).toMatchObject({ id: partyId, covers: 4, seatedAt: FRIDAY_EVENING });
    expect(partyAt(house.state, '1')).toBeUndefined();
    expect(house.state.table.get('1')).toMatchObject({ isDirty: true, dirtySince: FRIDAY_EVENING + minutes(3) });
  });

  test('takes its open checks along, also one opened before it was seated; a paid one stays where it was paid', () => {
    const house = new SmallHouse();
    const early = house.openCheck('1');
    const partyId = house.seat('1');
    const paid = house.openCheck('1');
    house.order(paid, { item: 'fries' });
    house.pay(paid, 395);
    const other = house.openCheck('3');
    house.act('moveParty', { partyId, tableId: '2' });
    expect(house.check(early)).toMatchObject({ tableId: '2', partyId });
    expect([house.check(paid).tableId, house.check(other).tableId]).toEqual(['1', '3']);
  });

  test('is carried to where it sits now: what is not served yet says the new table', () => {
    const house = new SmallHouse();
    const partyId = house.seat('1');
    const checkId = house.openCheck('1');
    const [fries] = house.order(checkId, { item: 'fries' });
    house.serveAll(checkId);
    const [lemonade] = house.order(checkId, { item: 'lemonade' });
    house.act('moveParty', { partyId, tableId: '2' });
    expect([house.ticketAt('grill', fries!).tableName, house.ticketAt('bar', lemonade!).tableName]).toEqual(['1', '2']);
    expect(house.state.fire.size).toBe(2);
  });

  test('has a line that went to another check carried to where that check is', () => {
    const house = new SmallHouse();
    const partyId = house.seat('1');
    const [here, there] = [house.openCheck('1'), house.openCheck('3')];
    const [fries, bread] = house.order(here, { item: 'fries' }, { item: 'bread' });
    house.set('line', bread!, { checkId: there });
    house.act('moveParty', { partyId, tableId: '2' });
    const goesTo = (lineId: string) => house.ticketAt('grill', lineId).lines.find((line) => line.lineId === lineId)!.goesTo;
    expect([house.ticketAt('grill', fries!).tableName, goesTo(fries!), goesTo(bread!)]).toEqual(['2', '', '3']);
  });

  test('may move to tables pushed together, and from them', () => {
    const house = new SmallHouse();
    house.act('joinTables', { tableId: '3', toId: '2' });
    const partyId = house.seat('1');
    house.act('moveParty', { partyId, tableId: '3' });
    expect(house.state.party.get(partyId)!.tableId).toBe('2');
    house.act('moveParty', { partyId, tableId: '4' });
    expect(['1', '2', '3', '4'].map((id) => house.state.table.get(id)!.isDirty)).toEqual([true, true, true, false]);
  });

  test('does not move to a taken or dirty table, nor once it has left; to its own it has moved already', () => {
    const house = new SmallHouse();
    const partyId = house.seat('1');
    house.seat('2');
    house.act('clearParty', { partyId: house.seat('3') });
    expect(refusal(() => house.act('moveParty', { partyId, tableId: '2' }))).toBe('table/taken');
    expect(refusal(() => house.act('moveParty', { partyId, tableId: '3' }))).toBe('table/dirty');
    expect(house.act('moveParty', { partyId, tableId: '1' })).toEqual([]);
    house.act('clearParty', { partyId });
    expect(refusal(() => house.act('moveParty', { partyId, tableId: '4' }))).toBe('party/left');
  });
});

describe('a party', () => {
  test('is counted anew as often as it grows', () => {
    const house = new SmallHouse();
    const partyId = house.seat('1', 2);
    house.act('setPartyCovers', { partyId, covers: 5 }, 'server');
    expect(partyAt(house.state, '1')!.covers).toBe(5);
    expect(house.act('setPartyCovers', { partyId, covers: 5 })).toEqual([]);
    house.act('clearParty', { partyId });
    expect(refusal(() => house.act('setPartyCovers', { partyId, covers: 4 }))).toBe('party/left');
  });

  test('is handed over with what is open and what is cooking', () => {
    const house = new SmallHouse();
    const partyId = house.seat('1');
    const checkId = house.openCheck('1', 'server');
    const [fries] = house.order(checkId, { item: 'fries' });
    house.act('assignParty', { partyId, serverId: 'cashier' }, 'host');
    expect(house.state.party.get(partyId)!.serverId).toBe('cashier');
    expect(house.check(checkId).serverId).toBe('cashier');
    expect(house.ticketAt('grill', fries!)).toMatchObject({ serverId: 'cashier', serverName: 'The cashier' });
    expect(house.act('assignParty', { partyId, serverId: 'cashier' })).toEqual([]);
  });

  test('is handed only to somebody who serves', () => {
    const house = new SmallHouse();
    const partyId = house.seat('1');
    expect(refusal(() => house.act('assignParty', { partyId, serverId: 'cook' }))).toBe('server/not-serving');
    house.act('deactivateMember', { memberId: 'cashier' });
    expect(refusal(() => house.act('assignParty', { partyId, serverId: 'cashier' }))).toBe('server/not-serving');
    expect(refusal(() => house.act('assignParty', { partyId, serverId: 'nobody' }))).toBe('not-found');
  });
});
