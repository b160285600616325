import { describe, expect, test } from 'vitest';
import { refusal, SmallHouse } from '../../test/small-house.ts';
import { DAY } from '../kernel/time.ts';

const close = (house: SmallHouse, closeId: string) => house.act('closeDay', { closeId });
const slip = (house: SmallHouse, more: object = {}) => {
  const usual = { businessDay: '2026-06-12', slip: '17', tender: 'cash' as const, total: 2_000, tax: 165, tip: 100, covers: 2, note: '' };
  return refusal(() => house.act('enterPaperSale', { saleId: house.newId('sale'), ...usual, ...more }, 'server'));
};

describe('closing the day', () => {
  test('freezes its figures under the next number', () => {
    const house = new SmallHouse();
    const checkId = house.openCheck(null);
    house.order(checkId, { item: 'burger' });
    house.pay(checkId, 1_450);
    close(house, 'one');
    expect(house.state.dayClose.get('one')).toMatchObject({
      number: 1,
      businessDay: '2026-06-12',
      figures: { checks: 1, covers: 2, gross: 1_450, tax: 120, total: 1_450, tenders: { cash: 1_450 } },
      closedBy: 'manager',
    });
    house.later(DAY);
    close(house, 'two');
    expect(house.state.dayClose.get('two')).toMatchObject({ number: 2, businessDay: '2026-06-13', figures: { checks: 0, total: 0 } });
  });

  test('counts on from the last, even where only that one is still known', () => {
    const house = new SmallHouse();
    close(house, 'one');
    house.later(DAY);
    close(house, 'two');
    house.change({ kind: 'dayClose', id: 'one', set: null });
    house.later(20 * DAY);
    close(house, 'three');
    expect(house.state.dayClose.get('three')!.number).toBe(3);
  });

  test('is refused while a check is open, and says how many', () => {
    const house = new SmallHouse();
    house.openCheck(null);
    house.openCheck('1');
    expect(() => close(house, 'z')).toThrow(expect.objectContaining({ code: 'day/open-checks', about: { openChecks: 2 } }));
  });

  test('happens once a day, and by one close', () => {
    const house = new SmallHouse();
    close(house, 'z');
    expect(refusal(() => close(house, 'again'))).toBe('day/closed');
    house.later(DAY);
    expect(refusal(() => close(house, 'z'))).toBe('day/closed');
  });
});

describe('a slip of the emergency pad', () => {
  test('counts in the day it is entered on, whichever it was written on', () => {
    const house = new SmallHouse();
    expect([slip(house), slip(house, { businessDay: '2026-06-11' })]).toEqual(['not refused', 'not refused']);
    close(house, 'z');
    expect(house.state.dayClose.get('z')!.figures).toMatchObject({
      checks: 0,
      paper: { sales: 2, covers: 4, total: 4_000, tax: 330, tip: 200 },
      tenders: { cash: 4_200 },
    });
  });

  test('is entered once: its number stands for it within its day', () => {
    const house = new SmallHouse();
    slip(house, { saleId: 's' });
    expect([slip(house), slip(house, { slip: '18', saleId: 's' }), slip(house, { slip: '18' })]).toEqual([
      'paper/slip-taken',
      'paper/known',
      'not refused',
    ]);
  });

  test('is of a day that has come, and holds no more tax than it comes to', () => {
    const house = new SmallHouse();
    expect([slip(house, { businessDay: '2026-06-13' }), slip(house, { tax: 2_001 })]).toEqual(['paper/not-yet', 'paper/tax']);
  });

  test('found after the day was closed waits for the next day', () => {
    const house = new SmallHouse();
    close(house, 'z');
    expect(slip(house)).toBe('day/closed');
    house.later(DAY);
    expect(slip(house)).toBe('not refused');
  });
});
