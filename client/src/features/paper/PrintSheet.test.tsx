import { ENDPOINTS } from '@heard/shared/contract/contract.ts';
import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeLive, type FakeLive } from '../../../test/fake-live.ts';
import { act, idOf } from '../../../test/fixture.ts';
import { midService } from '../../../test/mid-service.ts';
import { show } from '../../../test/show.tsx';
import type { Call } from '../../live/call.ts';
import { currentToasts } from '../../ui/toast-list.ts';
import { PrintSheet } from './PrintSheet.tsx';
import type { Told } from './use-messages.ts';

const NOBODY: Told = { senders: { email: true, sms: false }, messages: [] };
const checkId = idOf('check 11');
let asked: { name: string; input: unknown }[];
beforeEach(() => (asked = []));

/** Check 11: 95.81 due; `isPaid` once somebody gave 50. */
function sheet({ isPaid = false, told = NOBODY, fails = false }: { isPaid?: boolean; told?: Told; fails?: boolean } = {}) {
  const state = midService();
  const payment = { paymentId: idOf('payment'), tender: 'cash', amount: 5_000, tendered: 6_000 } as const;
  if (isPaid) act(state, 'Ana Ruiz', 1, 'takePayment', { checkId, ...payment });
  const call = (async (endpoint: { name: string }, input: unknown) => {
    asked.push({ name: endpoint.name, input });
    if (fails) throw new Error('The house cannot be reached.');
    return endpoint.name === ENDPOINTS.messagesAbout.name ? told : endpoint.name === 'messages.resend' ? { seq: 1 } : new Blob(['%PDF']);
  }) as unknown as Call;
  const live: FakeLive = Object.assign(fakeLive(state), { call });
  return { live, ...show(<PrintSheet checkId={checkId} onClose={() => {}} />, live) };
}
const paper = () => screen.getByRole('article');

describe('printing', () => {
  it('shows the check as it will come out, and its chits beside it', async () => {
    const { user } = sheet();
    expect(paper().textContent).toContain('This is not a receipt.');
    const [chit] = screen.getAllByRole('radio', { name: /^Chit, / });
    await user.click(chit!);
    expect(paper().getAttribute('aria-label')).toMatch(/^Chit, /);
    expect(paper().textContent).not.toContain('$');
  });

  it('shows the receipt first once somebody has paid, with the change', () => {
    sheet({ isPaid: true });
    expect(paper().getAttribute('aria-label')).toMatch(/^Receipt /);
    expect(paper().textContent).toContain('Change');
    expect(paper().textContent).toContain('$10.00');
  });

  it('draws the paper as wide as the roll, and remembers which this device stands beside', async () => {
    const first = sheet();
    expect(paper().dataset['width']).toBe('80');
    await first.user.click(screen.getByRole('radio', { name: '58 mm' }));
    expect(paper().dataset['width']).toBe('58');
    expect(localStorage.getItem('heard-roll')).toBe('58');
  });

  it('hands the browser a page as wide as the roll', async () => {
    const sheets: string[] = [];
    vi.stubGlobal('print', () => sheets.push('printed'));
    const replace = vi.spyOn(CSSStyleSheet.prototype, 'replaceSync').mockImplementation((text) => void sheets.push(text));
    const { user } = sheet();
    await user.click(screen.getByRole('button', { name: 'Print' }));
    expect(sheets).toEqual([expect.stringMatching(/^@page \{ size: 80mm \d+mm; margin: 0 \}$/), 'printed']);
    replace.mockRestore();
    vi.unstubAllGlobals();
  });

  it('says so when the PDF cannot be had', async () => {
    const { user } = sheet({ fails: true });
    await user.click(screen.getByRole('button', { name: 'Save as PDF' }));
    expect(currentToasts().at(-1)?.text).toBe('The PDF could not be made. The house cannot be reached.');
    expect(asked.at(-1)).toEqual({ name: 'paper.guest-check', input: { checkId, form: 'pdf', width: '80' } });
  });
});

describe('mailing a receipt', () => {
  it('is offered with the receipt only', () => {
    sheet();
    expect(screen.queryByLabelText('Mail the receipt to')).toBeNull();
  });

  it('takes an address, and no half of one', async () => {
    const { user, live } = sheet({ isPaid: true });
    const field = screen.getByLabelText('Mail the receipt to');
    await user.type(field, 'ann@example');
    expect(screen.getByRole('button', { name: 'Type the whole address' })).toHaveProperty('disabled', true);
    await user.type(field, '.org{Enter}');
    expect(live.acts.at(-1)).toMatchObject({ command: 'emailReceipt', input: { checkId, address: 'ann@example.org' } });
    expect(currentToasts().at(-1)?.text).toBe('The receipt goes to ann@example.org.');
    expect(field).toHaveProperty('value', '');
  });

  it('says that no sender is set up', async () => {
    sheet({ isPaid: true, told: { ...NOBODY, senders: { email: false, sms: false } } });
    expect(await screen.findByText(/No mail sender is set up/)).toBeTruthy();
  });

  it('says when the server is out of reach', async () => {
    sheet({ isPaid: true, fails: true });
    expect(await screen.findByText(/goes out once it is back/)).toBeTruthy();
  });

  it('tells how each mail went, and tries a failed one again', async () => {
    const message = { channel: 'email', subject: 'Your receipt', tries: 1, madeAt: 1, nextTryAt: null, settledAt: 2 } as const;
    const messages: Told['messages'] = [
      { ...message, id: idOf('one'), address: 'ann@example.org', status: 'sent', problem: '' },
      { ...message, id: idOf('two'), address: 'bo@example.org', status: 'failed', problem: 'no such user' },
    ];
    const { user } = sheet({ isPaid: true, told: { ...NOBODY, messages } });
    const [sent, failed] = await screen.findAllByRole('listitem');
    expect(sent!.textContent).toContain('Sent');
    expect(failed!.textContent).toContain('no such user');
    await user.click(within(failed!).getByRole('button', { name: 'Try again' }));
    expect(asked).toContainEqual({ name: 'messages.resend', input: { messageId: idOf('two') } });
  });
});
