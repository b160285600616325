import { describe, expect, test } from 'vitest';
import { addUp } from '../../test/evening-ledger.ts';
import { RandomEvening } from '../../test/random-evening.ts';
import { minutes, SmallHouse } from '../../test/small-house.ts';
import { HOUR } from '../kernel/time.ts';
import { totalsOf } from '../orders/check-totals.ts';
import { figuresOf } from './figures-of.ts';
import { TENDERS } from './payments-kinds.ts';

const FRIDAY = '2026-06-12';

describe('the figures of four hundred random evenings', () => {
  const evenings = Array.from({ length: 400 }, (_, seed) => new RandomEvening(seed + 1).spend(90));

  test('are what a bookkeeper makes of the log alone, to the cent', () => {
    for (const { house, log } of evenings) expect(figuresOf(house.state, FRIDAY)).toEqual(addUp(log, FRIDAY).figures);
  });

  test('leave in every drawer what the log says, and on every account', () => {
    for (const { house, log } of evenings) {
      const { drawers, balances } = addUp(log, FRIDAY);
      expect(Object.fromEntries([...house.state.drawer.values()].map(({ id, expected }) => [id, expected]))).toEqual(drawers);
      expect(Object.fromEntries([...house.state.account.values()].map(({ id, balance }) => [id, balance]))).toEqual(balances);
    }
  });

  test('hold together: what came in by each tender is what was paid for something', () => {
    for (const { house } of evenings) {
      const { tenders, paid, tips, rounding, refunds, accountMoves, paper } = figuresOf(house.state, FRIDAY);
      const taken = TENDERS.reduce((sum, tender) => sum + tenders[tender], 0);
      expect(taken).toBe(paid + tips + rounding - refunds + accountMoves + paper.total + paper.tip);
    }
  });

  test('say of every check that what was paid and what is due is what it comes to', () => {
    for (const { house } of evenings) {
      for (const { id, status, total: fixed } of house.state.check.values()) {
        const { total, paid, due } = totalsOf(house.state, id);
        expect(paid + due).toBe(total);
        expect(due).toBeGreaterThanOrEqual(0);
        expect(fixed).toBe({ open: null, closed: total, voided: 0 }[status]);
      }
    }
  });

  test('can be closed once the last guest has paid, and stand as they were', () => {
    for (const evening of evenings) {
      evening.lastOrders().do('closeDay', { closeId: 'z' });
      const { house, log } = evening;
      const { figures } = house.state.dayClose.get('z')!;
      evening.spend(10);
      expect(house.state.dayClose.get('z')!.figures).toEqual(figures);
      expect(figures).toEqual(
        addUp(
          log.slice(
            0,
            log.findIndex(({ type }) => type === 'day.closed'),
          ),
          FRIDAY,
        ).figures,
      );
    }
  });

  test('had something of everything', () => {
    const seen = new Set(evenings.flatMap(({ log }) => log.map(({ type }) => type)));
    const rare = ['payment.refunded', 'account.settled', 'gift-card.topped-up', 'drawer.closed', 'paper.entered', 'check.split'];
    expect(rare.filter((type) => !seen.has(type))).toEqual([]);
    const { tenders, comps, discounts, voids, service, rounding } = figuresOf(
      evenings.find(({ log }) => log.length > 60)!.house.state,
      FRIDAY,
    );
    expect([...Object.values(tenders), comps, discounts, voids, service, rounding].some((figure) => figure !== 0)).toBe(true);
  });
});

describe('a business day', () => {
  test('ends at the cutoff: what was sold counts where its check was closed, what was paid where it was', () => {
    const house = new SmallHouse();
    const [early, late] = [house.openCheck(null), house.openCheck(null)];
    house.order(early, { item: 'fries' });
    house.order(late, { item: 'burger' });
    house.pay(early, 395);
    house.pay(late, 1_000);
    // Seven in the evening and nine hours: the cutoff of four o'clock has passed.
    house.later(9 * HOUR + minutes(1));
    house.pay(late, 450);
    expect(figuresOf(house.state, FRIDAY)).toMatchObject({ checks: 1, total: 395, paid: 1_395, tenders: { cash: 1_395 } });
    expect(figuresOf(house.state, '2026-06-13')).toMatchObject({ checks: 1, total: 1_450, paid: 450, tenders: { cash: 450 } });
  });

  test('on which nothing happened comes to nothing', () => {
    const nothing = figuresOf(new SmallHouse().state, FRIDAY);
    expect(
      Object.values({ ...nothing, ...nothing.tenders, ...nothing.paper }).filter((figure) => typeof figure === 'number' && figure !== 0),
    ).toEqual([]);
  });
});
