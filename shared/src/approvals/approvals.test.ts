import { describe, expect, test } from 'vitest';
import { FRIDAY_EVENING, minutes, refusal, SmallHouse } from '../../test/small-house.ts';
import { totalsOf } from '../orders/check-totals.ts';

function asking() {
  const house = new SmallHouse();
  house.seat('4');
  const checkId = house.openCheck('4');
  const [fries] = house.order(checkId, { item: 'fries', quantity: 2 }, { item: 'bread' });
  const input = { checkId, lineId: fries!, reason: 'cold' };
  const ask = (approvalId = 'a') => house.act('voidLine', { ...input, approvalId }, 'server');
  const grant = () => house.act('grantApproval', { approvalId: 'a' });
  const approval = () => house.state.approval.get('a')!;
  return { house, checkId, fries: fries!, input, ask, grant, approval };
}

describe('what wants a manager', () => {
  test('is not done but asked for, in words a manager understands', () => {
    const { house, checkId, fries, input, ask, approval } = asking();
    expect(ask().map(({ type }) => type)).toEqual(['approval.asked']);
    expect(house.line(fries).status).toBe('fired');
    expect(approval()).toEqual({
      id: 'a',
      command: 'orders.void-line',
      input,
      says: 'Void 2 fries, table 4',
      reason: 'cold',
      checkId,
      status: 'asked',
      answer: '',
      askedBy: 'server',
      askedAt: FRIDAY_EVENING,
      decidedBy: null,
      decidedAt: null,
    });
  });

  test('is refused where nobody is to be asked', () => {
    const { house, input } = asking();
    expect(() => house.act('voidLine', input, 'server')).toThrow(
      expect.objectContaining({ code: 'approval/needed', about: { permission: 'lines.void' } }),
    );
  });

  test('is done at once by a manager, who has nobody to ask', () => {
    const { house, fries, input } = asking();
    house.act('voidLine', { ...input, approvalId: 'a' });
    expect([house.line(fries).status, house.state.approval.size]).toEqual(['voided', 0]);
  });

  test('cannot be asked for where even a yes would not help, nor twice', () => {
    const { house, checkId, input, ask } = asking();
    expect(refusal(() => house.act('voidLine', { ...input, lineId: 'gone', approvalId: 'b' }, 'server'))).toBe('not-found');
    ask();
    expect(refusal(ask)).toBe('approval/known');
    house.pay(checkId, 1_040);
    expect(refusal(() => ask('b'))).toBe('check/is-closed');
  });
});

describe('a manager who says yes', () => {
  test('has it done in the name of whoever asked, with both names in the log', () => {
    const { house, checkId, fries, ask, grant, approval } = asking();
    ask();
    house.later(minutes(1));
    const events = grant();
    const by = { reason: 'cold', askedBy: 'server', approvedBy: 'manager', approvalId: 'a' };
    expect(events.map(({ type, about }) => [type, about])).toEqual([
      ['approval.granted', by],
      ['line.voided', by],
    ]);
    expect([house.line(fries).status, totalsOf(house.state, checkId).due]).toEqual(['voided', 250]);
    expect(approval()).toMatchObject({ status: 'granted', decidedBy: 'manager', decidedAt: FRIDAY_EVENING + minutes(1) });
  });

  test('gives a discount that is theirs and another’s', () => {
    const { house, checkId, fries, grant } = asking();
    house.act('compLines', { checkId, discountId: 'd', lineIds: [fries], reason: 'cold', approvalId: 'a' }, 'server');
    grant();
    expect(house.state.discount.get('d')).toMatchObject({ givenBy: 'server', approvedBy: 'manager' });
  });

  test('says it once', () => {
    const { ask, grant } = asking();
    ask();
    grant();
    expect(refusal(grant)).toBe('approval/is-granted');
  });

  test('is told when it cannot be done any more, and it stays asked', () => {
    const { house, fries, checkId, ask, grant, approval } = asking();
    ask();
    house.act('voidLine', { checkId, lineId: fries, reason: 'x' });
    expect(refusal(grant)).toBe('line/is-voided');
    expect(approval().status).toBe('asked');
  });

  test('cannot act for somebody who was shut out, or does other work now', () => {
    const { house, ask, grant } = asking();
    ask();
    house.set('member', 'server', { role: 'cook' });
    expect(refusal(grant)).toBe('approval/asker-gone');
    house.set('member', 'server', { role: 'server', isActive: false });
    expect(refusal(grant)).toBe('approval/asker-gone');
  });
});

describe('a request', () => {
  test('is denied for a reason that whoever asked can read', () => {
    const { house, fries, ask, grant, approval } = asking();
    ask();
    const [event] = house.act('denyApproval', { approvalId: 'a', reason: 'It was eaten' });
    expect(event).toMatchObject({ type: 'approval.denied', about: { reason: 'It was eaten', askedBy: 'server' } });
    expect([approval().status, approval().answer, house.line(fries).status]).toEqual(['denied', 'It was eaten', 'fired']);
    expect(refusal(grant)).toBe('approval/is-denied');
  });

  test('is taken back by whoever asked, and by nobody else', () => {
    const { house, ask, grant, approval } = asking();
    ask();
    expect(refusal(() => house.act('withdrawApproval', { approvalId: 'a' }, 'cashier'))).toBe('approval/not-yours');
    house.act('withdrawApproval', { approvalId: 'a' }, 'server');
    expect(approval()).toMatchObject({ status: 'withdrawn', decidedBy: 'server' });
    expect(refusal(grant)).toBe('approval/is-withdrawn');
  });

  test('that nobody made cannot be decided', () => {
    const { house, grant } = asking();
    expect(refusal(grant)).toBe('not-found');
    expect(refusal(() => house.act('denyApproval', { approvalId: 'a', reason: 'no' }))).toBe('not-found');
  });
});
