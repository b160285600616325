import { beforeEach, describe, expect, test } from 'vitest';
import { minutes, SmallHouse, whoIs } from '../../test/small-house.ts';
import { fireDue } from './courses-due.ts';

let house: SmallHouse;
let checkId: string;
beforeEach(() => {
  house = new SmallHouse();
  house.seat('1');
  checkId = house.openCheck('1');
});
const starter = { item: 'lemonade' } as const;
const main = { item: 'burger', course: 2, isHeld: true, quantity: 2 } as const;
const sweet = { item: 'sundae', course: 3, isHeld: true } as const;
/** What the ticket at a station says is still to come, `course: dishes`. */
const waits = (station: string): string[] =>
  house
    .tickets(checkId)
    .flatMap(({ stationId, laterCourses }) =>
      stationId === station ? laterCourses.map(({ course, dishes }) => `${course}: ${dishes}`) : [],
    );

describe('a ticket says what of its check still waits', () => {
  test('course by course, from the moment it is fired', () => {
    house.order(checkId, starter, sweet, main, { ...main, item: 'fries' });
    expect(waits('bar')).toEqual(['2: 4', '3: 1']);
  });

  test('also when it comes with a later order, which holds more', () => {
    house.order(checkId, starter, main);
    house.order(checkId, sweet);
    expect(waits('bar')).toEqual(['2: 2', '3: 1']);
    house.order(checkId, { item: 'fries' });
    expect(waits('grill')).toEqual(['2: 2', '3: 1']);
  });

  test('until the course is fired, by hand or by the clock', () => {
    const [, , timed] = house.order(checkId, starter, main, { ...sweet, fireAt: house.now + minutes(20) });
    house.act('fireCourse', { checkId, course: 2, at: null, isTogether: false });
    expect([waits('bar'), waits('grill')]).toEqual([['3: 1'], ['3: 1']]);
    house.later(minutes(20));
    house.ask(fireDue, undefined, whoIs('system'));
    expect([house.line(timed!).status, waits('bar'), waits('grill'), waits('cold')]).toEqual(['fired', [], [], []]);
  });

  test('until the line is fired alone, or voided', () => {
    const [, one, other] = house.order(checkId, starter, main, sweet);
    house.act('fireLines', { checkId, lineIds: [one!] });
    expect(waits('bar')).toEqual(['3: 1']);
    house.act('voidLine', { checkId, lineId: other!, reason: 'full' });
    expect([waits('bar'), waits('grill')]).toEqual([[], []]);
  });

  test('where its lines are now: on the check that they were merged into', () => {
    const other = house.openCheck('2');
    house.order(other, { item: 'fries' }, sweet);
    house.order(checkId, starter, main);
    house.act('mergeChecks', { checkId: other, intoId: checkId });
    expect(house.tickets().map(({ laterCourses }) => laterCourses.map(({ course }) => course))).toEqual([
      [2, 3],
      [2, 3],
    ]);
  });

  test('also when it comes back from the table', () => {
    house.order(checkId, starter, main);
    house.serveAll(checkId);
    const ticketId = house.tickets(checkId)[0]!.id;
    house.act('fireCourse', { checkId, course: 2, at: null, isTogether: false });
    house.act('recallTicket', { ticketId });
    expect(waits('bar')).toEqual([]);
  });
});

test('a line that is fired with nothing on hold changes no other ticket', () => {
  house.order(checkId, starter);
  const events = house.act('sendOrder', { checkId, orderId: 'next', lines: [house.draft({ item: 'fries' })] }, 'server');
  const tickets = events.flatMap(({ changes }) => changes).filter(({ kind }) => kind === 'ticket');
  expect(tickets).toHaveLength(1);
});
