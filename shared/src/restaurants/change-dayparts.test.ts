import { beforeEach, describe, expect, test } from 'vitest';
import { refusal, SmallHouse } from '../../test/small-house.ts';
import type { DaypartWanted } from './change-dayparts.ts';
import { theRestaurant } from './the-restaurant.ts';

let house: SmallHouse;
beforeEach(() => {
  house = new SmallHouse();
});
const LUNCH = { name: 'Lunch', fromMinute: 660, toMinute: 900 };
const LATE = { name: 'Late', fromMinute: 1_320, toMinute: 120 };
const split = (...dayparts: DaypartWanted[]) => house.act('setDayparts', { dayparts });
const times = { warmAfter: 60, dueAfter: 120, lateAfter: 180 };

describe('the parts of a day', () => {
  test('are as they were named; the same again is nothing new', () => {
    split(LUNCH, { ...LATE, name: ' Late ' });
    expect(theRestaurant(house.state).dayparts).toEqual([LUNCH, LATE]);
    expect(split(LUNCH, LATE)).toEqual([]);
    split();
    expect(theRestaurant(house.state).dayparts).toEqual([]);
  });

  test('have names, each its own', () => {
    expect(refusal(() => split({ ...LUNCH, name: '  ' }))).toBe('daypart/no-name');
    expect(refusal(() => split(LUNCH, { ...LATE, name: 'lunch' }))).toBe('daypart/repeated');
  });

  test('do not overlap, past midnight neither', () => {
    split(LUNCH, { name: 'Tea', fromMinute: 900, toMinute: 1_020 });
    expect(refusal(() => split(LUNCH, { name: 'Brunch', fromMinute: 899, toMinute: 1_000 }))).toBe('daypart/overlaps');
    expect(refusal(() => split(LUNCH, { name: 'Bite', fromMinute: 700, toMinute: 720 }))).toBe('daypart/overlaps');
    expect(refusal(() => split(LATE, { name: 'Breakfast', fromMinute: 119, toMinute: 600 }))).toBe('daypart/overlaps');
    expect(refusal(() => split(LUNCH, { name: 'Day', fromMinute: 0, toMinute: 0 }))).toBe('daypart/overlaps');
  });

  test('stay while a route or a station speaks of them', () => {
    split(LUNCH, LATE);
    house.act('setRoute', { routeId: 'route', daypart: 'Lunch', itemId: 'fries', categoryId: null, stationIds: ['bar'] });
    expect(refusal(() => split(LATE))).toBe('daypart/in-use');
    house.act('removeRoute', { routeId: 'route' });
    house.act('changeStation', { stationId: 'grill', byDaypart: [{ daypart: 'Lunch', ...times }] });
    expect(refusal(() => split(LATE))).toBe('daypart/in-use');
    house.act('changeStation', { stationId: 'grill', byDaypart: [] });
    split(LATE);
  });

  test('take what is said of them along to another name, also where two change names', () => {
    split(LUNCH, LATE);
    house.act('setRoute', { routeId: 'route', daypart: 'Lunch', itemId: 'fries', categoryId: null, stationIds: ['bar'] });
    house.act('changeStation', { stationId: 'grill', byDaypart: [{ daypart: 'Late', ...times }] });
    split({ ...LUNCH, name: 'Late', was: 'Lunch' }, { ...LATE, name: 'Lunch', was: 'Late' });
    expect(house.state.route.get('route')!.daypart).toBe('Late');
    expect(house.state.station.get('grill')!.byDaypart).toEqual([{ daypart: 'Lunch', ...times }]);
  });
});
