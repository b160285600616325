import { describe, expect, test } from 'vitest';
import { FRIDAY_EVENING as START, minutes, SmallHouse } from '../../test/small-house.ts';
import { linesOf } from '../orders/lines-of.ts';
import { DEFAULT_PACING } from '../restaurants/default-pacing.ts';
import { isWaitingLong, TABLE_STATES, tableStanding, type TableStanding, type TableState } from './table-state.ts';
import { partyAt } from './parties.ts';

/** As a screen works it out: the party, the checks of the table that are open or the party's, and their lines. */
function standing(house: SmallHouse): TableStanding {
  const party = partyAt(house.state, '1');
  const checks = [...house.state.check.values()].filter(
    (check) => check.tableId === '1' && (check.status === 'open' || check.partyId === party?.id),
  );
  const lines = checks.filter((check) => check.status === 'open').flatMap((check) => linesOf(house.state, check.id));
  return tableStanding(house.state.table.get('1')!, party, checks, lines);
}

const after = (count: number): number => START + minutes(count);
const seated = (): { house: SmallHouse; partyId: string; checkId: string } => {
  const house = new SmallHouse();
  const partyId = house.seat('1');
  return { house, partyId, checkId: house.openCheck('1') };
};

describe('through an evening a table is', () => {
  test('available, and since nobody knows when', () => {
    expect(standing(new SmallHouse())).toEqual({ state: 'available', since: null });
  });

  test('reserved while somebody is expected, until anybody sits there', () => {
    const house = new SmallHouse();
    const table = house.state.table.get('1')!;
    expect(tableStanding(table, undefined, [], [], true)).toEqual({ state: 'reserved', since: null });
    house.seat('1');
    expect(tableStanding(table, partyAt(house.state, '1'), [], [], true).state).toBe('seated');
  });

  test('seated from the moment the guests sit, check or no check', () => {
    const house = new SmallHouse();
    house.seat('1');
    house.later(minutes(5));
    expect(standing(house)).toEqual({ state: 'seated', since: START });
    house.openCheck('1');
    expect(standing(house)).toEqual({ state: 'seated', since: START });
  });

  test('seated, too, where a check was opened without anybody seating the guests', () => {
    const house = new SmallHouse();
    house.later(minutes(5));
    house.openCheck('1');
    expect(standing(house)).toEqual({ state: 'seated', since: after(5) });
  });

  test('ordered while the kitchen cooks', () => {
    const { house, checkId } = seated();
    house.later(minutes(10));
    house.order(checkId, { item: 'fries' });
    expect(standing(house)).toEqual({ state: 'ordered', since: after(10) });
  });

  test('ready as soon as anything of it waits in the window, since the first of it does', () => {
    const { house, checkId } = seated();
    const [fries, lemonade] = house.order(checkId, { item: 'fries' }, { item: 'lemonade' });
    house.later(minutes(4));
    house.act('bumpTicket', { ticketId: house.ticketAt('bar', lemonade!).id });
    house.later(minutes(4));
    house.act('bumpTicket', { ticketId: house.ticketAt('grill', fries!).id });
    expect(standing(house)).toEqual({ state: 'ready', since: after(4) });
  });

  test('served when all of it is, since the last of it is', () => {
    const { house, checkId } = seated();
    house.order(checkId, { item: 'fries' });
    house.later(minutes(9));
    house.serveAll(checkId);
    expect(standing(house)).toEqual({ state: 'served', since: after(9) });
  });

  test('ordered again with the next round, since that round', () => {
    const { house, checkId } = seated();
    house.order(checkId, { item: 'fries' });
    house.serveAll(checkId);
    house.later(minutes(30));
    house.order(checkId, { item: 'lemonade' });
    expect(standing(house)).toEqual({ state: 'ordered', since: after(30) });
  });

  test('dropped once every open check is with the guests', () => {
    const { house, checkId } = seated();
    const second = house.openCheck('1');
    for (const each of [checkId, second]) house.order(each, { item: 'fries' });
    house.serveAll(checkId);
    house.serveAll(second);
    house.later(minutes(40));
    house.act('dropCheck', { checkId });
    expect(standing(house).state).toBe('served');
    house.later(minutes(1));
    house.act('dropCheck', { checkId: second });
    expect(standing(house)).toEqual({ state: 'dropped', since: after(41) });
  });

  test('paid when the last check is closed, until the guests get up', () => {
    const { house, checkId } = seated();
    house.order(checkId, { item: 'fries' });
    house.later(minutes(50));
    house.pay(checkId, 395);
    expect(standing(house)).toEqual({ state: 'paid', since: after(50) });
  });

  test('dirty when they are gone, whatever else there is', () => {
    const { house, partyId } = seated();
    house.set('check', [...house.state.check.keys()][0]!, { status: 'closed', closedAt: START });
    house.later(minutes(60));
    house.act('clearParty', { partyId });
    expect(standing(house)).toEqual({ state: 'dirty', since: after(60) });
  });
});

describe('what is voided', () => {
  test('is not waited for', () => {
    const { house, checkId } = seated();
    const [fries] = house.order(checkId, { item: 'fries' }, { item: 'lemonade' });
    const bar = house.tickets().find((ticket) => ticket.stationId === 'bar')!;
    house.act('bumpTicket', { ticketId: bar.id });
    house.act('serveTicket', { ticketId: bar.id });
    house.act('voidLine', { checkId, lineId: fries!, reason: 'dropped' });
    expect(standing(house).state).toBe('served');
  });

  test('all of it, leaves the guests seated with nothing ordered', () => {
    const { house, checkId } = seated();
    const [fries] = house.order(checkId, { item: 'fries' });
    house.act('voidLine', { checkId, lineId: fries!, reason: 'dropped' });
    expect(standing(house)).toEqual({ state: 'seated', since: START });
  });

  test('as a whole check is no paid check', () => {
    const { house, checkId } = seated();
    house.set('check', checkId, { status: 'voided' });
    expect(standing(house).state).toBe('seated');
  });
});

describe('what is on hold', () => {
  test('keeps the table at ordered while nothing else was: somebody has to fire it', () => {
    const { house, checkId } = seated();
    house.later(minutes(3));
    house.order(checkId, { item: 'fries', isHeld: true });
    expect(standing(house)).toEqual({ state: 'ordered', since: after(3) });
  });

  test('does not make guests who eat their main course look as if they waited for it', () => {
    const { house, checkId } = seated();
    house.order(checkId, { item: 'fries' }, { item: 'sundae', course: 2, isHeld: true });
    house.later(minutes(10));
    house.serveAll(checkId);
    house.later(minutes(35));
    expect(standing(house)).toEqual({ state: 'served', since: after(10) });
    expect(isWaitingLong(standing(house), DEFAULT_PACING, house.now)).toBe(false);
  });

  test('is waited for from the moment it is fired, not from when it was said', () => {
    const { house, checkId } = seated();
    const [sundae] = house.order(checkId, { item: 'sundae', isHeld: true });
    house.later(minutes(45));
    house.act('fireLines', { checkId, lineIds: [sundae!] });
    house.later(minutes(1));
    expect(standing(house)).toEqual({ state: 'ordered', since: after(45) });
    expect(isWaitingLong(standing(house), DEFAULT_PACING, house.now)).toBe(false);
  });
});

describe('guests wait too long', () => {
  const LIMIT: Readonly<Partial<Record<TableState, number>>> = { seated: 15, ordered: 30, served: 60, dropped: 15, paid: 15, dirty: 10 };

  test.each(TABLE_STATES)('%s', (state) => {
    const limit = LIMIT[state];
    const isLong = (count: number, ms: number): boolean =>
      isWaitingLong({ state, since: START }, DEFAULT_PACING, START + minutes(count) + ms);
    expect(isLong(limit ?? 600, 0)).toBe(false);
    expect(isLong(limit ?? 600, 1)).toBe(limit !== undefined);
  });

  test('never at a table that is free', () => {
    expect(isWaitingLong({ state: 'seated', since: null }, DEFAULT_PACING, START)).toBe(false);
  });

  test('by the house’s own measure', () => {
    const quick = { toOrder: 2, toServe: 5, toCheck: 10, toLeave: 2, toClean: 1 };
    expect(isWaitingLong({ state: 'ordered', since: START }, quick, after(6))).toBe(true);
  });
});
