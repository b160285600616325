import { act as settle, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ENDPOINTS } from '@heard/shared/contract/contract.ts';
import { asking, deed } from '../../live/asking.ts';
import type { Call } from '../../live/call.ts';
import { Problem } from '../../live/problem.ts';
import { fakeLive, type FakeLive } from '../../../test/fake-live.ts';
import { idOf } from '../../../test/fixture.ts';
import { midService } from '../../../test/mid-service.ts';
import { show } from '../../../test/show.tsx';
import { currentToasts } from '../../ui/toast-list.ts';
import { AskSheet } from './AskSheet.tsx';
import { ApprovalNews } from './ApprovalNews.tsx';
import { manages } from './manages.test-data.ts';

const CHECK = idOf('check 2');
const voiding = (at: number) => deed('voidLine', { checkId: CHECK, lineId: idOf(`check 2 line 1.${at}`), reason: 'Corked' });
const toasts = () => currentToasts().map(({ text }) => text);

afterEach(() => asking.set(null));

/** A server has just tapped what only a manager may do. */
function asked({
  live = fakeLive(midService()),
  deeds = [voiding(2)],
  call,
}: { live?: FakeLive; deeds?: ReturnType<typeof deed>[]; call?: Call } = {}) {
  const settled = vi.fn<(isDone: boolean) => void>();
  const shown = show(
    <>
      <ApprovalNews />
      <AskSheet />
    </>,
    call ? { ...live, call } : live,
  );
  settle(() => asking.set({ deeds, settled, approvalIds: [] }));
  return { live, settled, ...shown, sheet: () => within(screen.getByRole('dialog')) };
}

const approvals = (live: FakeLive) => [...live.store.state.approval.values()];

describe('what wants a manager', () => {
  it('is asked for with the same input and its reason, and waits where it can be seen', async () => {
    const { live, user, settled, sheet } = asked();
    expect(sheet().getByRole('textbox', { name: 'Why, for the manager' })).toHaveProperty('value', 'Corked');
    await user.click(sheet().getByRole('button', { name: 'Ask a manager' }));
    expect(approvals(live)).toMatchObject([{ status: 'asked', reason: 'Corked', says: 'Void Champagne, table 2' }]);
    expect(settled).toHaveBeenCalledExactlyOnceWith(false);
    expect(sheet().getByText('Void Champagne, table 2')).toBeTruthy();
    expect(sheet().getByText(/^Waiting for a manager/)).toBeTruthy();
  });

  it('says yes when it was granted, and it is done', async () => {
    const { live, user, sheet } = asked();
    await user.click(sheet().getByRole('button', { name: 'Ask a manager' }));
    settle(() => manages(live, 'grantApproval', { approvalId: approvals(live)[0]!.id }));
    expect(sheet().getByText(/Maya Okafor said yes. It is done./)).toBeTruthy();
    expect(live.store.state.line.get(idOf('check 2 line 1.2'))!.status).toBe('voided');
    await user.click(sheet().getByRole('button', { name: 'Done' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(toasts()).toEqual([]);
  });

  it('says no, and why, when it was denied', async () => {
    const { live, user, sheet } = asked();
    await user.click(sheet().getByRole('button', { name: 'Ask a manager' }));
    settle(() => manages(live, 'denyApproval', { approvalId: approvals(live)[0]!.id, reason: 'Charge it' }));
    expect(sheet().getByText(/Maya Okafor said no. Charge it/)).toBeTruthy();
  });

  it('tells whoever went on working', async () => {
    const { live, user, sheet } = asked();
    await user.click(sheet().getByRole('button', { name: 'Ask a manager' }));
    await user.click(sheet().getByRole('button', { name: 'Go on working' }));
    settle(() => manages(live, 'denyApproval', { approvalId: approvals(live)[0]!.id, reason: 'Charge it' }));
    expect(toasts()).toEqual(['Maya Okafor said no: Void Champagne, table 2. Charge it']);
  });

  it('can be taken back', async () => {
    const { live, user, sheet } = asked();
    await user.click(sheet().getByRole('button', { name: 'Ask a manager' }));
    await user.click(sheet().getByRole('button', { name: 'Take the request back' }));
    expect(approvals(live)).toMatchObject([{ status: 'withdrawn' }]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('is left as it was by closing it before anybody was asked', async () => {
    const { live, user, settled, sheet } = asked();
    await user.click(sheet().getByRole('button', { name: 'Close' }));
    expect([approvals(live), settled.mock.calls]).toEqual([[], []]);
  });

  it('needs a reason', async () => {
    const { user, sheet } = asked();
    await user.clear(sheet().getByRole('textbox', { name: 'Why, for the manager' }));
    expect(sheet().getByRole('button', { name: 'Ask a manager' })).toHaveProperty('disabled', true);
  });

  it('of several things is told as a no when one of them was denied', async () => {
    const { live, user, sheet } = asked({ deeds: [voiding(1), voiding(2)] });
    await user.click(sheet().getByRole('button', { name: 'Ask a manager' }));
    const [first, second] = approvals(live);
    settle(() => manages(live, 'grantApproval', { approvalId: first!.id }));
    expect(sheet().getByText(/^Waiting for a manager/)).toBeTruthy();
    settle(() => manages(live, 'denyApproval', { approvalId: second!.id, reason: 'Not this one' }));
    expect(sheet().getByText(/said no/)).toBeTruthy();
  });

  it('that cannot be done even with a yes is refused at once', async () => {
    const { live, user, settled, sheet } = asked();
    live.refuseNext = { code: 'check/is-closed', message: 'Check 2 is closed.', about: {} };
    await user.click(sheet().getByRole('button', { name: 'Ask a manager' }));
    expect(sheet().getByText('Check 2 is closed.')).toBeTruthy();
    expect(settled).not.toHaveBeenCalled();
  });
});

describe('a manager’s PIN on the spot', () => {
  const answering = (answers: (() => void)[]) => {
    const asks: unknown[] = [];
    const call = (async (endpoint: unknown, input: unknown) => {
      expect(endpoint).toBe(ENDPOINTS.approveByPin);
      asks.push(input);
      answers.shift()?.();
      return { seq: 1 };
    }) as Call;
    return { call, asks };
  };
  const atPin = async (answers: (() => void)[]) => {
    const { call, asks } = answering(answers);
    const opened = asked({ call });
    await opened.user.click(opened.sheet().getByRole('button', { name: 'Manager’s PIN here' }));
    return { ...opened, asks };
  };
  const refuse = (code: string) => () => {
    throw new Problem(code, 'Refused.', 400);
  };

  it('is typed on the keypad or the keyboard, for the one manager there is', async () => {
    const { user, sheet, asks, live } = await atPin([]);
    expect(sheet().getByRole('region', { name: 'PIN of Maya Okafor' })).toBeTruthy();
    await user.click(sheet().getByRole('button', { name: '1' }));
    await user.keyboard('234{Enter}');
    expect(asks).toEqual([{ approvalId: approvals(live)[0]!.id, memberId: idOf('Maya Okafor'), pin: '1234' }]);
    expect(sheet().getByText(/^Waiting for a manager/)).toBeTruthy();
  });

  it('that is wrong is typed anew', async () => {
    const { user, sheet } = await atPin([refuse('pin/wrong')]);
    await user.keyboard('1234{Enter}');
    expect(await sheet().findByText('That is not the right PIN.')).toBeTruthy();
    expect(sheet().getByText('0 digits typed')).toBeTruthy();
  });

  it('without a network stays typed, and says so', async () => {
    const { user, sheet } = await atPin([refuse('unreachable')]);
    await user.keyboard('1234{Enter}');
    expect(await sheet().findByText(/^No network: a PIN can only be checked with it/)).toBeTruthy();
    expect(sheet().getByText('4 digits typed')).toBeTruthy();
  });

  it('waits for the request itself to arrive', async () => {
    const { user, sheet, asks } = await atPin([refuse('not-found'), refuse('not-found')]);
    await user.keyboard('1234{Enter}');
    await vi.waitFor(() => expect(asks).toHaveLength(3), { timeout: 3_000 });
    expect(await sheet().findByText(/^Waiting for a manager/)).toBeTruthy();
  });

  it('is not offered without a network', () => {
    const live = fakeLive(midService());
    live.link.set({ ...live.link.get(), status: 'offline' });
    const { sheet } = asked({ live });
    expect(sheet().getByRole('button', { name: 'Manager’s PIN here' })).toHaveProperty('disabled', true);
    expect(sheet().getByText(/^No network/)).toBeTruthy();
    expect(sheet().getByRole('button', { name: 'Ask a manager' })).toHaveProperty('disabled', false);
  });

  it('says who can give PINs where no manager has one', async () => {
    const live = fakeLive(midService());
    for (const member of live.store.state.member.values()) live.store.state.member.set(member.id, { ...member, hasPin: false });
    const { user, sheet } = asked({ live });
    await user.click(sheet().getByRole('button', { name: 'Manager’s PIN here' }));
    expect(sheet().getByText(/No manager has a PIN yet/)).toBeTruthy();
    await user.click(sheet().getByRole('button', { name: 'Ask on their device instead' }));
    expect(sheet().getByText(/^Waiting for a manager/)).toBeTruthy();
  });
});
