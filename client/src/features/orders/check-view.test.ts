import { describe, expect, it } from 'vitest';
import { act, dine, emptyHouse, idOf, order } from '../../../test/fixture.ts';
import { midService } from '../../../test/mid-service.ts';
import { checksBy, checkView } from './check-view.ts';

describe('a check', () => {
  it('is called by its table, a tab by its name', () => {
    const titles = checksBy(midService(), 'open').map(({ title }) => title);
    expect(titles).toContain('Table 10');
    expect(titles).toContain('Priya');
  });

  it('keeps the rounds of a seat together', () => {
    const state = emptyHouse();
    dine(state, 'Ana Ruiz', 30, '4', 2, { dishes: ['Fries', 'Mash'] });
    order(state, 'Ana Ruiz', 10, 'check 4', { dishes: ['Negroni', 'Pilsner'] }, 2);
    const seats = checkView(state, idOf('check 4'))!.seats.map(({ seat, lines, total }) => [
      seat,
      lines.map(({ name }) => name).join(),
      total,
    ]);
    expect(seats).toEqual([
      [1, 'Fries,Negroni', 2_400],
      [2, 'Mash,Pilsner', 1_700],
    ]);
  });

  it('adds up to the same by seats and altogether, whatever was voided', () => {
    const state = midService();
    act(state, 'Maya Okafor', 1, 'voidLine', { checkId: idOf('check 4'), lineId: idOf('check 4 line 1.1'), reason: 'Mistake' });
    for (const { check } of checksBy(state, 'open')) {
      const { seats, totals } = checkView(state, check.id)!;
      expect(seats.reduce((sum, seat) => sum + seat.total, 0)).toBe(totals.subtotal);
      expect(totals.total).toBe(totals.subtotal + totals.tax);
    }
  });

  it('owes nothing once it is paid', () => {
    expect(checkView(midService(), idOf('check 23'))!.totals.due).toBe(0);
  });

  it('that is not there is nothing', () => {
    expect(checkView(midService(), 'nowhere')).toBeNull();
  });
});
