import { describe, expect, test } from 'vitest';
import { guardedState } from '../../test/guarded-state.ts';
import { FRIDAY_EVENING, minutes, refusal, SmallHouse, whoIs } from '../../test/small-house.ts';
import { eventFor, snapshotFor } from '../live/audience.ts';
import type { HeardEvent } from '../live/event.ts';
import { bumpTicket } from './bump.ts';

/** A platter that grill and cold cook together, and fries for the grill alone. */
function cooking(): { house: SmallHouse; checkId: string; platter: string; fries: string; grill: string; cold: string } {
  const house = new SmallHouse();
  house.seat('1');
  const checkId = house.openCheck('1');
  const [platter, fries] = house.order(checkId, { item: 'platter' }, { item: 'fries' }) as [string, string];
  return { house, checkId, platter, fries, grill: house.ticketAt('grill', platter).id, cold: house.ticketAt('cold', platter).id };
}

const move = (house: SmallHouse, how: 'bump' | 'recall' | 'serve', ticketId: string): string[] =>
  house.act(`${how}Ticket`, { ticketId }, 'expo').map((event) => event.type);

describe('bumping a ticket', () => {
  test('puts it in the window', () => {
    const { house, grill } = cooking();
    house.later(minutes(8));
    expect(move(house, 'bump', grill)).toEqual(['ticket.bumped']);
    expect(house.state.ticket.get(grill)).toMatchObject({ status: 'ready', readyAt: FRIDAY_EVENING + minutes(8) });
  });

  test('twice is bumping it once', () => {
    const { house, grill } = cooking();
    move(house, 'bump', grill);
    house.later(minutes(1));
    expect(move(house, 'bump', grill)).toEqual([]);
    expect(house.state.ticket.get(grill)!.readyAt).toBe(FRIDAY_EVENING);
  });

  test('that was carried out already does not put it back in the window', () => {
    const { house, grill } = cooking();
    move(house, 'bump', grill);
    move(house, 'serve', grill);
    expect(refusal(() => move(house, 'bump', grill))).toBe('ticket/is-served');
    expect(house.state.ticket.get(grill)!.status).toBe('served');
  });

  test('that nobody knows is refused', () => expect(refusal(() => move(cooking().house, 'bump', 'x'))).toBe('not-found'));
});

describe('a screen', () => {
  test.each(['bumpTicket', 'recallTicket'] as const)('of a station is refused %s at another, by name', (how) => {
    const { house, cold } = cooking();
    expect(refusal(() => house.act(how, { ticketId: cold }, 'screen'))).toBe('ticket/other-station');
  });

  test('of the pass works for all', () => {
    const { house, cold } = cooking();
    house.set('device', 'grill screen', { stationId: null });
    house.act('bumpTicket', { ticketId: cold }, 'screen');
    expect(house.state.ticket.get(cold)!.status).toBe('ready');
  });
});

describe('recalling a ticket', () => {
  test('brings it back to its station as if it had never been bumped', () => {
    const { house, grill } = cooking();
    const before = house.state.ticket.get(grill);
    move(house, 'bump', grill);
    expect(move(house, 'recall', grill)).toEqual(['ticket.recalled']);
    expect(house.state.ticket.get(grill)).toEqual(before);
  });

  test('works an hour later, and after it was carried out', () => {
    const { house, grill, fries } = cooking();
    move(house, 'bump', grill);
    move(house, 'serve', grill);
    house.later(minutes(60));
    move(house, 'recall', grill);
    expect(house.state.ticket.get(grill)).toMatchObject({ status: 'cooking', readyAt: null, servedAt: null });
    expect(house.line(fries)).toMatchObject({ status: 'fired', readyAt: null, servedAt: null });
  });

  test('that is cooking changes nothing', () => {
    const { house, grill } = cooking();
    expect(move(house, 'recall', grill)).toEqual([]);
  });

  test('still works when the check is paid: the guest may send it back', () => {
    const { house, checkId, grill } = cooking();
    move(house, 'bump', grill);
    house.pay(checkId, 3_333 + 395);
    move(house, 'recall', grill);
    expect(house.state.ticket.get(grill)!.status).toBe('cooking');
  });
});

describe('carrying a ticket out', () => {
  test('is done from the window', () => {
    const { house, grill } = cooking();
    expect(refusal(() => move(house, 'serve', grill))).toBe('ticket/is-cooking');
    move(house, 'bump', grill);
    house.later(minutes(2));
    expect(move(house, 'serve', grill)).toEqual(['ticket.served']);
    expect(house.state.ticket.get(grill)).toMatchObject({ status: 'served', servedAt: FRIDAY_EVENING + minutes(2) });
  });

  test('twice is carrying it out once', () => {
    const { house, grill } = cooking();
    move(house, 'bump', grill);
    move(house, 'serve', grill);
    expect(move(house, 'serve', grill)).toEqual([]);
  });
});

describe('a line is as far as its slowest ticket', () => {
  test('what one station cooks is ready with its ticket', () => {
    const { house, fries, grill } = cooking();
    move(house, 'bump', grill);
    expect(house.line(fries)).toMatchObject({ status: 'ready', readyAt: FRIDAY_EVENING });
  });

  test('what two stations cook is ready when the second is', () => {
    const { house, platter, grill, cold } = cooking();
    move(house, 'bump', grill);
    expect(house.line(platter)).toMatchObject({ status: 'fired', readyAt: null });
    house.later(minutes(3));
    move(house, 'bump', cold);
    expect(house.line(platter)).toMatchObject({ status: 'ready', readyAt: FRIDAY_EVENING + minutes(3) });
  });

  test('what two stations cook is served when both are, the later one counts', () => {
    const { house, platter, grill, cold } = cooking();
    for (const ticketId of [grill, cold]) move(house, 'bump', ticketId);
    move(house, 'serve', cold);
    expect(house.line(platter)).toMatchObject({ status: 'ready', servedAt: null });
    house.later(minutes(1));
    move(house, 'serve', grill);
    expect(house.line(platter)).toMatchObject({ status: 'served', servedAt: FRIDAY_EVENING + minutes(1), readyAt: FRIDAY_EVENING });
  });

  test('one station’s recall brings the line back, whatever the other did', () => {
    const { house, platter, fries, grill, cold } = cooking();
    for (const ticketId of [grill, cold]) move(house, 'bump', ticketId);
    move(house, 'recall', cold);
    expect([house.line(platter), house.line(fries)].map(({ status, readyAt }) => [status, readyAt])).toEqual([
      ['fired', null],
      ['ready', FRIDAY_EVENING],
    ]);
  });

  test('also when it was fired together with a line of another order', () => {
    const house = new SmallHouse();
    const checkId = house.openCheck('1');
    const [sundae] = house.order(checkId, { item: 'sundae', isHeld: true });
    const [platter] = house.order(checkId, { item: 'platter', isHeld: true });
    house.act('fireLines', { checkId, lineIds: [sundae!, platter!] });
    move(house, 'bump', house.ticketAt('grill', platter!).id);
    expect(house.line(platter!).status).toBe('fired');
    move(house, 'bump', house.ticketAt('cold', platter!).id);
    expect([house.line(platter!).status, house.line(sundae!).status]).toEqual(['ready', 'fired']);
  });

  test('a voided line stays voided, and its ticket can be bumped away', () => {
    const { house, checkId, platter, fries, grill } = cooking();
    house.act('voidLine', { checkId, lineId: fries, reason: 'spilled' });
    house.act('acknowledgeChange', { ticketId: grill, changedAt: house.now }, 'expo');
    move(house, 'bump', grill);
    expect([house.line(fries).status, house.line(platter).status]).toEqual(['voided', 'fired']);
  });
});

test('a station’s screen, which holds no lines, shows the tap as the server will: the ticket alone moves', () => {
  const { house, grill } = cooking();
  const screen = guardedState(JSON.parse(JSON.stringify(snapshotFor('station:grill', house.state))) as object);
  const here = bumpTicket(screen, { who: whoIs('screen'), now: house.now }, { ticketId: grill }).events;
  const there = house.act('bumpTicket', { ticketId: grill }, 'screen');
  const told = there.map((event) => ({ ...event, seq: 1, at: house.now, actor: { memberId: null, deviceId: null } }) satisfies HeardEvent);
  const seen = told.map((event) => eventFor('station:grill', event, ({ kind, id }) => house.state[kind].get(id)));
  expect(here.flatMap((event) => event.changes)).toEqual(seen.flatMap((event) => event!.changes!));
});
