import { expect, it } from 'vitest';
import { decimalsOf, moneyTyped } from './money-typed.ts';

it.each([
  ['12', 1_200],
  ['12.5', 1_250],
  ['12,50', 1_250],
  ['$ 12.05', 1_205],
  ['0.10', 10],
  ['7.', 700],
])('“%s” is an amount', (text, cents) => expect(moneyTyped(text, 2)).toBe(cents));

it.each(['', 'ten', '1.234', '-5', '1.2.3', '99999999'])('“%s” is none', (text) => expect(moneyTyped(text, 2)).toBeNull());

it('knows currencies without cents', () => {
  expect([decimalsOf('JPY'), decimalsOf('USD')]).toEqual([0, 2]);
  expect(moneyTyped('1200', 0)).toBe(1_200);
  expect(moneyTyped('12.5', 0)).toBeNull();
});
