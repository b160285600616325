import { beforeEach, describe, expect, test } from 'vitest';
import { minutes, refusal, SmallHouse, whoIs } from '../../test/small-house.ts';
import { eventFor, snapshotFor, type Audience } from '../live/audience.ts';
import type { Happening } from '../live/event.ts';
import { applyEvents, rowsOf, stateOf, type State } from '../live/state.ts';
import { alarmUnheard, UNHEARD_AFTER } from './hear.ts';
import { cameAt } from './move-tickets.ts';
import { prepTimeId } from './prep-times.ts';

let house: SmallHouse;
let checkId: string;
beforeEach(() => {
  house = new SmallHouse();
  house.seat('1');
  checkId = house.openCheck('1');
});
const close = (stationId: string, moveTickets = false, role: 'cook' | 'screen' = 'cook'): readonly Happening[] =>
  house.act('closeStation', { stationId, moveTickets }, role);
const isOpen = (stationId: string): boolean => house.state.station.get(stationId)!.isOpen;
/** What each station was told of a line, all in all. */
function told(lineId: string): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const fire of house.state.fire.values())
    if (fire.lineId === lineId) sums[fire.stationId] = (sums[fire.stationId] ?? 0) + fire.quantity;
  return sums;
}

describe('a station that closes', () => {
  test('gets no line any more, until it opens again', () => {
    close('cold');
    const [meanwhile] = house.order(checkId, { item: 'sundae' });
    house.act('openStation', { stationId: 'cold' }, 'screen');
    const [after] = house.order(checkId, { item: 'sundae' });
    expect([told(meanwhile!), told(after!)]).toEqual([{ grill: 1 }, { cold: 1 }]);
  });

  test('twice is closed once, and opens once', () => {
    close('cold');
    expect(close('cold')).toEqual([]);
    house.act('openStation', { stationId: 'cold' }, 'cook');
    expect(house.act('openStation', { stationId: 'cold' }, 'cook')).toEqual([]);
  });

  test('finishes what it cooks, unless somebody takes it along', () => {
    const [lineId] = house.order(checkId, { item: 'sundae' });
    close('cold');
    expect(house.ticketAt('cold', lineId!).status).toBe('cooking');
    close('cold', true);
    expect(house.ticketAt('grill', lineId!).status).toBe('cooking');
  });

  test('is known', () => expect(refusal(() => close('gone'))).toBe('not-found'));

  test('must leave somebody open who cooks what nobody else does', () => {
    expect(refusal(() => close('grill'))).toBe('station/nobody-open');
    house.act('changeStation', { stationId: 'grill', reroutesTo: 'bar' });
    close('grill');
    expect(refusal(() => close('bar'))).toBe('station/nobody-open');
    house.act('changeStation', { stationId: 'bar', reroutesTo: 'cold' });
    close('bar');
    expect(refusal(() => close('cold'))).toBe('station/nobody-open');
    expect(['grill', 'bar', 'cold'].map(isOpen)).toEqual([false, false, true]);
  });
});

describe('what cooks at a station that closes', () => {
  test('goes along as the same ticket, which nobody there has heard or read', () => {
    house.act('noteAllergy', { checkId, allergyId: 'nuts', seat: 0, what: 'nuts', guestId: null }, 'server');
    const [lineId] = house.order(checkId, { item: 'sundae', quantity: 3 });
    const { id: ticketId, firedAt } = house.ticketAt('cold', lineId!);
    house.act('hearTickets', { ticketIds: [ticketId] }, 'cook');
    house.act('acknowledgeAllergy', { ticketId, seen: [{ lineId: lineId!, what: 'nuts' }] }, 'cook');
    house.later(minutes(4));
    const [closed] = close('cold', true);
    expect(closed).toMatchObject({ type: 'station.closed', about: { moved: 1 } });
    const moved = house.ticketAt('grill', lineId!);
    expect(moved).toMatchObject({ id: ticketId, firedAt, heardAt: null, heardBy: null, alarmedAt: null, allergySeenAt: null });
    expect(house.tickets()).toHaveLength(1);
    expect([...cameAt(house.state)]).toEqual([[ticketId, firedAt + minutes(4)]]);
  });

  test('is taken from the one station in the ledger, and told to the other: not one more is cooked', () => {
    const [lineId] = house.order(checkId, { item: 'sundae', quantity: 3 });
    close('cold', true);
    expect(told(lineId!)).toEqual({ cold: 0, grill: 3 });
    expect([...house.state.fire.values()].map(({ quantity }) => quantity)).toEqual([3, -3, 3]);
  });

  test('alarms nobody before a screen there could have shown it', () => {
    house.order(checkId, { item: 'sundae' });
    house.act('hearTickets', { ticketIds: [house.tickets()[0]!.id] }, 'cook');
    house.later(minutes(4));
    close('cold', true);
    expect(house.ask(alarmUnheard, undefined, whoIs('system'))).toEqual([]);
    house.later(UNHEARD_AFTER);
    expect(house.ask(alarmUnheard, undefined, whoIs('system'))).toMatchObject([{ type: 'tickets.unheard' }]);
  });

  test('means the work that it is there, and what the guest was told stays told', () => {
    const learned = { itemId: 'sundae', daypart: '', count: 9, spread: 30 };
    const prepTime = { ...learned, id: prepTimeId({ ...learned, stationId: 'grill' }), stationId: 'grill', typical: 77 };
    house.change({ kind: 'prepTime', id: prepTime.id, set: prepTime });
    const [lineId] = house.order(checkId, { item: 'sundae', quantity: 2 });
    const { workSeconds, promisedAt } = house.ticketAt('cold', lineId!);
    close('cold', true);
    expect([workSeconds, house.ticketAt('grill', lineId!).workSeconds]).toEqual([600, 154]);
    expect(house.ticketAt('grill', lineId!).promisedAt).toBe(promisedAt);
  });

  test('teaches nobody how long it takes', () => {
    const [lineId] = house.order(checkId, { item: 'sundae' });
    house.later(minutes(3));
    close('cold', true);
    house.later(minutes(3));
    house.act('bumpTicket', { ticketId: house.ticketAt('grill', lineId!).id }, 'cook');
    expect(house.state.prepTime.size).toBe(0);
    const [next] = house.order(checkId, { item: 'sundae' });
    house.later(minutes(3));
    house.act('bumpTicket', { ticketId: house.ticketAt('grill', next!).id }, 'cook');
    expect(house.state.prepTime.size).toBe(1);
  });

  test('goes back and forth as often as stations close', () => {
    house.act('changeStation', { stationId: 'grill', reroutesTo: 'cold' });
    const [lineId] = house.order(checkId, { item: 'sundae' });
    for (const [closes, opens] of [
      ['cold', 'grill'],
      ['grill', 'cold'],
      ['cold', 'grill'],
    ] as const) {
      house.later(minutes(1));
      house.act('openStation', { stationId: opens }, 'cook');
      close(closes, true);
    }
    expect(told(lineId!)).toEqual({ cold: 0, grill: 1 });
  });

  test('stays where it is done: in the window', () => {
    const [lineId] = house.order(checkId, { item: 'sundae' });
    house.act('bumpTicket', { ticketId: house.ticketAt('cold', lineId!).id }, 'cook');
    expect(close('cold', true)[0]!.about).toEqual({ moved: 0 });
    expect(house.ticketAt('cold', lineId!).status).toBe('ready');
  });

  test('keeps its part of a line that the other station cooks already: both parts are wanted, and the line waits for both', () => {
    const [lineId] = house.order(checkId, { item: 'platter' });
    close('cold', true);
    const [one, other] = house.tickets();
    expect([one!.stationId, other!.stationId, one!.alsoAt, other!.alsoAt]).toEqual(['grill', 'grill', [], []]);
    house.act('bumpTicket', { ticketId: one!.id }, 'cook');
    expect(house.line(lineId!).status).toBe('fired');
    house.act('bumpTicket', { ticketId: other!.id }, 'cook');
    expect(house.line(lineId!).status).toBe('ready');
  });

  test('is told to the others at its order and course', () => {
    const [, drink] = house.order(checkId, { item: 'sundae' }, { item: 'lemonade' });
    expect(house.ticketAt('bar', drink!).alsoAt).toEqual(['cold']);
    close('cold', true);
    expect(house.ticketAt('bar', drink!).alsoAt).toEqual(['grill']);
  });

  test('is closed away by a screen of the kitchen, which knows no lines and no ledger', () => {
    const [lineId] = house.order(checkId, { item: 'sundae' });
    const screen = new SmallHouse();
    for (const name of ['order', 'line', 'fire', 'check'] as const) screen.state[name].clear();
    screen.change({ kind: 'ticket', id: 'seen', set: { ...house.ticketAt('cold', lineId!), id: 'seen' } });
    screen.act('closeStation', { stationId: 'cold', moveTickets: true }, 'screen');
    expect(screen.tickets().map(({ stationId }) => stationId)).toEqual(['grill']);
  });
});

test('a screen loses the ticket that goes, the other gets the whole of it, and nobody else hears of it', () => {
  house.order(checkId, { item: 'sundae' }, { item: 'lemonade' });
  const audiences: readonly Audience[] = ['station:cold', 'station:grill', 'station:bar', 'pass', 'floor'];
  const screens = new Map(audiences.map((audience) => [audience, stateOf(snapshotFor(audience, house.state))]));
  for (const event of close('cold', true)) for (const [audience, screen] of screens) follow(screen, audience, event);
  const fresh = audiences.map((audience) => stateOf(snapshotFor(audience, house.state)).ticket);
  expect([...screens.values()].map(({ ticket }) => ticket)).toEqual(fresh);
  expect(fresh.map(({ size }) => size)).toEqual([0, 1, 1, 2, 2]);
});

function follow(screen: State, audience: Audience, event: Happening): void {
  const whole = { ...event, seq: 1, at: 0, actor: { memberId: null, deviceId: null } };
  const seen = eventFor(audience, whole, ({ kind, id }) => rowsOf(house.state, kind).get(id));
  if (seen) applyEvents(screen, [{ type: seen.type!, changes: seen.changes! }]);
}
