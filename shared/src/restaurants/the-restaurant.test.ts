import { expect, test } from 'vitest';
import { refusal, SmallHouse } from '../../test/small-house.ts';
import { emptyState } from '../live/state.ts';
import { theRestaurant } from './the-restaurant.ts';

test('the house knows its own name, and a screen that was told nothing yet has none', () => {
  expect(theRestaurant(new SmallHouse().state).name).toBe('The Small House');
  expect(refusal(() => theRestaurant(emptyState()))).toBe('not-found');
});
