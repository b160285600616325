import { describe, expect, test } from 'vitest';
import { FRIDAY_EVENING, minutes, refusal, SmallHouse } from '../../test/small-house.ts';
import { isTaken, joinedTables, namesOf, partyAt } from './joined-tables.ts';

const join = (house: SmallHouse, tableId: string, toId: string) => house.act('joinTables', { tableId, toId }, 'host');
const together = (house: SmallHouse, tableId: string): string[] => joinedTables(house.state, tableId).map(({ id }) => id);

describe('tables pushed together', () => {
  test('are one: a party at any of them sits at all', () => {
    const house = new SmallHouse();
    join(house, '2', '1');
    expect(together(house, '2')).toEqual(['1', '2']);
    house.act('seatParty', { tableId: '2', partyId: 'p', covers: 8 });
    expect(house.state.party.get('p')!.tableId).toBe('1');
    expect([partyAt(house.state, '1')?.id, partyAt(house.state, '2')?.id, partyAt(house.state, '3')?.id]).toEqual(['p', 'p', undefined]);
    expect(() => house.seat('1')).toThrow('Tables 1 and 2 are taken.');
  });

  test('have their check at the one that leads, wherever it was opened', () => {
    const house = new SmallHouse();
    join(house, '2', '1');
    const partyId = house.seat('1');
    const checkId = house.openCheck('2');
    expect(house.check(checkId)).toMatchObject({ tableId: '1', partyId });
  });

  test('are left and cleaned together', () => {
    const house = new SmallHouse();
    join(house, '2', '1');
    house.act('clearParty', { partyId: house.seat('1') });
    const dirt = (id: string) => house.state.table.get(id)!.isDirty;
    expect(['1', '2', '3'].map(dirt)).toEqual([true, true, false]);
    expect(refusal(() => house.seat('2'))).toBe('table/dirty');
    house.act('cleanTable', { tableId: '2' });
    expect(['1', '2'].map(dirt)).toEqual([false, false]);
  });

  test('make no chain: a third is joined to the one that leads', () => {
    const house = new SmallHouse();
    join(house, '2', '1');
    join(house, '3', '2');
    join(house, '1', '4');
    expect(['1', '2', '3', '4'].map((id) => house.state.table.get(id)!.joinedTo)).toEqual(['4', '4', '4', null]);
  });

  test('take in whoever sits at one of them, whichever way they were pushed', () => {
    const house = new SmallHouse();
    const partyId = house.seat('1');
    join(house, '1', '2');
    expect(house.state.table.get('2')!.joinedTo).toBe('1');
    expect(partyAt(house.state, '2')!.id).toBe(partyId);
  });

  test('take in the check of guests nobody seated', () => {
    const house = new SmallHouse();
    const checkId = house.openCheck('1');
    join(house, '1', '2');
    expect(house.state.table.get('2')!.joinedTo).toBe(house.check(checkId).tableId);
    expect([isTaken(house.state, '2'), isTaken(house.state, '3')]).toEqual([true, false]);
  });

  test('already stay as they are, whoever says so again', () => {
    const house = new SmallHouse();
    join(house, '2', '1');
    expect(join(house, '1', '2')).toEqual([]);
  });
});

describe('a table is not joined', () => {
  test('to itself', () => {
    expect(refusal(() => join(new SmallHouse(), '1', '1'))).toBe('table/itself');
  });

  test('where two parties would sit at one', () => {
    const house = new SmallHouse();
    house.seat('1');
    house.openCheck('2');
    expect(refusal(() => join(house, '2', '1'))).toBe('table/taken');
    expect(() => join(house, '2', '1')).toThrow('Tables 2 and 1 are both taken.');
  });

  test('while one of them has to be cleaned', () => {
    const house = new SmallHouse();
    house.act('clearParty', { partyId: house.seat('2') });
    expect(refusal(() => join(house, '2', '1'))).toBe('table/dirty');
  });

  test('to one that is not in the room', () => {
    const house = new SmallHouse();
    house.act('removeTable', { tableId: '2' });
    expect(refusal(() => join(house, '1', '2'))).toBe('not-found');
    expect(refusal(() => join(house, '99', '1'))).toBe('not-found');
  });
});

describe('parting tables', () => {
  const three = (): SmallHouse => {
    const house = new SmallHouse();
    join(house, '2', '1');
    join(house, '3', '1');
    return house;
  };

  test('takes one away from the others', () => {
    const house = three();
    house.act('partTables', { tableId: '3' }, 'server');
    expect([together(house, '1'), together(house, '3')]).toEqual([['1', '2'], ['3']]);
  });

  test('parts them all where it is the one that leads, and its guests stay there', () => {
    const house = three();
    const partyId = house.seat('2');
    house.later(minutes(5));
    house.act('partTables', { tableId: '1' });
    expect(['1', '2', '3'].map((id) => partyAt(house.state, id)?.id)).toEqual([partyId, undefined, undefined]);
    expect(house.state.party.get(partyId)!.seatedAt).toBe(FRIDAY_EVENING);
  });

  test('that stand alone changes nothing', () => {
    expect(new SmallHouse().act('partTables', { tableId: '1' })).toEqual([]);
  });
});

test('tables are named as people say them', () => {
  const named = (...names: string[]): string => namesOf(names.map((name) => ({ name })));
  expect([named('7'), named('7', '8'), named('7', '8', 'B1')]).toEqual(['7', '7 and 8', '7, 8 and B1']);
});
