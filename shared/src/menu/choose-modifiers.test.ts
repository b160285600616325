import { describe, expect, test } from 'vitest';
import { refusal, SmallHouse } from '../../test/small-house.ts';
import { remove } from '../live/event.ts';
import { chooseModifiers } from './choose-modifiers.ts';

const house = new SmallHouse();
const item = (id: string) => house.state.item.get(id)!;
const choose = (...modifierIds: string[]) => chooseModifiers(house.state, item('burger'), modifierIds);

describe('how a burger is wanted', () => {
  test('is written on the line in words and with the price of the moment, in the order it was said', () => {
    expect(choose('cheese', 'well done')).toEqual([
      { modifierId: 'cheese', name: 'cheese', price: 120, side: 'whole' },
      { modifierId: 'well done', name: 'well done', price: 50, side: 'whole' },
    ]);
  });

  test('must say how it is to be done', () => expect(refusal(() => choose('cheese'))).toBe('modifiers/too-few'));
  test('cannot be rare and well done at once', () => expect(refusal(() => choose('rare', 'well done'))).toBe('modifiers/too-many'));
  test('may have extra cheese twice', () => expect(choose('rare', 'cheese', 'cheese')).toHaveLength(3));
  test('may not have more extras than the house puts on', () => {
    expect(refusal(() => choose('rare', 'cheese', 'cheese', 'no bun'))).toBe('modifiers/too-many');
  });
  test('cannot have what is out', () => expect(refusal(() => choose('rare', 'truffle'))).toBe('modifiers/out'));
  test('cannot have what nobody offers', () => expect(refusal(() => choose('rare', 'gold leaf'))).toBe('modifiers/not-offered'));

  test('says in a sentence what is missing, and where', () => {
    expect(() => choose()).toThrow('burger: choose at least 1 of Doneness.');
    expect(() => choose()).toThrow(expect.objectContaining({ about: { itemId: 'burger', groupId: 'doneness' } }));
  });
});

test('fries are not offered rare: a modifier belongs to its item', () => {
  expect(refusal(() => chooseModifiers(house.state, item('fries'), ['rare']))).toBe('modifiers/not-offered');
  expect(chooseModifiers(house.state, item('fries'), [])).toEqual([]);
});

test('a group that was taken off the menu asks for nothing any more', () => {
  const later = new SmallHouse();
  later.change(remove('modifierGroup', 'doneness'));
  expect(chooseModifiers(later.state, later.state.item.get('burger')!, [])).toEqual([]);
});
