import { describe, expect, test } from 'vitest';
import { FRIDAY_EVENING, minutes, refusal, SmallHouse } from '../../test/small-house.ts';
import { partyAt } from './parties.ts';

describe('seating a party', () => {
  test('puts it at the table, with the server of the section', () => {
    const house = new SmallHouse();
    house.act('seatParty', { tableId: '1', partyId: 'p', covers: 3 }, 'host');
    expect(partyAt(house.state, '1')).toEqual({
      id: 'p',
      tableId: '1',
      covers: 3,
      serverId: 'server',
      seatedAt: FRIDAY_EVENING,
      leftAt: null,
    });
    expect(partyAt(house.state, '2')).toBeUndefined();
  });

  test('in a section without a server gives it to whoever seated it', () => {
    const house = new SmallHouse();
    house.set('section', 'main', { serverId: null });
    house.act('seatParty', { tableId: '1', partyId: 'p', covers: 3 }, 'cashier');
    expect(partyAt(house.state, '1')!.serverId).toBe('cashier');
  });

  test('at a taken table is refused: never two parties at one table', () => {
    const house = new SmallHouse();
    house.seat('1');
    expect(refusal(() => house.seat('1'))).toBe('table/taken');
    expect(() => house.seat('1')).toThrow('Table 1 is taken.');
  });

  test('at a dirty table is refused until it is cleaned', () => {
    const house = new SmallHouse();
    house.act('clearParty', { partyId: house.seat('1') });
    expect(refusal(() => house.seat('1'))).toBe('table/dirty');
    house.act('cleanTable', { tableId: '1' }, 'server');
    expect(refusal(() => house.seat('1'))).toBe('not refused');
  });

  test('twice by the same tap, or at a table that does not exist, is refused', () => {
    const house = new SmallHouse();
    house.act('seatParty', { tableId: '1', partyId: 'p', covers: 3 });
    expect(refusal(() => house.act('seatParty', { tableId: '2', partyId: 'p', covers: 3 }))).toBe('party/known');
    expect(refusal(() => house.seat('99'))).toBe('not-found');
  });
});

describe('when a party leaves', () => {
  test('its table is to be cleaned', () => {
    const house = new SmallHouse();
    const partyId = house.seat('1');
    house.later(minutes(70));
    house.act('clearParty', { partyId }, 'server');
    const now = FRIDAY_EVENING + minutes(70);
    expect(house.state.party.get(partyId)!.leftAt).toBe(now);
    expect(house.state.table.get('1')).toMatchObject({ isDirty: true, dirtySince: now });
    expect(partyAt(house.state, '1')).toBeUndefined();
  });

  test('twice is leaving once: a table that was cleaned meanwhile stays clean', () => {
    const house = new SmallHouse();
    const partyId = house.seat('1');
    house.act('clearParty', { partyId });
    house.act('cleanTable', { tableId: '1' });
    expect(house.act('clearParty', { partyId })).toEqual([]);
    expect(house.state.table.get('1')!.isDirty).toBe(false);
  });

  test('with a check still open it does not go: nobody leaves unpaid by a slip of the thumb', () => {
    const house = new SmallHouse();
    const partyId = house.seat('1');
    const checkId = house.openCheck('1');
    house.order(checkId, { item: 'fries' });
    expect(refusal(() => house.act('clearParty', { partyId }))).toBe('check/is-open');
    house.pay(checkId, 395);
    house.act('clearParty', { partyId });
    expect(house.state.party.get(partyId)!.leftAt).not.toBeNull();
  });

  test('nor with a check that was opened at its table before anybody seated it', () => {
    const house = new SmallHouse();
    const checkId = house.openCheck('1');
    house.order(checkId, { item: 'fries' });
    const partyId = house.seat('1');
    expect(refusal(() => house.act('clearParty', { partyId }))).toBe('check/is-open');
    house.pay(checkId, 395);
    expect(refusal(() => house.act('clearParty', { partyId }))).toBe('not refused');
  });

  test('the checks of other tables and tabs at the bar do not keep it', () => {
    const house = new SmallHouse();
    const partyId = house.seat('1');
    house.seat('2');
    house.openCheck('2');
    house.openCheck(null);
    expect(refusal(() => house.act('clearParty', { partyId }))).toBe('not refused');
  });

  test('that nobody knows, nothing happens', () => {
    expect(refusal(() => new SmallHouse().act('clearParty', { partyId: 'x' }))).toBe('not-found');
  });
});

describe('cleaning a table', () => {
  test('makes it free; a clean one stays as it is', () => {
    const house = new SmallHouse();
    house.act('clearParty', { partyId: house.seat('1') });
    expect(house.act('cleanTable', { tableId: '1' }).map((event) => event.type)).toEqual(['table.cleaned']);
    expect(house.state.table.get('1')).toMatchObject({ isDirty: false, dirtySince: null });
    expect(house.act('cleanTable', { tableId: '1' })).toEqual([]);
  });

  test('that does not exist is refused', () => {
    expect(refusal(() => new SmallHouse().act('cleanTable', { tableId: '99' }))).toBe('not-found');
  });
});
