import { describe, expect, test } from 'vitest';
import { FRIDAY_EVENING, refusal, SmallHouse } from '../../test/small-house.ts';

function checkWith(...items: ('water' | 'fries')[]): {
  house: SmallHouse;
  checkId: string;
  lineIds: readonly string[];
  close: () => string[];
} {
  const house = new SmallHouse();
  house.seat('1');
  const checkId = house.openCheck('1');
  const lineIds = items.length === 0 ? [] : house.order(checkId, ...items.map((item) => ({ item })));
  return { house, checkId, lineIds, close: () => house.act('closeFreeCheck', { checkId }, 'server').map((event) => event.type) };
}

describe('closing a check that costs nothing', () => {
  test('is possible for a glass of water', () => {
    const { house, checkId, close } = checkWith('water');
    expect(close()).toEqual(['check.closed']);
    expect(house.check(checkId)).toMatchObject({ status: 'closed', closedAt: FRIDAY_EVENING, total: 0, tax: 0 });
  });

  test('is refused while something is due', () => {
    expect(refusal(checkWith('water', 'fries').close)).toBe('check/due');
  });

  test('is refused where nothing stands: such a check is taken away', () => {
    const { house, checkId, lineIds, close } = checkWith('water');
    house.act('voidLine', { checkId, lineId: lineIds[0]!, reason: 'not wanted' });
    expect(refusal(close)).toBe('check/empty');
    expect(refusal(checkWith().close)).toBe('check/empty');
  });
});
