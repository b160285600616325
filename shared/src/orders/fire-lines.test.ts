import { describe, expect, test } from 'vitest';
import { FRIDAY_EVENING, minutes, refusal, SmallHouse, whoIs } from '../../test/small-house.ts';
import { fireHeldLines } from './fire-lines.ts';

function atTable(): { house: SmallHouse; checkId: string } {
  const house = new SmallHouse();
  house.seat('1');
  return { house, checkId: house.openCheck('1') };
}
const ledger = (house: SmallHouse) =>
  [...house.state.fire.values()].map(({ lineId, stationId, quantity }) => [lineId, stationId, quantity]);

describe('a fired line', () => {
  test('stands on a ticket that says everything a cook has to know', () => {
    const { house, checkId } = atTable();
    const [lineId] = house.order(checkId, { item: 'burger', quantity: 2, seat: 3, note: 'no salt', modifierIds: ['rare', 'cheese'] });
    expect(house.tickets()).toEqual([
      {
        id: expect.any(String) as string,
        checkId,
        orderId: house.line(lineId!).orderId,
        stationId: 'grill',
        status: 'cooking',
        course: 1,
        checkNumber: 1,
        tableName: '1',
        serverId: 'server',
        serverName: 'The server',
        lines: [
          {
            lineId,
            name: 'burger',
            quantity: 2,
            seat: 3,
            modifiers: ['rare', 'cheese'],
            note: 'no salt',
            allergies: [],
            goesTo: '',
            isDone: false,
            isVoided: false,
            isVoidSeen: false,
          },
        ],
        isRush: false,
        isAddOn: false,
        alsoAt: [],
        laterCourses: [],
        workSeconds: 600,
        promisedAt: FRIDAY_EVENING + minutes(10),
        firedAt: FRIDAY_EVENING,
        heardAt: null,
        heardBy: null,
        changedAt: null,
        alarmedAt: null,
        allergySeenAt: null,
        readyAt: null,
        servedAt: null,
      },
    ]);
  });

  test('that two stations cook stands at both, and the ledger has told each how much', () => {
    const { house, checkId } = atTable();
    const [lineId] = house.order(checkId, { item: 'platter', quantity: 3 });
    expect(house.tickets().map((ticket) => [ticket.stationId, ticket.lines.length])).toEqual([
      ['grill', 1],
      ['cold', 1],
    ]);
    expect(ledger(house)).toEqual([
      [lineId, 'grill', 3],
      [lineId, 'cold', 3],
    ]);
  });

  test('names its ticket in the ledger', () => {
    const { house, checkId } = atTable();
    house.order(checkId, { item: 'platter' }, { item: 'fries' });
    for (const { ticketId, lineId } of house.state.fire.values()) {
      expect(house.state.ticket.get(ticketId)!.lines.map((line) => line.lineId)).toContain(lineId);
    }
  });
});

describe('tickets', () => {
  test('group the lines of an order by station and course', () => {
    const { house, checkId } = atTable();
    house.order(checkId, { item: 'burger' }, { item: 'fries' }, { item: 'lemonade' }, { item: 'special', course: 2 });
    expect(house.tickets().map(({ stationId, course, lines }) => [stationId, course, lines.map((line) => line.name)])).toEqual([
      ['grill', 1, ['burger', 'fries']],
      ['bar', 1, ['lemonade']],
      ['grill', 2, ['special']],
    ]);
  });

  test('keep two orders apart that are fired together', () => {
    const { house, checkId } = atTable();
    const [sundae] = house.order(checkId, { item: 'sundae', isHeld: true });
    const [platter] = house.order(checkId, { item: 'platter', isHeld: true });
    house.act('fireLines', { checkId, lineIds: [sundae!, platter!] });
    expect(house.tickets().map(({ stationId, orderId, lines }) => [stationId, orderId, lines.map((line) => line.lineId)])).toEqual([
      ['cold', house.line(sundae!).orderId, [sundae]],
      ['grill', house.line(platter!).orderId, [platter]],
      ['cold', house.line(platter!).orderId, [platter]],
    ]);
  });

  test('bear the same ids on the device that shows the tap first and on the server', () => {
    const send = (): string[] => {
      const { house, checkId } = atTable();
      house.order(checkId, { item: 'platter' }, { item: 'fries', course: 2 });
      return house.tickets().map((ticket) => ticket.id);
    };
    expect(send()).toEqual(send());
    expect(new Set(send()).size).toBe(3);
  });

  test('of a tab bear the name that is called', () => {
    const house = new SmallHouse();
    const [lineId] = house.order(house.openCheck(null), { item: 'lemonade' });
    expect(house.ticketAt('bar', lineId!).tableName).toBe('Ann');
  });

  test('fired by nobody in person name the server of the check: somebody has to be told when it is not heard', () => {
    const { house, checkId } = atTable();
    const [lineId] = house.order(checkId, { item: 'fries', isHeld: true });
    house.ask(fireHeldLines, { checkId, lineIds: [lineId!] }, whoIs('system'));
    expect(house.ticketAt('grill', lineId!)).toMatchObject({ serverId: 'server', serverName: 'The server' });
  });

  test('name whoever fired them', () => {
    const { house, checkId } = atTable();
    const [lineId] = house.order(checkId, { item: 'fries', isHeld: true });
    house.act('fireLines', { checkId, lineIds: [lineId!] }, 'manager');
    expect(house.ticketAt('grill', lineId!).serverId).toBe('manager');
  });
});

describe('the stations of one order and course', () => {
  const alsoAt = (house: SmallHouse): string[] =>
    house.tickets().map(({ stationId, course, alsoAt: others }) => `${stationId} ${course}: ${others.join()}`);

  test('know of one another, each once', () => {
    const { house, checkId } = atTable();
    house.order(checkId, { item: 'platter' }, { item: 'fries' }, { item: 'lemonade' }, { item: 'sundae', course: 2 });
    expect(alsoAt(house)).toEqual(['grill 1: cold,bar', 'cold 1: grill,bar', 'bar 1: grill,cold', 'cold 2: ']);
  });

  test('learn of one that is fired later, though theirs is out: it may be recalled', () => {
    const { house, checkId } = atTable();
    const [, , held] = house.order(checkId, { item: 'fries' }, { item: 'lemonade' }, { item: 'sundae', isHeld: true });
    const { id: ticketId } = house.tickets().find(({ stationId }) => stationId === 'bar')!;
    house.act('bumpTicket', { ticketId });
    house.act('serveTicket', { ticketId });
    house.act('fireLines', { checkId, lineIds: [held!] });
    expect(alsoAt(house)).toEqual(['grill 1: cold,bar', 'bar 1: cold,grill', 'cold 1: grill,bar']);
  });

  test('have nothing to do with another order', () => {
    const { house, checkId } = atTable();
    house.order(checkId, { item: 'fries' });
    house.order(checkId, { item: 'lemonade' });
    expect(alsoAt(house)).toEqual(['grill 1: ', 'bar 1: ']);
  });
});

describe('a line that was added to what cooks', () => {
  const areAddOns = (house: SmallHouse): boolean[] => house.tickets().map(({ isAddOn }) => isAddOn);

  test('is marked, and what was ordered together is not, however late it is fired', () => {
    const { house, checkId } = atTable();
    const [, main] = house.order(checkId, { item: 'lemonade' }, { item: 'fries', course: 2, isHeld: true });
    house.later(minutes(10));
    house.order(checkId, { item: 'sundae' });
    house.later(minutes(10));
    house.act('fireLines', { checkId, lineIds: [main!] });
    expect(house.tickets().map(({ stationId, isAddOn }) => [stationId, isAddOn])).toEqual([
      ['bar', false],
      ['cold', true],
      ['grill', false],
    ]);
  });

  test('is not marked for what another table has', () => {
    const { house, checkId } = atTable();
    house.order(checkId, { item: 'lemonade' });
    house.order(house.openCheck('2'), { item: 'lemonade' });
    expect(areAddOns(house)).toEqual([false, false]);
  });
});

test('a modifier sends its line to one more station, which is told in the ledger', () => {
  const { house, checkId } = atTable();
  house.act('routeModifier', { modifierId: 'cheese', stationIds: ['cold'] });
  const [lineId] = house.order(checkId, { item: 'burger', quantity: 2, modifierIds: ['rare', 'cheese'] });
  expect(ledger(house)).toEqual([
    [lineId, 'grill', 2],
    [lineId, 'cold', 2],
  ]);
});

describe('firing what is on hold', () => {
  test('cooks the lines that are named and no others', () => {
    const { house, checkId } = atTable();
    const [main, dessert] = house.order(checkId, { item: 'fries', isHeld: true }, { item: 'sundae', isHeld: true, course: 2 });
    house.later(minutes(20));
    house.act('fireLines', { checkId, lineIds: [main!] });
    expect([house.line(main!), house.line(dessert!)].map(({ status, firedAt }) => [status, firedAt])).toEqual([
      ['fired', FRIDAY_EVENING + minutes(20)],
      ['held', null],
    ]);
  });

  test('twice cooks once', () => {
    const { house, checkId } = atTable();
    const [lineId] = house.order(checkId, { item: 'fries', isHeld: true });
    expect(house.act('fireLines', { checkId, lineIds: [lineId!, lineId!] })).toHaveLength(1);
    const then = ledger(house);
    expect(then).toEqual([[lineId, 'grill', 1]]);
    expect(house.tickets().map(({ lines }) => lines.length)).toEqual([1]);
    expect(house.act('fireLines', { checkId, lineIds: [lineId!] })).toEqual([]);
    expect(ledger(house)).toEqual(then);
    expect(house.tickets()).toHaveLength(1);
  });

  test('leaves alone what is fired, ready or served already, and cooks the rest', () => {
    const { house, checkId } = atTable();
    const [served] = house.order(checkId, { item: 'lemonade' });
    house.serveAll(checkId);
    const [held] = house.order(checkId, { item: 'sundae', isHeld: true });
    house.act('fireLines', { checkId, lineIds: [served!, held!] });
    expect([house.line(served!).status, house.line(held!).status]).toEqual(['served', 'fired']);
    expect(ledger(house)).toHaveLength(2);
  });

  test('does not cook what was voided', () => {
    const { house, checkId } = atTable();
    const [lineId] = house.order(checkId, { item: 'fries', isHeld: true });
    house.act('voidLine', { checkId, lineId: lineId!, reason: 'changed mind' });
    expect(refusal(() => house.act('fireLines', { checkId, lineIds: [lineId!] }))).toBe('line/is-voided');
  });

  test('of another table is refused as a whole', () => {
    const { house, checkId } = atTable();
    const [ours] = house.order(checkId, { item: 'fries', isHeld: true });
    const [theirs] = house.order(house.openCheck('2'), { item: 'fries', isHeld: true });
    expect(refusal(() => house.act('fireLines', { checkId, lineIds: [ours!, theirs!] }))).toBe('line/other-check');
    expect(house.line(ours!).status).toBe('held');
  });

  test('of a line or check that nobody knows is refused', () => {
    const { house, checkId } = atTable();
    expect(refusal(() => house.act('fireLines', { checkId, lineIds: ['x'] }))).toBe('not-found');
    expect(refusal(() => house.act('fireLines', { checkId: 'x', lineIds: ['x'] }))).toBe('not-found');
  });

  test('waits for a station: nothing is fired into the void', () => {
    const { house, checkId } = atTable();
    const [lineId] = house.order(checkId, { item: 'bread', isHeld: true });
    house.set('station', 'grill', { isFallback: false });
    expect(refusal(() => house.act('fireLines', { checkId, lineIds: [lineId!] }))).toBe('station/none');
  });
});
