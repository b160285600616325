import { beforeEach, describe, expect, test } from 'vitest';
import { refusal, SmallHouse } from '../../test/small-house.ts';
import type { RouteWanted } from './change-routes.ts';

let house: SmallHouse;
beforeEach(() => {
  house = new SmallHouse({ dayparts: [{ name: 'Dinner', fromMinute: 1_080, toMinute: 60 }] });
});
const DRINKS: RouteWanted = { routeId: 'drinks', daypart: 'Dinner', itemId: null, categoryId: 'drinks', stationIds: ['cold'] };
const route = (wanted: Partial<RouteWanted> = {}) =>
  house.act('setRoute', { ...DRINKS, ...wanted, stationIds: [...(wanted.stationIds ?? ['cold'])] });
const cookedAt = (item: string, modifierIds: string[] = []): string[] => {
  const [lineId] = house.order(house.openCheck(null), { item, ...(modifierIds.length > 0 && { modifierIds }) });
  return house
    .tickets()
    .filter(({ lines }) => lines.some((line) => line.lineId === lineId))
    .map(({ stationId }) => stationId);
};

describe('a route', () => {
  test('holds from the next fire on, changes, and is taken back', () => {
    route();
    expect(cookedAt('lemonade')).toEqual(['cold']);
    route({ stationIds: ['bar', 'grill', 'bar'] });
    expect(house.state.route.get('drinks')!.stationIds).toEqual(['bar', 'grill']);
    expect(cookedAt('lemonade')).toEqual(['bar', 'grill']);
    expect(route({ stationIds: ['bar', 'grill'] })).toEqual([]);
    house.act('removeRoute', { routeId: 'drinks' });
    expect(cookedAt('lemonade')).toEqual(['bar']);
    expect(refusal(() => house.act('removeRoute', { routeId: 'drinks' }))).toBe('not-found');
  });

  test('is of an item or of a category that is there, to stations that are', () => {
    expect(refusal(() => route({ itemId: 'fries' }))).toBe('route/of-what');
    expect(refusal(() => route({ categoryId: null }))).toBe('route/of-what');
    expect(refusal(() => route({ categoryId: 'gone' }))).toBe('not-found');
    expect(refusal(() => route({ categoryId: null, itemId: 'gone' }))).toBe('not-found');
    expect(refusal(() => route({ stationIds: ['cold', 'gone'] }))).toBe('not-found');
  });

  test('is of a part of the day that the house has', () => {
    expect(refusal(() => route({ daypart: 'Tea' }))).toBe('daypart/unknown');
  });

  test('is said once of each', () => {
    route();
    expect(refusal(() => route({ routeId: 'again', stationIds: ['bar'] }))).toBe('route/known');
    route({ routeId: 'one', categoryId: null, itemId: 'lemonade' });
    expect(house.state.route.size).toBe(2);
  });
});

describe('a modifier', () => {
  const give = (stationIds: string[], modifierId = 'cheese') => house.act('routeModifier', { modifierId, stationIds });

  test('is told who also has to do with it, or nobody', () => {
    give(['cold', 'cold']);
    expect(cookedAt('burger', ['rare', 'cheese'])).toEqual(['grill', 'cold']);
    expect(give(['cold'])).toEqual([]);
    give([]);
    expect(cookedAt('burger', ['rare', 'cheese'])).toEqual(['grill']);
  });

  test('is known, and so are the stations', () => {
    expect(refusal(() => give(['cold'], 'gone'))).toBe('not-found');
    expect(refusal(() => give(['gone']))).toBe('not-found');
  });
});
