import { act as settle, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fakeLive, type FakeLive } from '../../../test/fake-live.ts';
import { act, idOf } from '../../../test/fixture.ts';
import { midService } from '../../../test/mid-service.ts';
import { show } from '../../../test/show.tsx';
import { currentToasts } from '../../ui/toast-list.ts';
import { ApprovalsBell } from './ApprovalsBell.tsx';
import { manages } from './manages.test-data.ts';

const CHECK = idOf('check 2');
const line = (at: number) => idOf(`check 2 line 1.${at}`);

/** A service in which a server has asked to void the champagne. */
function withRequest(count = 1) {
  const state = midService();
  for (let at = 0; at < count; at += 1) {
    const input = { checkId: CHECK, lineId: line(2 - at), reason: 'Corked', approvalId: idOf(`ask ${at}`) };
    act(state, 'Ana Ruiz', 3 - at, 'voidLine', input);
  }
  return state;
}

const bell = (live: FakeLive) => show(<ApprovalsBell />, live);
const tray = () => within(screen.getByRole('dialog'));

describe('a manager’s bell', () => {
  it('is not there while nothing waits', () => {
    bell(fakeLive(midService(), 'Maya Okafor'));
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('counts what waits, and says aloud what was asked last', () => {
    bell(fakeLive(withRequest(2), 'Maya Okafor'));
    expect(screen.getByRole('button', { name: '2 to decide' })).toBeTruthy();
    expect(screen.getByRole('status').textContent).toBe('Ana Ruiz asks: Void Leeks vinaigrette, table 2');
  });

  it('opens a tray where a request is read and granted', async () => {
    const live = fakeLive(withRequest(), 'Maya Okafor');
    const { user } = bell(live);
    await user.click(screen.getByRole('button', { name: '1 to decide' }));
    expect(tray().getByRole('heading', { name: 'Void Champagne, table 2' })).toBeTruthy();
    expect(tray().getByText('“Corked”')).toBeTruthy();
    expect(tray().getByText('Ana Ruiz, 3 min ago')).toBeTruthy();
    await user.click(tray().getByRole('button', { name: 'Yes' }));
    expect(live.store.state.line.get(line(2))!.status).toBe('voided');
    expect(tray().getByText('All decided. Nothing waits for you.')).toBeTruthy();
  });

  it('denies with a reason', async () => {
    const live = fakeLive(withRequest(), 'Maya Okafor');
    const { user } = bell(live);
    await user.click(screen.getByRole('button', { name: '1 to decide' }));
    await user.click(tray().getByRole('button', { name: 'No' }));
    expect(tray().getByRole('button', { name: 'Say no' })).toHaveProperty('disabled', true);
    await user.click(tray().getByRole('button', { name: 'Charge it' }));
    await user.click(tray().getByRole('button', { name: 'Say no' }));
    expect(live.acts).toEqual([{ command: 'denyApproval', input: { approvalId: idOf('ask 0'), reason: 'Charge it' } }]);
  });

  it('says why what cannot be done any more was not, and leaves it to be decided', async () => {
    const live = fakeLive(withRequest(), 'Maya Okafor');
    live.refuseNext = { code: 'check/is-closed', message: 'Check 2 is closed.', about: {} };
    const { user } = bell(live);
    await user.click(screen.getByRole('button', { name: '1 to decide' }));
    await user.click(tray().getByRole('button', { name: 'Yes' }));
    expect(currentToasts().map(({ text }) => text)).toEqual(['Check 2 is closed.']);
    expect(tray().getByRole('button', { name: 'Yes' })).toBeTruthy();
  });

  it('leads to the check, and says when there is no network', async () => {
    const live = fakeLive(withRequest(), 'Maya Okafor');
    live.link.set({ ...live.link.get(), status: 'offline' });
    const { user, path } = bell(live);
    await user.click(screen.getByRole('button', { name: '1 to decide' }));
    expect(tray().getByText(/^No network/)).toBeTruthy();
    await user.click(tray().getByRole('button', { name: 'See the check' }));
    expect([path(), screen.queryByRole('dialog')]).toEqual([`/checks/${CHECK}`, null]);
  });
});

describe('the bell of whoever asked', () => {
  it('is not there for others', () => {
    bell(fakeLive(withRequest(), 'June Park'));
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('shows what waits, and takes it back', async () => {
    const live = fakeLive(withRequest());
    const { user } = bell(live);
    await user.click(screen.getByRole('button', { name: '1 asked' }));
    await user.click(tray().getByRole('button', { name: 'Take it back' }));
    expect(live.store.state.approval.get(idOf('ask 0'))!.status).toBe('withdrawn');
    expect(tray().getByText(/^Nothing waits/)).toBeTruthy();
  });

  it('keeps a no until it was read, also over a reload', async () => {
    const live = fakeLive(withRequest());
    const { user } = bell(live);
    settle(() => manages(live, 'denyApproval', { approvalId: idOf('ask 0'), reason: 'Charge it' }));
    await user.click(screen.getByRole('button', { name: '1 denied' }));
    expect(tray().getByText('Maya Okafor said no. Charge it')).toBeTruthy();
    await user.click(tray().getByRole('button', { name: 'Understood' }));
    expect(screen.queryByRole('button', { name: '1 denied' })).toBeNull();
    expect(JSON.parse(localStorage.getItem('heard.told-approvals')!)).toEqual([idOf('ask 0')]);
  });

  it('is gone once it was granted', () => {
    const live = fakeLive(withRequest());
    bell(live);
    settle(() => manages(live, 'grantApproval', { approvalId: idOf('ask 0') }));
    expect(screen.queryByRole('button')).toBeNull();
  });
});
