import { describe, expect, it } from 'vitest';
import { refusal, SmallHouse } from '../../test/small-house.ts';

describe('a price that the guest was told', () => {
  it('is what the line costs as long as the menu still says so', () => {
    const house = new SmallHouse();
    const [lineId] = house.order(house.openCheck('1'), { item: 'burger', promised: house.state.item.get('burger')!.price });
    expect(house.line(lineId!).status).toBe('fired');
  });

  it('is not silently replaced by another one: both prices are told, and nothing is sent', () => {
    const house = new SmallHouse();
    const { price } = house.state.item.get('burger')!;
    const checkId = house.openCheck('1');
    house.set('item', 'burger', { price: price + 150 });
    const draft = { checkId, orderId: 'o', lines: [house.draft({ item: 'burger', promised: price }), house.draft({ item: 'lemonade' })] };
    expect(refusal(() => house.act('sendOrder', draft, 'server'))).toBe('line/price-changed');
    expect(house.state.order.size).toBe(0);
    const told = { lineId: draft.lines[0]!.lineId, name: 'burger', promised: price, price: price + 150 };
    expect(() => house.act('sendOrder', draft, 'server')).toThrow(expect.objectContaining({ about: { lines: [told] } }));
  });

  it('counts what was chosen with it', () => {
    const house = new SmallHouse();
    const checkId = house.openCheck('1');
    const wanted = { item: 'burger', modifierIds: ['rare', 'cheese'] };
    expect(refusal(() => house.order(checkId, { ...wanted, promised: 1_450 }))).toBe('line/price-changed');
    expect(house.order(checkId, { ...wanted, promised: 1_570 })).toHaveLength(1);
  });

  it('need not be told: a device of an older release sends without it', () => {
    const house = new SmallHouse();
    house.set('item', 'burger', { price: 1 });
    expect(house.order(house.openCheck('1'), { item: 'burger' })).toHaveLength(1);
  });
});
