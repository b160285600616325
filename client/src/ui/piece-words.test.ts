import { expect, it } from 'vitest';
import { percentWords } from './piece-words.ts';

it('writes a rate as people say it', () => {
  expect([8_875, 20_000, 12_500].map(percentWords)).toEqual(['8.875%', '20%', '12.5%']);
});
