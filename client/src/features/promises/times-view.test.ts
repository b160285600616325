import { MINUTE, SECOND } from '@heard/shared/kernel/time.ts';
import { describe, expect, it } from 'vitest';
import { emptyHouse } from '../../../test/fixture.ts';
import { clockWords, isWanted, learnedRows, missWords } from './times-view.ts';
import { taught } from './times.test-data.ts';

describe('how far from a promise', () => {
  it.each([
    [0, 'on time'],
    [29 * SECOND, 'on time'],
    [31 * SECOND, '1 min late'],
    [-3 * MINUTE, '3 min early'],
  ])('%d ms is %s', (milliseconds, says) => expect(missWords(milliseconds)).toBe(says));
});

it('writes seconds as a clock does', () => expect([45, 485, 3_725].map(clockWords)).toEqual(['0:45', '8:05', '1:02:05']));

describe('the rows', () => {
  it('are in the order of the menu’s words, then where, then when', () => {
    const state = emptyHouse();
    taught(state, 'Negroni', 'Bar', 90);
    taught(state, 'Duck confit', 'Grill', 600, { daypart: 'Lunch' });
    taught(state, 'Duck confit', 'Grill', 600, { daypart: 'Dinner' });
    const rows = learnedRows(state);
    expect(rows.map(({ item, daypart }) => [item, daypart])).toEqual([
      ['Duck confit', 'Dinner'],
      ['Duck confit', 'Lunch'],
      ['Negroni', ''],
    ]);
    expect(rows.filter((row) => isWanted(row, '', ' duck ')).map(({ item }) => item)).toEqual(['Duck confit', 'Duck confit']);
  });
});
