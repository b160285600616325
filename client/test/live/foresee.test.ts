import type { Context } from '@heard/shared/live/rule.ts';
import { snapshotOf } from '@heard/shared/live/state.ts';
import { totalsOf } from '@heard/shared/orders/check-totals.ts';
import { describe, expect, it } from 'vitest';
import { deed } from '../../src/live/asking.ts';
import { foresee } from '../../src/live/foresee.ts';
import { idOf, NOW } from '../fixture.ts';
import { restaurant } from '../fixture-house.ts';
import { midService } from '../mid-service.ts';

const CHECK = idOf('check 2');
const as = (name: string, role: 'server' | 'manager'): Context => ({
  who: { restaurantId: restaurant.id, memberId: idOf(name), deviceId: null, role },
  now: NOW,
});
const SERVER = as('Ana Ruiz', 'server');
const half = (lineId: string) =>
  deed('splitCheck', { checkId: CHECK, parts: [{ checkId: idOf('new'), name: '', lines: [{ lineId, part: 1, of: 2 }] }] });
const champagne = idOf('check 2 line 1.2');

describe('what is foreseen', () => {
  it('is what the rules make of it, and the restaurant does not notice', () => {
    const state = midService();
    const before = JSON.stringify(snapshotOf(state));
    const { after, refused } = foresee(state, SERVER, [half(champagne)]);
    expect(refused).toBeUndefined();
    expect(totalsOf(after, CHECK).total + totalsOf(after, idOf('new')).total).toBe(totalsOf(state, CHECK).total);
    expect(JSON.stringify(snapshotOf(state))).toBe(before);
  });

  it('of several deeds builds on each other', () => {
    const merge = deed('mergeChecks', { checkId: idOf('new'), intoId: CHECK });
    const state = midService();
    const { after } = foresee(state, SERVER, [half(champagne), merge]);
    expect(totalsOf(after, CHECK).total).toBe(totalsOf(state, CHECK).total);
  });

  it('that is refused comes with the rule’s own words', () => {
    const { refused, after } = foresee(midService(), SERVER, [half('nowhere')]);
    expect(refused).toMatchObject({ code: 'not-found' });
    expect(after.check.has(idOf('new'))).toBe(false);
  });

  it('that wants a manager is foreseen as if one had said yes', () => {
    const comp = deed('compLines', { checkId: CHECK, discountId: idOf('comp'), lineIds: [champagne], reason: 'Corked' });
    const asked = foresee(midService(), SERVER, [comp]);
    expect([asked.needsApproval, totalsOf(asked.after, CHECK).discount]).toEqual([true, 1_900]);
    expect(foresee(midService(), as('Maya Okafor', 'manager'), [comp]).needsApproval).toBe(false);
  });

  it('that not even a manager could do is refused', () => {
    const comp = deed('compLines', { checkId: idOf('check 23'), discountId: idOf('comp'), lineIds: [champagne], reason: 'Corked' });
    expect(foresee(midService(), SERVER, [comp]).refused).toMatchObject({ code: 'check/is-closed' });
  });
});
