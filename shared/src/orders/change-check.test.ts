import { describe, expect, test } from 'vitest';
import { FRIDAY_EVENING, minutes, refusal, SmallHouse } from '../../test/small-house.ts';

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

describe('giving the guests their check', () => {
  test('is remembered with the time', () => {
    const { house, checkId } = atTable();
    house.later(minutes(5));
    house.act('dropCheck', { checkId });
    expect(house.check(checkId)).toMatchObject({ droppedAt: FRIDAY_EVENING + minutes(5), status: 'open' });
  });

  test('is not possible once it is paid', () => {
    const { house, checkId } = atTable();
    house.order(checkId, { item: 'fries' });
    house.pay(checkId, 395);
    expect(refusal(() => house.act('dropCheck', { checkId }))).toBe('check/is-closed');
  });
});

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

  test('says why', () => {
    const { house, checkId } = atTable();
    const [lineId] = house.order(checkId, { item: 'fries' });
    const [event] = house.act('voidLine', { checkId, lineId: lineId!, reason: 'spilled' });
    expect(event!.about).toEqual({ reason: 'spilled' });
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

describe('taking a check away', () => {
  const voidCheck = (house: SmallHouse, checkId: string): string[] =>
    house.act('voidCheck', { checkId }, 'server').map((event) => event.type);

  test('that was opened by mistake: nothing is owed, and the table comes free', () => {
    const house = new SmallHouse();
    const partyId = house.seat('1');
    const checkId = house.openCheck('1');
    expect(voidCheck(house, checkId)).toEqual(['check.voided']);
    expect(house.check(checkId)).toMatchObject({ status: 'voided', closedAt: FRIDAY_EVENING, total: 0, tax: 0 });
    expect(refusal(() => house.act('clearParty', { partyId }))).toBe('not refused');
  });

  test('of which every line was voided', () => {
    const { house, checkId, void: voidLine } = atTable();
    for (const lineId of house.order(checkId, { item: 'fries' }, { item: 'platter', isHeld: true })) voidLine(lineId);
    expect(voidCheck(house, checkId)).toEqual(['check.voided']);
  });

  test('with a line still on it is refused, even one that costs nothing', () => {
    const { house, checkId } = atTable();
    house.order(checkId, { item: 'water' });
    expect(refusal(() => voidCheck(house, checkId))).toBe('check/not-empty');
  });

  test('with money on it is refused', () => {
    const { house, checkId } = atTable();
    const [lineId] = house.order(checkId, { item: 'fries' });
    house.pay(checkId, 100);
    house.set('line', lineId!, { status: 'voided' });
    expect(refusal(() => voidCheck(house, checkId))).toBe('check/not-empty');
  });

  test('that is paid, taken away already, or unknown is refused', () => {
    const { house, checkId } = atTable();
    house.order(checkId, { item: 'fries' });
    house.pay(checkId, 395);
    expect(refusal(() => voidCheck(house, checkId))).toBe('check/is-closed');
    const second = house.openCheck('1');
    voidCheck(house, second);
    expect(refusal(() => voidCheck(house, second))).toBe('check/is-voided');
    expect(refusal(() => voidCheck(house, 'nowhere'))).toBe('not-found');
  });
});
