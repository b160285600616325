import { expect, test } from 'vitest';
import { sumIn } from './server-metrics.ts';

const TEXT = [
  '# HELP links Links open.',
  'links{audience="floor"} 3',
  'links{audience="station"} 41',
  'links_total 9',
  'commits 1.2e+3',
].join('\n');

test('a name is summed over its labels, and is not the beginning of another', () => {
  expect(sumIn(TEXT, 'links', '')).toBe(44);
});

test('a label picks some', () => {
  expect(sumIn(TEXT, 'links', 'audience="floor"')).toBe(3);
});

test('without labels, and in either notation', () => {
  expect([sumIn(TEXT, 'links_total', ''), sumIn(TEXT, 'commits', ''), sumIn(TEXT, 'nothing', '')]).toEqual([9, 1_200, 0]);
});
