import { describe, expect, test } from 'vitest';
import { Random } from '../../test/random.ts';
import { COOKED_AT, ITEMS } from '../../test/small-house-rows.ts';
import { refusal, SmallHouse } from '../../test/small-house.ts';
import { HOUR } from '../kernel/time.ts';
import { add, remove } from '../live/event.ts';
import type { Row } from '../live/kinds.ts';
import { stationsOf } from './routing.ts';

const routed = (house: SmallHouse, itemId: string, ...modifierIds: string[]): readonly string[] =>
  stationsOf(house.state, { itemId, name: itemId, modifiers: modifierIds.map((modifierId) => ({ modifierId })) }, house.now);

describe('where things are cooked', () => {
  test.each(ITEMS)('%s', (itemId) => expect(routed(new SmallHouse(), itemId)).toEqual(COOKED_AT[itemId]));

  test('an item with stations of its own does not follow its category', () => {
    expect(routed(new SmallHouse(), 'sundae')).toEqual(['cold']);
  });

  test('a station that is no more is passed over: the category’s stands in, then the fallback', () => {
    const house = new SmallHouse();
    house.change(remove('station', 'cold'));
    expect(routed(house, 'platter')).toEqual(['grill']);
    expect(routed(house, 'sundae')).toEqual(['grill']);
    house.change(remove('station', 'bar'));
    expect(routed(house, 'lemonade')).toEqual(['grill']);
  });

  test('a station that is named twice cooks it once', () => {
    const house = new SmallHouse();
    house.set('item', 'burger', { stationIds: ['grill', 'cold', 'grill'] });
    expect(routed(house, 'burger')).toEqual(['grill', 'cold']);
    house.set('category', 'drinks', { stationIds: ['bar', 'bar'] });
    expect(routed(house, 'lemonade')).toEqual(['bar']);
  });

  test('what was taken off the menu after it was ordered is cooked by the fallback', () => {
    expect(routed(new SmallHouse(), 'unicorn')).toEqual(['grill']);
  });

  test('without a fallback a line that nobody cooks is refused, with its name', () => {
    const house = new SmallHouse();
    house.set('station', 'grill', { isFallback: false });
    expect(refusal(() => routed(house, 'bread'))).toBe('station/none');
    expect(() => routed(house, 'bread')).toThrow('No station cooks bread: name a fallback station first.');
    expect(routed(house, 'burger')).toEqual(['grill']);
  });
});

describe('a part of the day', () => {
  const dayparts = [
    { name: 'Lunch', fromMinute: 660, toMinute: 900 },
    { name: 'Dinner', fromMinute: 1_080, toMinute: 60 },
  ];
  const withRoutes = (...routes: readonly Partial<Row<'route'>>[]): SmallHouse => {
    const house = new SmallHouse({ dayparts });
    routes.forEach((route, at) =>
      house.change(add('route', { id: `route ${at}`, daypart: 'Dinner', itemId: null, categoryId: null, stationIds: ['bar'], ...route })),
    );
    return house;
  };

  test('has its own word before item and category: of the item before of its category', () => {
    const house = withRoutes({ categoryId: 'food' }, { itemId: 'platter', stationIds: ['cold'] });
    expect([routed(house, 'fries'), routed(house, 'platter'), routed(house, 'lemonade')]).toEqual([['bar'], ['cold'], ['bar']]);
    expect(routed(house, 'sundae')).toEqual(['cold']);
  });

  test('says nothing at another hour', () => {
    const house = withRoutes({ itemId: 'fries' }, { itemId: 'bread', daypart: 'Lunch' });
    expect([routed(house, 'fries'), routed(house, 'bread')]).toEqual([['bar'], ['grill']]);
    house.later(-6 * HOUR);
    expect([routed(house, 'fries'), routed(house, 'bread')]).toEqual([['grill'], ['bar']]);
    house.later(-6 * HOUR);
    expect([routed(house, 'fries'), routed(house, 'bread')]).toEqual([['grill'], ['grill']]);
  });

  test('that names only stations that are no more is passed over', () => {
    const house = withRoutes({ itemId: 'fries', stationIds: ['gone'] });
    expect(routed(house, 'fries')).toEqual(['grill']);
  });
});

describe('a modifier', () => {
  test('adds its stations to those of the item, each once', () => {
    const house = new SmallHouse();
    house.set('modifier', 'cheese', { stationIds: ['cold', 'grill', 'gone'] });
    expect([routed(house, 'burger', 'rare', 'cheese'), routed(house, 'burger', 'rare')]).toEqual([['grill', 'cold'], ['grill']]);
  });

  test('never takes the item from its own station', () => {
    const house = new SmallHouse();
    house.set('modifier', 'cheese', { stationIds: ['bar'] });
    expect(routed(house, 'bread', 'cheese')).toEqual(['grill', 'bar']);
  });
});

describe('a closed station', () => {
  const closed = (fields: Readonly<Record<string, Partial<Row<'station'>>>>): SmallHouse => {
    const house = new SmallHouse();
    for (const [id, set] of Object.entries(fields)) house.set('station', id, { isOpen: false, ...set });
    return house;
  };

  test('hands its lines to the one it names, over several where they are closed, too', () => {
    expect(routed(closed({ cold: { reroutesTo: 'bar' } }), 'sundae')).toEqual(['bar']);
    expect(routed(closed({ cold: { reroutesTo: 'bar' }, bar: { reroutesTo: 'grill' } }), 'sundae')).toEqual(['grill']);
  });

  test('that names nobody, or names in a circle, hands them to the fallback', () => {
    expect(routed(closed({ cold: {} }), 'sundae')).toEqual(['grill']);
    expect(routed(closed({ cold: { reroutesTo: 'bar' }, bar: { reroutesTo: 'cold' } }), 'sundae')).toEqual(['grill']);
    expect(routed(closed({ cold: { reroutesTo: 'bar' }, bar: {}, grill: { reroutesTo: 'gone' } }), 'sundae')).toEqual(['grill']);
  });

  test('whose fallback is closed finds who stands in for that', () => {
    expect(routed(closed({ cold: {}, grill: { reroutesTo: 'bar' } }), 'sundae')).toEqual(['bar']);
  });

  test('leaves a line that two stations cook with the other, once', () => {
    expect(routed(closed({ cold: {} }), 'platter')).toEqual(['grill']);
  });
});

test('every fired line reaches an open station while one may be reached, and a station whatever is closed', () => {
  for (let seed = 1; seed <= 1_000; seed += 1) {
    const random = new Random(seed);
    const house = new SmallHouse({ dayparts: [{ name: 'Dinner', fromMinute: 1_080, toMinute: 60 }] });
    const stations = ['grill', 'bar', 'cold'];
    const some = (): string[] => random.some([...stations, 'gone']);
    for (const id of stations)
      house.set('station', id, { isOpen: random.chance(0.4), reroutesTo: random.pick([...stations, 'gone', null])! });
    house.set('item', 'burger', { stationIds: some() });
    house.set('category', 'food', { stationIds: some() });
    house.set('modifier', 'cheese', { stationIds: some() });
    if (random.chance(0.5))
      house.change(add('route', { id: 'route', daypart: 'Dinner', itemId: 'burger', categoryId: null, stationIds: some() }));
    const cooks = routed(house, 'burger', 'cheese');
    expect(cooks.length, `seed ${seed}`).toBeGreaterThan(0);
    expect(new Set(cooks).size).toBe(cooks.length);
    // Only the fallback keeps lines while it is closed.
    for (const id of cooks) expect(house.state.station.get(id)!.isOpen || id === 'grill', `seed ${seed}: ${id}`).toBe(true);
  }
});
