import { describe, expect, it } from 'vitest';
import { countWords, percentWords } from './piece-words.ts';

describe('how much of a dish is meant', () => {
  it.each([
    [1, 1, 1, '1'],
    [3, 1, 3, '1'],
    [1, 1, 3, '1/3'],
    [3, 1, 2, '1 1/2'],
    [2, 1, 6, '1/3'],
    [4, 0, 1, '0'],
    [1, 60_061, 720_720, 'part'],
  ])('of %i, %i parts of %i is %s', (quantity, part, of, says) => expect(countWords(quantity, { part, of })).toBe(says));
});

it('writes a rate as people say it', () => {
  expect([8_875, 20_000, 12_500].map(percentWords)).toEqual(['8.875%', '20%', '12.5%']);
});
