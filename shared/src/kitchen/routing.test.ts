import { describe, expect, test } from 'vitest';
import { COOKED_AT, ITEMS } from '../../test/small-house-rows.ts';
import { refusal, SmallHouse } from '../../test/small-house.ts';
import { remove } from '../live/event.ts';
import { stationsOf } from './routing.ts';

const routed = (house: SmallHouse, itemId: string): readonly string[] => stationsOf(house.state, { itemId, name: itemId });

describe('where things are cooked', () => {
  test.each(ITEMS)('%s', (itemId) => expect(routed(new SmallHouse(), itemId)).toEqual(COOKED_AT[itemId]));

  test('an item with stations of its own does not follow its category', () => {
    expect(routed(new SmallHouse(), 'sundae')).toEqual(['cold']);
  });

  test('a station that was closed down is passed over: the category’s stands in, then the fallback', () => {
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
