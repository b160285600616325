import { describe, expect, it } from 'vitest';
import { rateTyped } from './rate-typed.ts';

describe('a percentage that was typed', () => {
  it.each([
    ['10', 10_000],
    ['12.5', 12_500],
    ['8,875', 8_875],
    ['100 %', 100_000],
    ['0', 0],
  ])('“%s” is %i thousandths', (text, rate) => expect(rateTyped(text)).toBe(rate));

  it.each(['', 'ten', '101', '-5', '1.2345'])('“%s” is none', (text) => expect(rateTyped(text)).toBeNull());
});
