import { expect, test } from 'vitest';
import type { Front } from './front.ts';
import type { Played } from './play.ts';
import { complaintsOf } from './report.ts';
import type { Stream } from './stream.ts';
import { Tally } from './tally.ts';

const stream: Stream = {
  says: 'two orders',
  menu: [{ name: 'Soup', category: 'Starters', price: 905 }],
  orders: [
    { at: 0, dishes: ['Soup'] },
    { at: 1, dishes: ['Soup', 'Soup'] },
  ],
};
const front = { hasMenuOfStream: true } as Front;
const played = (more: Partial<Played> = {}): Played => ({
  lost: [],
  doubled: [],
  unheard: [],
  astray: [],
  linesIn: 3,
  linesBumped: 3,
  revenue: 2_715,
  tally: new Tally(),
  screens: 5,
  retried: 0,
  reconnects: 0,
  seconds: 1,
  ...more,
});

test('a service that comes out as it was played has nothing to complain of', () => {
  expect(complaintsOf(front, stream, played())).toEqual([]);
});

test.each<[string, Partial<Played>, string]>([
  ['lost', { lost: ['order o'] }, 'lost: order o'],
  ['doubled', { doubled: ['line l'] }, 'doubled: line l'],
  ['unheard', { unheard: ['t'] }, 'unheard: t'],
  ['astray', { astray: ['Floor screen 1'] }, 'screens astray: Floor screen 1'],
  ['a line short', { linesIn: 2, linesBumped: 2 }, '3 lines were played, 2 arrived.'],
  ['a line unbumped', { linesBumped: 2 }, '3 lines came in, 2 were bumped.'],
  ['a cent off', { revenue: 2_714 }, 'Guests owed 27.15, the house has 27.14.'],
])('%s is said', (_, more, sentence) => {
  expect(complaintsOf(front, stream, played(more))).toEqual([sentence]);
});

test('on another menu the house must have what its own guests paid', () => {
  const tally = new Tally();
  tally.paid = 5_000;
  expect(complaintsOf({ hasMenuOfStream: false } as Front, stream, played({ tally, revenue: 5_000 }))).toEqual([]);
});
