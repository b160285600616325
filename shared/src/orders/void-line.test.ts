import { describe, expect, test } from 'vitest';
import { FRIDAY_EVENING, refusal, SmallHouse } from '../../test/small-house.ts';
import { totalsOf } from './check-totals.ts';

function atTable(): { house: SmallHouse; checkId: string; void: (lineId: string) => string[] } {
  const house = new SmallHouse();
  house.seat('1');
  const checkId = house.openCheck('1');
  return {
    house,
    checkId,
    void: (lineId) => house.act('voidLine', { checkId, lineId, reason: 'spilled' }).map((event) => event.type),
  };
}

describe('voiding a line', () => {
  test('takes it off the bill and strikes it through on each of its tickets', () => {
    const { house, checkId, void: voidLine } = atTable();
    const [platter, fries] = house.order(checkId, { item: 'platter' }, { item: 'fries' });
    expect(voidLine(platter!)).toEqual(['line.voided']);
    expect(house.line(platter!)).toMatchObject({ status: 'voided', voidedAt: FRIDAY_EVENING });
    expect(house.tickets().map(({ lines }) => lines.map(({ lineId, isVoided }) => [lineId, isVoided]))).toEqual([
      [
        [platter, true],
        [fries, false],
      ],
      [[platter, true]],
    ]);
  });

  test('says why, and who said yes', () => {
    const { house, checkId } = atTable();
    const [lineId] = house.order(checkId, { item: 'fries' });
    const [event] = house.act('voidLine', { checkId, lineId: lineId!, reason: 'spilled' });
    expect(event!.about).toEqual({ reason: 'spilled', approvedBy: 'manager' });
  });

  test('that was on hold touches no ticket', () => {
    const { house, checkId, void: voidLine } = atTable();
    const [lineId] = house.order(checkId, { item: 'fries', isHeld: true });
    voidLine(lineId!);
    expect([house.line(lineId!).status, house.state.ticket.size, house.state.fire.size]).toEqual(['voided', 0, 0]);
  });

  test('leaves the ledger as it is: what the station was told, it was told', () => {
    const { house, checkId, void: voidLine } = atTable();
    const [lineId] = house.order(checkId, { item: 'fries' });
    const told = [...house.state.fire.values()];
    voidLine(lineId!);
    expect([...house.state.fire.values()]).toEqual(told);
  });

  test('twice is refused', () => {
    const { house, checkId, void: voidLine } = atTable();
    const [lineId] = house.order(checkId, { item: 'fries' });
    voidLine(lineId!);
    expect(refusal(() => voidLine(lineId!))).toBe('line/is-voided');
  });

  test('of another check, or of none, is refused', () => {
    const { house, void: voidLine } = atTable();
    const [theirs] = house.order(house.openCheck('2'), { item: 'fries' });
    expect(refusal(() => voidLine(theirs!))).toBe('line/other-check');
    expect(refusal(() => voidLine('nowhere'))).toBe('not-found');
  });

  test('of a paid check is refused: that would be a refund', () => {
    const { house, checkId, void: voidLine } = atTable();
    const [lineId] = house.order(checkId, { item: 'fries' });
    house.pay(checkId, 395);
    expect(refusal(() => voidLine(lineId!))).toBe('check/is-closed');
  });

  test('that the guests have already paid for is refused: the house would owe them money', () => {
    const { house, checkId, void: voidLine } = atTable();
    const [fries] = house.order(checkId, { item: 'fries' }, { item: 'lemonade' });
    house.pay(checkId, 500);
    expect(refusal(() => voidLine(fries!))).toBe('check/overpaid');
    expect(house.line(fries!).status).toBe('fired');
  });

  test('that leaves nothing to pay closes a check that was partly paid, so that the table comes free', () => {
    const { house, checkId, void: voidLine } = atTable();
    const [fries] = house.order(checkId, { item: 'fries' }, { item: 'lemonade' });
    house.pay(checkId, 420);
    expect(voidLine(fries!)).toEqual(['line.voided', 'check.closed']);
    expect(house.check(checkId)).toMatchObject({ status: 'closed', total: 420, tax: 35, closedAt: FRIDAY_EVENING });
  });

  test('of an unpaid check leaves it open, even when nothing is left on it', () => {
    const { house, checkId, void: voidLine } = atTable();
    const [lineId] = house.order(checkId, { item: 'fries' });
    voidLine(lineId!);
    expect(house.check(checkId).status).toBe('open');
  });
});

describe('who may void', () => {
  test('what is on hold: whoever may send, and nobody has to say yes', () => {
    const { house, checkId } = atTable();
    const [lineId] = house.order(checkId, { item: 'fries', isHeld: true });
    const [event] = house.act('voidLine', { checkId, lineId: lineId!, reason: 'typo' }, 'server');
    expect(event!.about).toEqual({ reason: 'typo' });
  });

  test('what was fired: a manager', () => {
    const { house, checkId } = atTable();
    const [lineId] = house.order(checkId, { item: 'fries' });
    expect(refusal(() => house.act('voidLine', { checkId, lineId: lineId!, reason: 'typo' }, 'server'))).toBe('approval/needed');
    expect(house.line(lineId!).status).toBe('fired');
  });
});

describe('voiding what is counted', () => {
  test('gives its portions back while it is on hold', () => {
    const { house, checkId, void: voidLine } = atTable();
    house.set('item', 'special', { remaining: 2 });
    const [lineId] = house.order(checkId, { item: 'special', quantity: 2, isHeld: true });
    expect(house.state.item.get('special')).toMatchObject({ remaining: 0, isOut: true });
    voidLine(lineId!);
    expect(house.state.item.get('special')).toMatchObject({ remaining: 2, isOut: false });
  });

  test('gives nothing back once it was fired: it is in the pan', () => {
    const { house, checkId, void: voidLine } = atTable();
    const [lineId] = house.order(checkId, { item: 'special' });
    voidLine(lineId!);
    expect(house.state.item.get('special')!.remaining).toBe(9);
  });
});

describe('voiding a line that several checks pay', () => {
  const shared = () => {
    const at = atTable();
    const [platter] = at.house.order(at.checkId, { item: 'platter' }, { item: 'bread' });
    const lines = [{ lineId: platter!, part: 1, of: 3 }];
    at.house.act('splitCheck', { checkId: at.checkId, parts: [{ checkId: 'b', name: '', lines }] });
    return { ...at, platter: platter! };
  };

  test('takes it off each of them', () => {
    const { house, checkId, platter, void: voidLine } = shared();
    voidLine(platter);
    expect([totalsOf(house.state, checkId).due, totalsOf(house.state, 'b').due, house.state.share.size]).toEqual([250, 0, 0]);
    house.act('voidCheck', { checkId: 'b' });
  });

  test('is refused once one of them is closed', () => {
    const { house, platter, void: voidLine } = shared();
    house.pay('b', 1_111);
    expect(refusal(() => voidLine(platter))).toBe('line/is-shared');
  });

  test('is refused where one of them has paid for it already', () => {
    const { house, platter, void: voidLine } = shared();
    house.pay('b', 1_000);
    expect(refusal(() => voidLine(platter))).toBe('check/overpaid');
  });

  test('is done where it was ordered', () => {
    const { house, platter } = shared();
    expect(refusal(() => house.act('voidLine', { checkId: 'b', lineId: platter, reason: 'no' }))).toBe('line/other-check');
  });
});
