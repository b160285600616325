import { describe, expect, test } from 'vitest';
import { refusal, SmallHouse } from '../../test/small-house.ts';

function cooking(): { house: SmallHouse; lines: string[] } {
  const house = new SmallHouse();
  return { house, lines: house.order(house.openCheck('1'), { item: 'platter' }, { item: 'lemonade' }) };
}
const rush = (house: SmallHouse, ...lineIds: string[]) => house.act('rushLines', { lineIds }, 'server').map(({ type }) => type);

describe('a rush', () => {
  test('moves what cooks of a line to the front, at each of its stations', () => {
    const { house, lines } = cooking();
    expect(rush(house, lines[0]!)).toEqual(['tickets.rushed']);
    expect(['grill', 'cold', 'bar'].map((station) => house.tickets().find(({ stationId }) => stationId === station)!.isRush)).toEqual([
      true,
      true,
      false,
    ]);
  });

  test('twice is once', () => {
    const { house, lines } = cooking();
    rush(house, ...lines);
    expect(rush(house, ...lines)).toEqual([]);
  });

  test('is refused where nothing cooks: held, done or voided', () => {
    const { house, lines } = cooking();
    const [held] = house.order(house.openCheck('2'), { item: 'fries', isHeld: true });
    expect(refusal(() => rush(house, held!))).toBe('rush/nothing');
    house.act('bumpTicket', { ticketId: house.ticketAt('bar', lines[1]!).id });
    expect(refusal(() => rush(house, lines[1]!))).toBe('rush/nothing');
    house.act('voidLine', { checkId: house.line(lines[0]!).checkId, lineId: lines[0]!, reason: 'left' });
    expect(refusal(() => rush(house, lines[0]!))).toBe('rush/nothing');
    expect(refusal(() => rush(house, 'unicorn'))).toBe('not-found');
  });
});
