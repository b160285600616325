import { describe, expect, test } from 'vitest';
import { minutes, SmallHouse, whoIs } from '../../test/small-house.ts';
import { alarmUnheard, hearTickets } from './hear.ts';
import { twinOf } from './hear-reroute.ts';
import type { Ticket } from './kitchen-kinds.ts';

/** A lemonade that the bar has not heard, in a house where the grill is the fallback. */
function unheard(wish: { unheard?: 'alarm' | 'reroute'; reroutesTo?: string | null } = {}) {
  const house = new SmallHouse({ unheard: wish.unheard ?? 'reroute' });
  house.set('station', 'bar', { reroutesTo: wish.reroutesTo ?? null });
  house.seat('1');
  const checkId = house.openCheck('1');
  const [lemonade] = house.order(checkId, { item: 'lemonade', quantity: 2 });
  const first = house.ticketAt('bar', lemonade!).id;
  const ring = () => {
    house.later(minutes(1));
    return house.ask(alarmUnheard, {}, whoIs('system'));
  };
  return { house, checkId, lemonade: lemonade!, first: (): Ticket => house.state.ticket.get(first)!, ring };
}

describe('a ticket that nobody heard', () => {
  test('stays with its station where the house only wants the alarm', () => {
    const { house, ring } = unheard({ unheard: 'alarm' });
    expect(ring().map(({ type }) => type)).toEqual(['tickets.unheard']);
    expect(house.tickets()).toHaveLength(1);
  });

  test('hangs at the station that stands in as well, and both say so', () => {
    const { house, first, ring } = unheard({ reroutesTo: 'cold' });
    expect(ring().map(({ type }) => type)).toEqual(['tickets.unheard', 'tickets.rerouted']);
    const second = twinOf(house.state, first())!;
    expect(second).toMatchObject({
      stationId: 'cold',
      status: 'cooking',
      alsoAt: ['bar'],
      heardAt: null,
      alarmedAt: null,
      firedAt: house.now,
    });
    expect(second.lines.map(({ name, quantity }) => [name, quantity])).toEqual([['lemonade', 2]]);
    expect(first().alsoAt).toEqual(['cold']);
  });

  test('goes to the fallback where no station stands in', () => {
    const { house, first, ring } = unheard();
    ring();
    expect(twinOf(house.state, first())?.stationId).toBe('grill');
  });

  test('is told to the second station in the ledger, so that nobody cooks it without a trace', () => {
    const { house, lemonade, ring } = unheard();
    ring();
    const told = [...house.state.fire.values()]
      .filter(({ lineId }) => lineId === lemonade)
      .map(({ stationId, quantity }) => [stationId, quantity]);
    expect(told).toEqual([
      ['bar', 2],
      ['grill', 2],
    ]);
  });

  test('goes there once: what nobody hears there either rings and goes no further', () => {
    const { house, first, ring } = unheard({ reroutesTo: 'cold' });
    ring();
    expect(ring().map(({ type }) => type)).toEqual(['tickets.unheard']);
    expect(house.tickets()).toHaveLength(2);
    expect(twinOf(house.state, first())!.alarmedAt).toBe(house.now);
  });

  test('has nowhere to go from the fallback itself, nor to a closed station', () => {
    const { house, ring } = unheard({ reroutesTo: 'cold' });
    for (const stationId of ['cold', 'grill']) house.set('station', stationId, { isOpen: false });
    ring();
    expect(house.tickets()).toHaveLength(1);
    const alone = new SmallHouse({ unheard: 'reroute' });
    alone.order(alone.openCheck('1'), { item: 'fries' });
    alone.later(minutes(1));
    expect(alone.ask(alarmUnheard, {}, whoIs('system'))).toHaveLength(1);
  });

  test('leaves out what the second station cooks anyway', () => {
    const house = new SmallHouse({ unheard: 'reroute' });
    house.order(house.openCheck('1'), { item: 'platter' }, { item: 'sundae' });
    house.later(minutes(1));
    house.ask(alarmUnheard, {}, whoIs('system'));
    const second = house.tickets().find(({ alsoAt, stationId }) => stationId === 'grill' && alsoAt.includes('cold'))!;
    const names = house
      .tickets()
      .filter(({ stationId }) => stationId === 'grill')
      .map(({ lines }) => lines.map(({ name }) => name));
    expect(names).toEqual([['platter'], ['sundae']]);
    expect(second).toBeDefined();
  });

  test('does not take along what was cancelled meanwhile', () => {
    const { house, checkId, lemonade, ring } = unheard();
    house.act('voidLine', { checkId, lineId: lemonade, reason: 'left' });
    ring();
    expect(house.tickets().filter(({ stationId }) => stationId === 'grill')).toEqual([]);
  });
});

describe('cooked once, whoever cooks it', () => {
  test('done at the second station it is done at the first, and the dish is ready', () => {
    const { house, lemonade, first, ring } = unheard();
    ring();
    house.act('bumpTicket', { ticketId: twinOf(house.state, first())!.id });
    expect(first()).toMatchObject({ status: 'ready', readyAt: house.now });
    expect(house.line(lemonade).status).toBe('ready');
  });

  test('and the other way round; carried out once, it is served', () => {
    const { house, lemonade, first, ring } = unheard();
    ring();
    house.ask(hearTickets, { ticketIds: [first().id] }, whoIs('screen', 'bar screen'));
    house.act('bumpTicket', { ticketId: first().id });
    const second = (): Ticket => twinOf(house.state, first())!;
    expect(second().status).toBe('ready');
    house.act('serveTicket', { ticketId: second().id });
    expect([first().status, second().status, house.line(lemonade).status]).toEqual(['served', 'served', 'served']);
  });

  test('recalled at one station it is to be made again, there', () => {
    const { house, lemonade, first, ring } = unheard();
    ring();
    house.act('bumpTicket', { ticketId: first().id });
    house.act('recallTicket', { ticketId: first().id });
    expect([first().status, twinOf(house.state, first())!.status]).toEqual(['cooking', 'ready']);
    expect(house.line(lemonade).status).toBe('fired');
  });
});
