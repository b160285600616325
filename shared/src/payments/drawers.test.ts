import { beforeEach, describe, expect, test } from 'vitest';
import { FRIDAY_EVENING, minutes, refusal, SmallHouse } from '../../test/small-house.ts';

let house: SmallHouse;
const till = () => house.state.drawer.get('till')!;
const open = (drawerId = 'till', name = 'Till') => house.act('openDrawer', { drawerId, name, float: 10_000 }, 'server');
const move = (kind: 'in' | 'out' | 'drop', amount: number, moveId = house.newId('move')) =>
  house.act('moveCash', { drawerId: 'till', moveId, kind, amount, reason: 'change' }, 'server');

beforeEach(() => {
  house = new SmallHouse();
  open();
});

describe('a drawer', () => {
  test('is opened with its float, and should hold it', () => {
    expect(till()).toMatchObject({ float: 10_000, expected: 10_000, counted: null, openedBy: 'server', openedAt: FRIDAY_EVENING });
  });

  test('is not opened twice, nor another one of the same name beside it', () => {
    expect([refusal(() => open()), refusal(() => open('other')), refusal(() => open('bar', 'Bar'))]).toEqual([
      'drawer/known',
      'drawer/name-taken',
      'not refused',
    ]);
  });

  test('holds more after cash in, less after cash out and after a drop', () => {
    move('in', 5_000);
    move('out', 700);
    move('drop', 4_000);
    expect(till().expected).toBe(10_300);
    expect([...house.state.cashMove.values()].map(({ kind, amount, by }) => [kind, amount, by])).toEqual([
      ['in', 5_000, 'server'],
      ['out', 700, 'server'],
      ['drop', 4_000, 'server'],
    ]);
  });

  test('takes a move once', () => {
    move('in', 100, 'm');
    expect(refusal(() => move('in', 100, 'm'))).toBe('cash/known');
  });

  test('is closed with a count; what is over or short is in the log', () => {
    move('in', 500);
    house.later(minutes(90));
    const [event] = house.act('closeDrawer', { drawerId: 'till', counted: 10_450 }, 'cashier');
    expect(event).toMatchObject({ type: 'drawer.closed', about: { expected: 10_500, over: -50 } });
    expect(till()).toMatchObject({ counted: 10_450, expected: 10_500, closedBy: 'cashier', closedAt: house.now });
  });

  test('once closed stays as it was counted', () => {
    house.act('closeDrawer', { drawerId: 'till', counted: 10_000 });
    expect([refusal(() => move('in', 1)), refusal(() => house.act('closeDrawer', { drawerId: 'till', counted: 1 }))]).toEqual([
      'drawer/is-closed',
      'drawer/is-closed',
    ]);
    expect(refusal(() => open('tomorrow'))).toBe('not refused');
  });
});
