import { describe, expect, test } from 'vitest';
import { DEFAULT_SALES } from '../restaurants/default-sales.ts';
import { refusal, SmallHouse } from '../../test/small-house.ts';
import { totalsOf } from './check-totals.ts';
import { piecesOf } from './pieces.ts';

function atTable(of: ConstructorParameters<typeof SmallHouse>[0] = {}) {
  const house = new SmallHouse(of);
  house.seat('1');
  const checkId = house.openCheck('1');
  const split = (to: string, ...lines: { lineId: string; part?: number; of?: number }[]) =>
    house.act(
      'splitCheck',
      { checkId, parts: [{ checkId: to, name: '', lines: lines.map((line) => ({ part: 1, of: 1, ...line })) }] },
      'server',
    );
  const due = (id: string): number => totalsOf(house.state, id).due;
  return { house, checkId, split, due };
}

describe('splitting a check by item', () => {
  test('moves the line to a new check of the same guests, with the next number', () => {
    const { house, checkId, split, due } = atTable();
    const [burger, fries] = house.order(checkId, { item: 'burger', seat: 1 }, { item: 'fries', seat: 2 });
    expect(split('second', { lineId: fries! }).map(({ type }) => type)).toEqual(['check.split']);
    const { tableId, partyId, serverId } = house.check(checkId);
    expect(house.check('second')).toMatchObject({ tableId, partyId, serverId, number: 2, covers: 0, status: 'open' });
    expect([house.line(burger!).checkId, house.line(fries!).checkId]).toEqual([checkId, 'second']);
    expect([due(checkId), due('second')]).toEqual([1_450, 395]);
  });

  test('touches neither tickets nor the ledger', () => {
    const { house, checkId, split } = atTable();
    const [, fries] = house.order(checkId, { item: 'burger' }, { item: 'fries' });
    const before = JSON.stringify([...house.state.fire.values(), ...house.tickets()]);
    split('second', { lineId: fries! });
    expect(JSON.stringify([...house.state.fire.values(), ...house.tickets()])).toBe(before);
  });

  test('fires what is on hold once, from where it is now', () => {
    const { house, checkId, split } = atTable();
    const [fries] = house.order(checkId, { item: 'fries', isHeld: true }, { item: 'bread' });
    split('second', { lineId: fries! });
    house.act('fireLines', { checkId: 'second', lineIds: [fries!] });
    house.act('fireLines', { checkId: 'second', lineIds: [fries!] });
    expect([...house.state.fire.values()].filter(({ lineId }) => lineId === fries)).toHaveLength(1);
  });

  test('onto a check at another table tells runners where the plate goes', () => {
    const { house, checkId, split } = atTable();
    const [fries] = house.order(checkId, { item: 'fries' }, { item: 'burger' });
    const other = house.openCheck('2');
    split(other, { lineId: fries! });
    expect(house.ticketAt('grill', fries!).lines.map(({ goesTo }) => goesTo)).toEqual(['2', '']);
    house.act('splitCheck', { checkId: other, parts: [{ checkId, name: '', lines: [{ lineId: fries!, part: 1, of: 1 }] }] });
    expect(house.ticketAt('grill', fries!).lines.map(({ goesTo }) => goesTo)).toEqual(['', '']);
  });

  test('takes the allergies of the guests along', () => {
    const { house, checkId, split } = atTable();
    const [fries] = house.order(checkId, { item: 'fries', seat: 2 });
    house.act('noteAllergy', { checkId, allergyId: 'nuts', seat: 2, what: 'nuts', guestId: null });
    const tab = house.openCheck(null);
    split(tab, { lineId: fries! });
    const noted = [...house.state.allergy.values()].filter((allergy) => allergy.checkId === tab);
    expect(noted.map(({ seat, what }) => [seat, what])).toEqual([[2, 'nuts']]);
    expect(house.line(fries!).allergies).toEqual(['nuts']);
  });

  test('leaves an emptied check open, to be voided', () => {
    const { house, checkId, split, due } = atTable();
    const [fries] = house.order(checkId, { item: 'fries' });
    split('second', { lineId: fries! });
    expect([house.check(checkId).status, due(checkId)]).toEqual(['open', 0]);
    house.act('voidCheck', { checkId });
  });
});

describe('splitting a line', () => {
  test('makes shares that come to the line, and none of them is a line', () => {
    const { house, checkId, due } = atTable();
    const [platter] = house.order(checkId, { item: 'platter' });
    const lines = [{ lineId: platter!, part: 1, of: 3 }];
    house.act('splitCheck', { checkId, parts: ['b', 'c'].map((id) => ({ checkId: id, name: '', lines })) });
    expect([due(checkId), due('b'), due('c')]).toEqual([1_111, 1_111, 1_111]);
    expect([house.state.line.size, house.state.share.size]).toEqual([1, 2]);
    expect(house.state.check.get('c')!.number).toBe(3);
  });

  test('again makes one share of two, and back on its own check none', () => {
    const { house, checkId, split, due } = atTable();
    const [platter] = house.order(checkId, { item: 'platter' });
    split('b', { lineId: platter!, part: 1, of: 4 });
    split('b', { lineId: platter!, part: 1, of: 3 });
    expect([...house.state.share.values()].map(({ part, of, gross }) => [part, of, gross])).toEqual([[1, 2, 1_666]]);
    house.act('splitCheck', { checkId: 'b', parts: [{ checkId, name: '', lines: [{ lineId: platter!, part: 1, of: 1 }] }] });
    expect([house.state.share.size, due(checkId), due('b')]).toEqual([0, 3_333, 0]);
  });

  test('moves what is left of it, and the shares stay where they are', () => {
    const { house, checkId, split, due } = atTable();
    const [platter] = house.order(checkId, { item: 'platter' });
    split('b', { lineId: platter!, part: 1, of: 3 });
    split('c', { lineId: platter! });
    expect([house.line(platter!).checkId, due('b'), due('c'), due(checkId)]).toEqual(['c', 1_111, 2_222, 0]);
    expect(piecesOf(house.state, checkId)).toEqual([]);
  });

  test('divides its discounts with it', () => {
    const { house, checkId, split, due } = atTable();
    const [platter] = house.order(checkId, { item: 'platter' });
    house.act('giveDiscount', {
      checkId,
      discountId: 'd',
      name: 'Ten',
      percent: 10_000,
      amount: null,
      lineIds: [],
      isStanding: false,
      reason: '',
    });
    split('b', { lineId: platter!, part: 1, of: 2 });
    expect([due(checkId), due('b')]).toEqual([1_667 - 167, 1_666 - 166]);
  });

  test('of which everything was comped leaves nothing to pay on either side', () => {
    const { house, checkId, split, due } = atTable();
    const [platter] = house.order(checkId, { item: 'platter' });
    house.act('compLines', { checkId, discountId: 'd', lineIds: [platter!], reason: 'cold' });
    split('b', { lineId: platter!, part: 1, of: 2 });
    expect([due(checkId), due('b')]).toEqual([0, 0]);
  });
});

describe('tax and service of a divided check', () => {
  const onTop = { taxRate: 8_875, isTaxIncluded: false, sales: { ...DEFAULT_SALES, serviceRate: 12_500, isServiceTaxed: true } };

  test('come to what they came to: the odd cents stand on one of the parts, and go when it is whole again', () => {
    const { house, checkId, due } = atTable(onTop);
    const lineIds = house.order(checkId, { item: 'platter' }, { item: 'fries' }, { item: 'sundae' });
    const before = due(checkId);
    const lines = lineIds.map((lineId) => ({ lineId, part: 1, of: 7 }));
    const others = ['b', 'c', 'd', 'e', 'f', 'g'];
    house.act('splitCheck', { checkId, parts: others.map((id) => ({ checkId: id, name: '', lines })) });
    expect([checkId, ...others].reduce((sum, id) => sum + due(id), 0)).toBe(before);
    expect([checkId, ...others].some((id) => house.check(id).splitCents !== 0)).toBe(true);
    for (const id of others) house.act('mergeChecks', { checkId: id, intoId: checkId });
    expect([due(checkId), house.check(checkId).splitCents, house.state.share.size]).toEqual([before, 0, 0]);
  });

  test('cannot be moved where service costs something else, unless nothing stands there yet', () => {
    const { house, checkId, split } = atTable(onTop);
    const [fries] = house.order(checkId, { item: 'fries' });
    const other = house.openCheck('2');
    house.act('setService', { checkId: other, serviceRate: 0, reason: 'staff' });
    house.order(other, { item: 'bread' });
    expect(refusal(() => split(other, { lineId: fries! }))).toBe('check/other-service');
    const says = 'Check 1 bears 12.5% service and check 2 no service: a manager has to charge the same on both first.';
    expect(() => split(other, { lineId: fries! })).toThrow(expect.objectContaining({ message: says, about: { checkId, otherId: other } }));
    house.act('setService', { checkId, serviceRate: 0, reason: 'As on check 2' });
    expect(refusal(() => split(other, { lineId: fries! }))).toBe('not refused');
  });

  test('makes an empty check bear the same service', () => {
    const { house, checkId, split } = atTable(onTop);
    const [fries] = house.order(checkId, { item: 'fries' });
    const empty = house.openCheck('3');
    house.act('setService', { checkId: empty, serviceRate: 0, reason: 'staff' });
    split(empty, { lineId: fries! });
    expect(house.check(empty).serviceRate).toBe(12_500);
  });
});

describe('a split of a check on which something was paid', () => {
  test('leaves enough there to have been paid for', () => {
    const { house, checkId, split } = atTable();
    const [burger, fries] = house.order(checkId, { item: 'burger' }, { item: 'fries' });
    house.pay(checkId, 1_000);
    expect(refusal(() => split('b', { lineId: burger! }))).toBe('check/overpaid');
    split('b', { lineId: fries! });
    expect(totalsOf(house.state, checkId).due).toBe(450);
  });

  test('closes it when what remains is what was paid', () => {
    const { house, checkId, split } = atTable();
    const [burger] = house.order(checkId, { item: 'burger' }, { item: 'fries' });
    house.pay(checkId, 395);
    expect(split('b', { lineId: burger! }).map(({ type }) => type)).toEqual(['check.split', 'check.closed']);
    expect(house.check(checkId)).toMatchObject({ status: 'closed', total: 395 });
  });
});

describe('a split is refused', () => {
  test('that gives nothing, gives too much, or gives to itself', () => {
    const { house, checkId, split } = atTable();
    const [fries] = house.order(checkId, { item: 'fries' });
    expect(refusal(() => split('b'))).toBe('split/nothing');
    expect(refusal(() => house.act('splitCheck', { checkId, parts: [] }))).toBe('split/nothing');
    expect(refusal(() => split('b', { lineId: fries!, part: 3, of: 2 }))).toBe('split/over');
    expect(refusal(() => split(checkId, { lineId: fries! }))).toBe('split/itself');
  });

  test('of lines that are voided, unknown or on another check', () => {
    const { house, checkId, split } = atTable();
    const [fries] = house.order(checkId, { item: 'fries' });
    const [theirs] = house.order(house.openCheck('2'), { item: 'fries' });
    house.act('voidLine', { checkId, lineId: fries!, reason: 'no' });
    expect(refusal(() => split('b', { lineId: fries! }))).toBe('line/is-voided');
    expect(refusal(() => split('b', { lineId: theirs! }))).toBe('line/other-check');
    expect(refusal(() => split('b', { lineId: 'gone' }))).toBe('not-found');
  });

  test('of or onto a closed check', () => {
    const { house, checkId, split } = atTable();
    const [fries] = house.order(checkId, { item: 'fries' });
    const paid = house.openCheck('2');
    house.order(paid, { item: 'bread' });
    house.pay(paid, 250);
    expect(refusal(() => split(paid, { lineId: fries! }))).toBe('check/is-closed');
    house.pay(checkId, 395);
    expect(refusal(() => split('b', { lineId: fries! }))).toBe('check/is-closed');
  });
});

test('a check that was given to the guests has to be given anew once it was divided', () => {
  const { house, checkId, split } = atTable();
  const [fries] = house.order(checkId, { item: 'fries' }, { item: 'bread' });
  house.act('dropCheck', { checkId });
  split('b', { lineId: fries! });
  expect(house.check(checkId).droppedAt).toBeNull();
});
