import { beforeEach, describe, expect, test } from 'vitest';
import { refusal, SmallHouse } from '../../test/small-house.ts';
import { HOUR } from '../kernel/time.ts';
import { remove } from '../live/event.ts';
import type { KindName } from '../live/kinds.ts';
import { rowsOf, type Snapshot } from '../live/state.ts';
import { figuresOf } from '../payments/figures-of.ts';
import { dayAt } from '../restaurants/the-restaurant.ts';
import { totalsOf } from './check-totals.ts';
import { RECALLED_KINDS, recallCheck } from './recall-check.ts';

let house: SmallHouse;
let checkId: string;
let kept: Snapshot;
const ON_CHECK: readonly KindName[] = [...RECALLED_KINDS, 'ticket', 'allergy'];

/** A burger and fries were paid; then the cutoff came, and the fold has forgotten them as the server's does. */
beforeEach(() => {
  house = new SmallHouse();
  checkId = house.openCheck('1');
  house.order(checkId, { item: 'burger' }, { item: 'fries' });
  house.pay(checkId, 1_845, 2_000);
  kept = Object.fromEntries(RECALLED_KINDS.map((kind) => [kind, [...rowsOf(house.state, kind).values()]]));
  house.change(...ON_CHECK.flatMap((kind) => [...rowsOf(house.state, kind).keys()].map((id) => remove(kind, id))));
  house.later(24 * HOUR);
});

const recall = (more: { kept?: Snapshot; readOn?: string } = {}) =>
  house.ask(recallCheck, { checkId, kept, readOn: dayAt(house.state, house.now), ...more });
const refund = (amount: number, refundId = 'refund') => {
  const [paymentId] = house.state.payment.keys();
  return house.act('refundPayment', { paymentId: paymentId!, refundId, amount, tip: 0, reason: 'cold', reference: '' });
};

describe('a check of an earlier day', () => {
  test('comes back whole, with the day on which it came, and without its tickets', () => {
    const [event] = recall();
    expect(event).toMatchObject({ type: 'check.recalled', about: { businessDay: '2026-06-12', number: 1 } });
    expect(house.check(checkId)).toEqual({ ...kept.check![0]!, recalledOn: '2026-06-13' });
    for (const kind of RECALLED_KINDS.slice(1)) expect([...rowsOf(house.state, kind).values()]).toEqual(kept[kind] ?? []);
    expect(house.tickets(checkId)).toEqual([]);
    expect(totalsOf(house.state, checkId)).toMatchObject({ total: 1_845, paid: 1_845, due: 0 });
  });

  test('that is here already stays as it is, whoever asks', () => {
    recall();
    refund(500);
    expect(recall()).toEqual([]);
    expect(totalsOf(house.state, checkId).paid).toBe(1_345);
  });

  test('keeps what came of it meanwhile', () => {
    recall();
    refund(500);
    const [given] = house.state.refund.values();
    house.change(remove('check', checkId));
    const [event] = recall();
    expect(event!.changes.map(({ kind }) => kind)).toEqual(['check']);
    expect([...house.state.refund.values()]).toEqual([given]);
  });

  test('gives its money back once, on the day it is given, and no other figure of that day moves', () => {
    const before = figuresOf(house.state, '2026-06-13');
    recall();
    expect(figuresOf(house.state, '2026-06-13')).toEqual(before);
    refund(1_845);
    expect(refusal(() => refund(1, 'again'))).toBe('refund/over');
    expect(figuresOf(house.state, '2026-06-13')).toEqual({
      ...before,
      refunds: 1_845,
      tenders: { ...before.tenders, cash: before.tenders.cash - 1_845 },
    });
    expect(figuresOf(house.state, '2026-06-12')).toMatchObject({ checks: 1, total: 1_845, paid: 1_845, refunds: 0 });
  });

  test('is not opened again: its day is over, whether or not it was closed', () => {
    recall();
    expect(refusal(() => house.act('reopenCheck', { checkId, reason: 'wrong' }))).toBe('day/closed');
  });

  test('does not count in the numbers of today', () => {
    recall();
    expect(house.check(house.openCheck('2')).number).toBe(1);
  });
});

describe('nothing comes back', () => {
  test('of a check that nobody knows', () => {
    expect(refusal(() => recall({ kept: { check: [] } }))).toBe('not-found');
  });

  test('of one that was taken away', () => {
    const check = [{ ...kept.check![0]!, status: 'voided' as const }];
    expect(refusal(() => recall({ kept: { ...kept, check } }))).toBe('check/not-paid');
  });

  test('that was read on another day than it is judged on', () => {
    expect(refusal(() => recall({ readOn: '2026-06-12' }))).toBe('day/turned');
    expect(house.state.check.has(checkId)).toBe(false);
  });
});

test('a refund of it still wants a manager', () => {
  recall();
  const [paymentId] = house.state.payment.keys();
  const wanted = { paymentId: paymentId!, refundId: 'r', amount: 100, tip: 0, reason: 'cold', reference: '' };
  expect(refusal(() => house.act('refundPayment', wanted, 'server'))).toBe('approval/needed');
});
