import { expect, test } from 'vitest';
import { bool, day, id, int, list, money, nullable, object, oneOf, optional, saying, text, time } from './shape.ts';

test('a text has between 1 and 200 characters unless its field says otherwise', () => {
  expect(text()).toEqual({ type: 'text', min: 1, max: 200 });
  expect(text({ min: 0 })).toEqual({ type: 'text', min: 0, max: 200 });
});

test('numbers and money fit the columns that store them and are not negative unless a field says so', () => {
  expect(int()).toEqual({ type: 'int', min: 0, max: 2 ** 31 - 1 });
  expect(money()).toEqual({ type: 'money', min: 0, max: 100_000_000 });
  expect(money(-5)).toMatchObject({ min: -5 });
});

test('a field that may be empty or absent keeps everything else it says', () => {
  expect(nullable(int(1, 5))).toEqual({ type: 'int', min: 1, max: 5, nullable: true });
  expect(optional(id())).toEqual({ type: 'id', optional: true });
  expect(saying(bool(), 'whether it is')).toEqual({ type: 'bool', says: 'whether it is' });
});

test('lists, objects and choices say what is in them', () => {
  expect(list(time(), 3, 1)).toEqual({ type: 'list', of: { type: 'time' }, max: 3, min: 1 });
  expect(object({ at: time() })).toEqual({ type: 'object', fields: { at: { type: 'time' } } });
  expect(oneOf(['a', 'b'])).toEqual({ type: 'oneOf', values: ['a', 'b'] });
});

test('a day is written year first', () => {
  const { pattern } = day();
  expect(['2026-06-12', '12.6.2026', '2026-6-1', '2026-06-12T00:00'].map((written) => pattern!.test(written))).toEqual([
    true,
    false,
    false,
    false,
  ]);
});
