import { comingTo } from '@heard/shared/guests/coming-to.ts';
import { quoteWait } from '@heard/shared/guests/quote-wait.ts';
import { hasUnseenAllergy } from '@heard/shared/kitchen/unseen-allergy.ts';
import { stateOf, type Snapshot } from '@heard/shared/live/state.ts';
import { describe, expect, test } from 'vitest';
import { tableIdOf } from './demo-floor.ts';
import { playService } from './demo-play.ts';
import { demoRestaurant } from './demo-restaurant.ts';

const now = Date.parse('2026-03-14T19:05:00Z');
const state = stateOf({ restaurant: [demoRestaurant(now)], ...(Object.fromEntries(playService(now).added) as Snapshot) });
const reservations = [...state.reservation.values()];

describe('the guests of the demo', () => {
  test('come: one is due within the hour at a table that is free', () => {
    expect(comingTo(state, tableIdOf('8'), now)).toMatchObject({ name: 'Miriam Adler', status: 'booked', allergies: ['nuts'] });
    expect(reservations.filter(({ status }) => status === 'booked').length).toBeGreaterThanOrEqual(3);
  });

  test('wait: two parties are on the list, for whom no table is free', () => {
    const waiting = reservations.filter(({ status }) => status === 'waiting');
    expect(waiting).toHaveLength(2);
    for (const { covers, at, quotedMinutes } of waiting) {
      expect(at).toBeLessThan(now);
      expect(quotedMinutes).toBeGreaterThan(0);
      expect(quoteWait(state, { now }, covers)).toBeGreaterThan(0);
    }
  });

  test('are known, some with what they must not eat', () => {
    expect([...state.guest.values()].filter(({ allergies }) => allergies.length > 0).length).toBeGreaterThanOrEqual(3);
    expect([...state.guest.values()].every(({ lastVisitAt }) => lastVisitAt !== null && lastVisitAt < now)).toBe(true);
  });

  test('have told the kitchen of two allergies, one of which nobody has read yet', () => {
    const told = [...state.ticket.values()].filter(
      ({ lines, status }) => status === 'cooking' && lines.some((line) => line.allergies.length > 0),
    );
    expect(new Set(told.map(({ tableName }) => tableName))).toEqual(new Set(['6', '13']));
    expect(new Set(told.filter(hasUnseenAllergy).map(({ tableName }) => tableName))).toEqual(new Set(['13']));
  });
});
