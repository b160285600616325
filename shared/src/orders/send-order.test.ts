import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textOf } from '../../test/guarded-state.ts';
import { FRIDAY_EVENING, refusal, SmallHouse, whoIs, type Wanted } from '../../test/small-house.ts';
import { linesOf } from './lines-of.ts';
import { sendOrder } from './send-order.ts';

function atTable(): { house: SmallHouse; checkId: string; order: (...wanted: Wanted[]) => string[] } {
  const house = new SmallHouse();
  house.seat('1');
  const checkId = house.openCheck('1');
  return { house, checkId, order: (...wanted) => house.order(checkId, ...wanted) };
}

describe('sending an order', () => {
  test('fires what is not held and keeps what is', () => {
    const { house, order } = atTable();
    const [now, later] = order({ item: 'fries' }, { item: 'sundae', isHeld: true, course: 2 });
    expect(house.line(now!)).toMatchObject({ status: 'fired', firedAt: FRIDAY_EVENING });
    expect(house.line(later!)).toMatchObject({ status: 'held', firedAt: null });
    expect(house.tickets().map((ticket) => ticket.stationId)).toEqual(['grill']);
  });

  test('says what happened in two sentences: an order was sent, its lines were fired', () => {
    const { house, checkId } = atTable();
    const lines = [house.draft({ item: 'fries' }), house.draft({ item: 'sundae', isHeld: true })];
    const events = house.act('sendOrder', { checkId, orderId: 'o', lines }, 'server');
    expect(events.map((event) => event.type)).toEqual(['order.sent', 'lines.fired']);
    expect(house.state.order.get('o')).toEqual({ id: 'o', checkId, sentBy: 'server', deviceId: null, sentAt: FRIDAY_EVENING });
  });

  test('with everything held reaches no station', () => {
    const { house, order } = atTable();
    order({ item: 'fries', isHeld: true });
    expect(house.state.ticket.size + house.state.fire.size).toBe(0);
  });

  test('writes down name and price of this moment, modifiers included: a later price changes nothing', () => {
    const { house, order } = atTable();
    const [lineId] = order({ item: 'burger', modifierIds: ['well done', 'cheese'], quantity: 2 });
    house.set('item', 'burger', { price: 9_999, name: 'Gold burger' });
    expect(house.line(lineId!)).toMatchObject({ name: 'burger', unitPrice: 1_620, quantity: 2 });
  });

  test('keeps its lines in the order in which they were said', () => {
    const { house, checkId, order } = atTable();
    const first = order({ item: 'sundae' }, { item: 'fries' });
    const second = order({ item: 'lemonade' });
    expect(linesOf(house.state, checkId).map((line) => line.id)).toEqual([...first, ...second]);
  });

  test('keeps what was typed exactly, in any script, with any sign', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (note) => {
        const { house, order } = atTable();
        const [lineId] = order({ item: 'fries', note });
        expect(house.line(lineId!).note).toBe(note);
        expect(house.ticketAt('grill', lineId!).lines[0]!.note).toBe(note);
      }),
      { numRuns: 30 },
    );
  });

  test('onto a check that was on the table already takes it back: there is more to pay', () => {
    const { house, checkId, order } = atTable();
    order({ item: 'fries' });
    house.act('dropCheck', { checkId });
    order({ item: 'lemonade' });
    expect(house.check(checkId).droppedAt).toBeNull();
  });

  test('from a terminal remembers person and device', () => {
    const { house, checkId } = atTable();
    house.ask(sendOrder, { checkId, orderId: 'o', lines: [house.draft({ item: 'fries' })] }, { ...whoIs('server'), deviceId: 'till' });
    expect(house.state.order.get('o')).toMatchObject({ sentBy: 'server', deviceId: 'till' });
  });
});

describe('an order is refused', () => {
  const refused = (prepare: (at: ReturnType<typeof atTable>) => () => unknown): string => {
    const at = atTable();
    const act = prepare(at);
    const before = textOf(at.house.state);
    const code = refusal(act);
    expect(textOf(at.house.state)).toBe(before);
    return code;
  };

  test('when it was sent before: the same tap twice cooks once', () => {
    const code = refused(({ house, checkId }) => {
      const send = () => house.act('sendOrder', { checkId, orderId: 'o', lines: [house.draft({ item: 'fries' })] });
      send();
      return send;
    });
    expect(code).toBe('order/known');
  });

  test('when one of its lines was sent before', () => {
    expect(
      refused(({ order }) => {
        const [lineId] = order({ item: 'fries' });
        return () => order({ item: 'fries', lineId: lineId! });
      }),
    ).toBe('line/known');
  });

  test('when two of its lines are the same line', () => {
    expect(
      refused(
        ({ order }) =>
          () =>
            order({ item: 'fries', lineId: 'x' }, { item: 'fries', lineId: 'x' }),
      ),
    ).toBe('line/repeated');
  });

  test('when there is nothing on it', () =>
    expect(
      refused(
        ({ order }) =>
          () =>
            order(),
      ),
    ).toBe('order/empty'));

  test('when it asks for something that is not on the menu', () => {
    expect(
      refused(
        ({ order }) =>
          () =>
            order({ item: 'fries' }, { item: 'unicorn' }),
      ),
    ).toBe('not-found');
  });

  test('when a modifier is missing', () => {
    expect(
      refused(
        ({ order }) =>
          () =>
            order({ item: 'burger', modifierIds: [] }),
      ),
    ).toBe('modifiers/too-few');
  });

  test('when it would cost less than nothing', () => {
    expect(
      refused(({ house, order }) => {
        house.set('modifier', 'no bun', { price: -2_000 });
        return () => order({ item: 'burger', modifierIds: ['rare', 'no bun'] });
      }),
    ).toBe('line/below-zero');
  });

  test('when nobody would cook it, and then it is not sold either', () => {
    expect(
      refused(({ house, order }) => {
        house.set('station', 'grill', { isFallback: false });
        return () => order({ item: 'bread' });
      }),
    ).toBe('station/none');
  });

  test('when the check is paid, or not there', () => {
    expect(
      refused(({ house, checkId, order }) => {
        order({ item: 'fries' });
        house.pay(checkId, 395);
        return () => order({ item: 'fries' });
      }),
    ).toBe('check/is-closed');
    expect(
      refused(
        ({ house }) =>
          () =>
            house.order('nowhere', { item: 'fries' }),
      ),
    ).toBe('not-found');
  });
});

test('a guest may have something for nothing', () => {
  const { house, order } = atTable();
  const [lineId] = order({ item: 'water' });
  expect(house.line(lineId!)).toMatchObject({ unitPrice: 0, status: 'fired' });
});
