import { describe, expect, test } from 'vitest';
import { FRIDAY_EVENING, SmallHouse } from '../../test/small-house.ts';
import { SECOND } from '../kernel/time.ts';
import type { Ticket } from './kitchen-kinds.ts';
import { allFree, begunAt, cookOn, queuedSeconds, queueOf } from './work.ts';

const line = { lineId: 'line', name: 'fries', seat: 0, modifiers: [], note: '', allergies: [], goesTo: '' };
const marks = { isDone: false, isVoided: false, isVoidSeen: false };
const [blank] = (() => {
  const house = new SmallHouse();
  house.order(house.openCheck(null), { item: 'fries' });
  return house.tickets();
})();

/** A ticket of so many dishes of 100 s, fired so many seconds into the evening. */
function ticket(id: string, firedAfter: number, more: Partial<Ticket> & { dishes?: number; readyAfter?: number } = {}): Ticket {
  const { dishes = 1, readyAfter, ...fields } = more;
  const done = readyAfter === undefined ? {} : { status: 'ready' as const, readyAt: FRIDAY_EVENING + readyAfter * SECOND };
  const lines = Array.from({ length: dishes }, (_, at) => ({ ...line, ...marks, lineId: `${id} ${at}`, quantity: 1 }));
  return { ...blank!, id, firedAt: FRIDAY_EVENING + firedAfter * SECOND, lines, workSeconds: dishes * 100, ...done, ...fields };
}
const grill = (parallel: number) => ({ id: 'grill', parallel });
const after = (seconds: number): number => FRIDAY_EVENING + seconds * SECOND;
/** Of each ticket that cooks: its id, the work left on it, and when the last of it is done. */
const queue = (tickets: readonly Ticket[], parallel: number, at: number): [string, number, number][] =>
  queueOf(tickets, grill(parallel), after(at)).tickets.map(({ ticket: { id }, left, done }) => [id, left, done]);

describe('what a station needs for some dishes', () => {
  const steak = { seconds: 600, quantity: 1 };
  const fries = { seconds: 120, quantity: 4 };
  const needs = (parallel: number, ...dishes: readonly (typeof steak)[]): number => cookOn(allFree({ parallel }), dishes).done;
  test('is its slowest dish while it has hands for all', () => expect(needs(5, steak, fries)).toBe(600));
  test('is the work of all where it has one hand', () => expect(needs(1, steak, fries)).toBe(1_080));
  test('is as the dishes fall to the hands that are free first', () => expect(needs(2, fries, steak)).toBe(840));
  test('is nothing for nothing', () => expect(needs(1)).toBe(0));
  test('begins when a hand is free', () => expect(cookOn([50, 20], [fries])).toEqual({ free: [290, 260], done: 290 }));
});

describe('a ticket is begun', () => {
  test('with its fire where nothing was in front of it', () => expect(begunAt(ticket('b', 10), [], grill(1))).toBe(after(10)));

  test('when the one in front of it was done', () =>
    expect(begunAt(ticket('b', 10), [ticket('a', 0, { readyAfter: 90 })], grill(1))).toBe(after(90)));

  test('as soon as fewer dishes than hands were left', () => {
    const others = [ticket('a', 0, { readyAfter: 90 }), ticket('b', 1, { readyAfter: 60 }), ticket('c', 2, { readyAfter: 120 })];
    expect([1, 2, 3, 4].map((parallel) => begunAt(ticket('d', 10), others, grill(parallel)))).toEqual([120, 90, 60, 10].map(after));
  });

  test('not yet while those in front of it keep all hands', () => {
    const cooking = ticket('a', 0, { dishes: 2, promisedAt: null });
    expect(begunAt(ticket('b', 10), [cooking], grill(2))).toBe(Infinity);
    expect(begunAt(ticket('b', 10), [cooking], grill(3))).toBe(after(10));
  });

  test('whatever came after it and was done sooner', () =>
    expect(begunAt(ticket('a', 0), [ticket('b', 10, { readyAfter: 20 })], grill(1))).toBe(after(0)));
});

describe('the queue of a station', () => {
  test('is what cooks there, in turn, each done after what is in front of it', () => {
    const tickets = [ticket('b', 5, { dishes: 2 }), ticket('a', 0), ticket('elsewhere', 1, { stationId: 'bar' }), ticket('c', 6)];
    expect(queue(tickets, 1, 6)).toEqual([
      ['a', 94, 94],
      ['b', 200, 294],
      ['c', 100, 394],
    ]);
  });

  test('is shorter by what was cooked since the last was done', () => {
    const tickets = [ticket('done', 0, { readyAfter: 100 }), ticket('a', 1), ticket('b', 2)];
    expect(queue(tickets, 1, 130)).toEqual([
      ['a', 70, 70],
      ['b', 100, 170],
    ]);
  });

  test('of several hands is divided among them, and a hand that is free waits for nobody', () => {
    const tickets = [ticket('a', 0, { dishes: 2 }), ticket('b', 0, { dishes: 4 })];
    expect(queue(tickets, 2, 50)).toEqual([
      ['a', 100, 50],
      ['b', 400, 250],
    ]);
    expect(queuedSeconds(queueOf(tickets, grill(2), after(50)), grill(2))).toBe(250);
    expect(queueOf(tickets, grill(8), after(50)).free.slice(-2)).toEqual([0, 0]);
  });

  test('a rush goes first', () => {
    expect(queue([ticket('a', 0), ticket('b', 5, { isRush: true })], 1, 5).map(([id]) => id)).toEqual(['b', 'a']);
  });

  test('a forgotten ticket holds nobody up, and what is done or cancelled of one is no work', () => {
    const half = ticket('half', 3_600, { dishes: 4 });
    const lines = half.lines.map((one, at) => ({ ...one, isDone: at === 0, isVoided: at === 1 }));
    expect(queue([ticket('forgotten', 0), { ...half, lines }], 1, 3_600)).toEqual([
      ['forgotten', 0, 0],
      ['half', 200, 200],
    ]);
  });

  test('nor is one forgotten when the next was begun, once it is ten minutes past its promise', () => {
    const promisedAt = after(100);
    expect(begunAt(ticket('b', 1_000), [ticket('forgotten', 0, { promisedAt })], grill(1))).toBe(after(1_000));
    expect(begunAt(ticket('b', 500), [ticket('late', 0, { promisedAt })], grill(1))).toBe(after(700));
  });

  test('of a station where nothing cooks is no wait', () => {
    const none = queueOf([], grill(3), after(0));
    expect([none.free, queuedSeconds(none, grill(3))]).toEqual([[0, 0, 0], 0]);
  });
});
