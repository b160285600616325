import { describe, expect, test } from 'vitest';
import { FRIDAY_EVENING, minutes, refusal, SmallHouse } from '../../test/small-house.ts';

function atTable(): { house: SmallHouse; checkId: string; void: (lineId: string) => string[] } {
  const house = new SmallHouse();
  house.seat('1');
  const checkId = house.openCheck('1');
  return {
    house,
    checkId,
    void: (lineId) => house.act('voidLine', { checkId, lineId, reason: 'spilled' }).map((event) => event.type),
  };
}

describe('giving the guests their check', () => {
  test('is remembered with the time', () => {
    const { house, checkId } = atTable();
    house.later(minutes(5));
    house.act('dropCheck', { checkId });
    expect(house.check(checkId)).toMatchObject({ droppedAt: FRIDAY_EVENING + minutes(5), status: 'open' });
  });

  test('is not possible once it is paid', () => {
    const { house, checkId } = atTable();
    house.order(checkId, { item: 'fries' });
    house.pay(checkId, 395);
    expect(refusal(() => house.act('dropCheck', { checkId }))).toBe('check/is-closed');
  });
});

describe('taking a check away', () => {
  const voidCheck = (house: SmallHouse, checkId: string): string[] =>
    house.act('voidCheck', { checkId }, 'server').map((event) => event.type);

  test('that was opened by mistake: nothing is owed, and the table comes free', () => {
    const house = new SmallHouse();
    const partyId = house.seat('1');
    const checkId = house.openCheck('1');
    expect(voidCheck(house, checkId)).toEqual(['check.voided']);
    expect(house.check(checkId)).toMatchObject({ status: 'voided', closedAt: FRIDAY_EVENING, total: 0, tax: 0 });
    expect(refusal(() => house.act('clearParty', { partyId }))).toBe('not refused');
  });

  test('of which every line was voided', () => {
    const { house, checkId, void: voidLine } = atTable();
    for (const lineId of house.order(checkId, { item: 'fries' }, { item: 'platter', isHeld: true })) voidLine(lineId);
    expect(voidCheck(house, checkId)).toEqual(['check.voided']);
  });

  test('with a line still on it is refused, even one that costs nothing', () => {
    const { house, checkId } = atTable();
    house.order(checkId, { item: 'water' });
    expect(refusal(() => voidCheck(house, checkId))).toBe('check/not-empty');
  });

  test('with money on it is refused', () => {
    const { house, checkId } = atTable();
    const [lineId] = house.order(checkId, { item: 'fries' });
    house.pay(checkId, 100);
    house.set('line', lineId!, { status: 'voided' });
    expect(refusal(() => voidCheck(house, checkId))).toBe('check/not-empty');
  });

  test('that is paid, taken away already, or unknown is refused', () => {
    const { house, checkId } = atTable();
    house.order(checkId, { item: 'fries' });
    house.pay(checkId, 395);
    expect(refusal(() => voidCheck(house, checkId))).toBe('check/is-closed');
    const second = house.openCheck('1');
    voidCheck(house, second);
    expect(refusal(() => voidCheck(house, second))).toBe('check/is-voided');
    expect(refusal(() => voidCheck(house, 'nowhere'))).toBe('not-found');
  });
});
