import { describe, expect, test } from 'vitest';
import { apportion } from '../kernel/money.ts';
import { SmallHouse } from '../../test/small-house.ts';
import { guestCheckOf } from '../paper/guest-check.ts';
import { checkPaper } from '../paper/check-paper.ts';
import { totalsOf } from './check-totals.ts';
import { countWords, pieceWords } from './piece-words.ts';

describe('how much of a dish is meant', () => {
  test.each([
    [1, 1, 1, '1'],
    [3, 1, 3, '1'],
    [1, 1, 3, '1/3'],
    [3, 1, 2, '1 1/2'],
    [2, 1, 6, '1/3'],
    [4, 0, 1, '0'],
    [1, 1, 60, '1/60'],
  ])('of %i, %i parts of %i is %s', (quantity, part, of, says) => expect(countWords(quantity, { part, of })).toBe(says));

  test.each([
    [1, 180_180, 720_721, '1/4'],
    [1, 2_501, 10_003, '1/4'],
    [1, 3_333, 10_000, '1/3'],
    [2, 1_666, 10_000, '1/3'],
    [2, 7_501, 10_003, '1 1/2'],
  ])('that came of amounts, of %i, %i parts of %i is %s but for a cent', (quantity, part, of, says) =>
    expect(countWords(quantity, { part, of })).toBe(says),
  );

  test.each([
    [1, 3_700, 9_991, '37%'],
    [1, 33, 101, '33%'],
    [2, 3_700, 9_991, '74%'],
    [4, 3_700, 9_991, '1.48'],
    [1, 1, 997, 'under 1%'],
  ])('that is no fraction anybody says, of %i, %i parts of %i is %s', (quantity, part, of, says) =>
    expect(countWords(quantity, { part, of })).toBe(says),
  );
});

test('parts are of a dish, whole ones are counted', () => {
  expect(['1/4', '37%', 'under 1%'].map((count) => pieceWords(count, 'Ribeye'))).toEqual([
    '1/4 of Ribeye',
    '37% of Ribeye',
    'under 1% of Ribeye',
  ]);
  expect(['2', '1 1/2', '1.48'].map((count) => pieceWords(count, 'Ribeye'))).toEqual(['2 × Ribeye', '1 1/2 × Ribeye', '1.48 × Ribeye']);
});

test.each([2, 3, 4, 7])('a check split evenly for %i says on each share which part it is', (count) => {
  const house = new SmallHouse();
  const checkId = house.openCheck('1');
  house.order(checkId, { item: 'burger' }, { item: 'fries' });
  const { due } = totalsOf(house.state, checkId);
  const [rest, ...amounts] = apportion(due, Array<number>(count).fill(1));
  const parts = amounts.map((amount, at) => ({ checkId: `share ${at}`, name: `Share ${at + 2} of ${count}`, amount }));
  house.act('splitByAmount', { checkId, parts, rest: rest! });
  for (const id of [checkId, ...parts.map((part) => part.checkId)]) {
    expect(guestCheckOf(house.state, id).lines.map((line) => line.count)).toEqual([`1/${count}`, `1/${count}`]);
  }
  const paper = checkPaper(guestCheckOf(house.state, parts[0]!.checkId));
  expect(JSON.stringify(paper)).toContain(`1/${count} of burger`);
  expect(JSON.stringify(paper)).toContain(`Table 1 · Share 2 of ${count}`);
});
