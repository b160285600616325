import { describe, expect, test } from 'vitest';
import { refusal, SmallHouse } from '../../test/small-house.ts';
import { groundOf, isInRoom, overlap, ROOM } from './room.ts';

const PLACE = { sectionId: 'main', name: '9', shape: 'round', seats: 4, x: 500, y: 400, width: 100, height: 100, rotation: 0 } as const;
const addTable = (house: SmallHouse, more: Partial<typeof PLACE> | { name: string } = {}) =>
  house.act('addTable', { tableId: 'new', ...PLACE, ...more });

describe('a new table', () => {
  test('stands free and clean where it was put', () => {
    const house = new SmallHouse();
    addTable(house, { name: ' 9 ' });
    const usual = { joinedTo: null, isDirty: false, dirtySince: null, removedAt: null };
    expect(house.state.table.get('new')).toEqual({ id: 'new', ...PLACE, ...usual });
  });

  test('needs a name that no other table has, whatever way it is written', () => {
    const house = new SmallHouse();
    house.act('changeTable', { tableId: '1', name: 'B1' });
    expect(refusal(() => addTable(house, { name: 'b1' }))).toBe('table/name-taken');
    expect(() => addTable(house, { name: ' B1' })).toThrow('There is a table B1 already.');
    expect(refusal(() => addTable(house, { name: '  ' }))).toBe('table/no-name');
  });

  test('stands inside the room and in a section of it', () => {
    const house = new SmallHouse();
    expect(refusal(() => house.act('addTable', { tableId: 'new', ...PLACE, x: ROOM - 99 }))).toBe('table/out-of-room');
    expect(refusal(() => house.act('addTable', { tableId: 'new', ...PLACE, x: 0, rotation: 45 }))).toBe('table/out-of-room');
    expect(refusal(() => house.act('addTable', { tableId: 'new', ...PLACE, sectionId: 'cellar' }))).toBe('not-found');
  });

  test('is added once', () => {
    const house = new SmallHouse();
    addTable(house);
    expect(refusal(() => addTable(house))).toBe('table/known');
  });

  test('may stand over another: whoever draws it sees that', () => {
    const house = new SmallHouse();
    const { x, y } = house.state.table.get('1')!;
    expect(refusal(() => house.act('addTable', { tableId: 'new', ...PLACE, x, y }))).toBe('not refused');
  });
});

describe('changing a table', () => {
  test('changes what is named, so that two at once both get what they wanted', () => {
    const house = new SmallHouse();
    house.act('changeTable', { tableId: '1', x: 700, y: 30 });
    house.act('changeTable', { tableId: '1', seats: 6, name: 'A1' });
    expect(house.state.table.get('1')).toMatchObject({ x: 700, y: 30, seats: 6, name: 'A1', width: 90 });
    expect(house.act('changeTable', { tableId: '1', x: 700 })).toEqual([]);
  });

  test('writes down only what is different', () => {
    const house = new SmallHouse();
    const [event] = house.act('changeTable', { tableId: '1', x: 100, y: 130 });
    expect(event!.changes).toEqual([{ kind: 'table', id: '1', set: { y: 130 } }]);
  });

  test('of its name is read by the runners of what is still cooking', () => {
    const house = new SmallHouse();
    const checkId = house.openCheck('1');
    const [fries] = house.order(checkId, { item: 'fries' });
    house.act('changeTable', { tableId: '1', name: 'A1' });
    expect(house.ticketAt('grill', fries!).tableName).toBe('A1');
  });

  test('is refused where its name is another’s or it would leave the room', () => {
    const house = new SmallHouse();
    expect(refusal(() => house.act('changeTable', { tableId: '1', name: '2' }))).toBe('table/name-taken');
    expect(refusal(() => house.act('changeTable', { tableId: '1', name: '1 ' }))).toBe('not refused');
    expect(refusal(() => house.act('changeTable', { tableId: '1', x: ROOM }))).toBe('table/out-of-room');
    expect(refusal(() => house.act('changeTable', { tableId: '99', x: 1 }))).toBe('not-found');
  });
});

describe('a table taken out of the room', () => {
  test('is not there for guests, and its name is free', () => {
    const house = new SmallHouse();
    house.act('removeTable', { tableId: '1' });
    for (const act of [() => house.seat('1'), () => house.openCheck('1'), () => house.act('changeTable', { tableId: '1', x: 5 })])
      expect(refusal(act)).toBe('not-found');
    expect(refusal(() => addTable(house, { name: '1' }))).toBe('not refused');
  });

  test('stays written, and comes back as the same table', () => {
    const house = new SmallHouse();
    house.act('removeTable', { tableId: '1' });
    expect(house.state.table.get('1')!.removedAt).toBe(house.now);
    house.act('addTable', { tableId: '1', ...PLACE, name: '1' });
    expect(house.state.table.get('1')).toMatchObject({ removedAt: null, name: '1', x: PLACE.x });
    expect(refusal(() => house.seat('1'))).toBe('not refused');
  });

  test('was free: neither guests sat there nor was a check open, at it or at those it was joined to', () => {
    const house = new SmallHouse();
    house.act('joinTables', { tableId: '2', toId: '1' });
    const partyId = house.seat('1');
    expect(refusal(() => house.act('removeTable', { tableId: '2' }))).toBe('table/taken');
    house.act('clearParty', { partyId });
    house.act('cleanTable', { tableId: '1' });
    house.openCheck('1');
    expect(refusal(() => house.act('removeTable', { tableId: '2' }))).toBe('check/is-open');
    expect(refusal(() => house.act('removeTable', { tableId: '1' }))).toBe('check/is-open');
  });

  test('leaves those joined to it by themselves', () => {
    const house = new SmallHouse();
    house.act('joinTables', { tableId: '2', toId: '1' });
    house.act('removeTable', { tableId: '1' });
    expect(house.state.table.get('2')!.joinedTo).toBeNull();
  });
});

describe('the ground of a table', () => {
  test('is wider where it stands across', () => {
    const ground = groundOf({ x: 100, y: 100, width: 100, height: 100, rotation: 45 });
    expect(Math.round(ground.right - ground.left)).toBe(141);
    expect(groundOf({ x: 100, y: 100, width: 200, height: 100, rotation: 90 })).toMatchObject({ left: 150, top: 50 });
  });

  test('touches that of a neighbour without lying over it', () => {
    const at = (x: number) => groundOf({ x, y: 0, width: 100, height: 100, rotation: 0 });
    expect([overlap(at(0), at(100)), overlap(at(0), at(98))]).toEqual([false, true]);
    expect([isInRoom(at(0)), isInRoom(at(ROOM - 100)), isInRoom(at(ROOM - 99))]).toEqual([true, true, false]);
  });
});
