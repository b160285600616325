import { describe, expect, test } from 'vitest';
import { editDistance } from './edit-distance.ts';
import { ENGLISH } from './english.ts';
import { foldEnglish } from './english-fold.ts';
import { readyMenu } from './menu-tree.ts';
import { repairWord } from './repair-word.ts';
import { saidWords } from './said-words.ts';
import { spokenNumber } from './spoken-number.ts';

const names = ['caramel syrup', 'vanilla syrup', 'hot sauce', 'chilli sauce', 'hamburger', 'bruschetta'];
const menu = readyMenu(
  {
    items: [],
    slots: [{ id: 's', name: 'extra', isSingle: false, isSize: false, values: names.map((name) => ({ id: name, names: [name] })) }],
    kinds: [],
  },
  ENGLISH,
);

test.each([
  ['fries', 'fry'],
  ['tomatoes', 'tomato'],
  ['sandwiches', 'sandwich'],
  ['cookies', 'cookie'],
  ['olives', 'olive'],
  ['loaves', 'loaf'],
  ['pepsis', 'pepsi'],
  ['quiches', 'quiche'],
  ['cheeses', 'cheese'],
  ['glasses', 'glass'],
  ['sodas', 'soda'],
])('%s is more than one %s', (many, one) => expect(foldEnglish(many)).toBe(foldEnglish(one)));

test('a word that ends like a plural is left alone', () => expect(foldEnglish('asparagus')).toBe('asparagus'));

test.each([
  ['three', 3],
  ['twenty one', 21],
  ['nine hundred', 900],
  ['a hundred and five', 105],
  ['two dozen', 24],
  ['half a dozen', null],
  ['12', 12],
  ['two three', 2],
])('"%s" counts %s', (text, number) => {
  expect(spokenNumber(menu, saidWords(text), 0)?.number ?? null).toBe(number);
});

test('letters added, dropped, changed and swapped each count one', () => {
  expect(editDistance('burger', 'burgers', 2)).toBe(1);
  expect(editDistance('burger', 'buger', 2)).toBe(1);
  expect(editDistance('burger', 'bruger', 2)).toBe(1);
  expect(editDistance('burger', 'salad', 2)).toBe(3);
});

describe('repair', () => {
  test('a word that is none becomes the nearest of the menu', () => expect(repairWord(menu, 'brusketta', 'brusketta')).toBe('bruschetta'));
  test('a word of English stays what it is', () => expect(repairWord(menu, 'same', 'same')).toBeNull());
  test('a word of the menu stays what it is', () => expect(repairWord(menu, 'sauce', 'sauce')).toBeNull());
});

describe('names cut short', () => {
  const idsOf = (word: string) =>
    menu.tree.next.get(word)?.meanings.flatMap((meaning) => (meaning.kind === 'value' ? [meaning.id] : [])) ?? [];
  test('"caramel" is caramel syrup where there are other syrups', () => expect(idsOf('caramel')).toEqual(['caramel syrup']));
  test('"hot" says too little to be hot sauce', () => expect(idsOf('hot')).toEqual([]));
});

test('words keep their case and know where sentences begin', () => {
  const words = saidWords("I'd like Jalapeños. Two-litre cola");
  expect(words.map(({ text }) => text)).toEqual(["I'd", 'like', 'Jalapeños', 'Two', 'litre', 'cola']);
  expect(words.map(({ plain }) => plain)).toEqual(['id', 'like', 'jalapenos', 'two', 'litre', 'cola']);
  expect(words.map(({ isAfterStop }) => isAfterStop)).toEqual([false, false, false, true, false, false]);
});
