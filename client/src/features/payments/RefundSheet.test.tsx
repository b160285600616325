import { screen } from '@testing-library/react';
import type { State } from '@heard/shared/live/state.ts';
import { afterEach, describe, expect, it } from 'vitest';
import { fakeLive } from '../../../test/fake-live.ts';
import { act, idOf } from '../../../test/fixture.ts';
import { midService } from '../../../test/mid-service.ts';
import { show } from '../../../test/show.tsx';
import { asking } from '../../live/asking.ts';
import { CheckPayments } from './CheckPayments.tsx';

afterEach(() => asking.set(null));

/** Check 11 was paid half in cash with a tip, half by card. */
function paid(who: string) {
  const state: State = midService();
  const of = { checkId: idOf('check 11'), tendered: 10_000 };
  act(state, 'Sam Bello', 3, 'takePayment', { ...of, paymentId: idOf('cash'), tender: 'cash', amount: 4_000, tip: 500 });
  act(state, 'Sam Bello', 2, 'takePayment', { ...of, paymentId: idOf('card'), tender: 'card', amount: 5_581, reference: 'S-0815' });
  const live = fakeLive(state, who);
  const shown = show(<CheckPayments checkId={of.checkId} />, live);
  const open = async (name: string): Promise<void> => {
    await shown.user.click(screen.getByRole('button', { name }));
    await screen.findByRole('dialog');
  };
  const tap = (name: string | RegExp) => shown.user.click(screen.getByRole('button', { name }));
  return { live, state, ...shown, open, tap };
}
const MANAGER = 'Maya Okafor';
const refunds = (state: State) =>
  [...state.refund.values()].map(({ amount, tip, tender, reason, reference }) => ({ amount, tip, tender, reason, reference }));

describe('the payments on a check', () => {
  it('say what was taken, how and by whom', () => {
    paid('Ana Ruiz');
    const rows = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(rows[0]).toContain('Cash $45.00$5.00 tip · Sam Bello');
    expect(rows[1]).toContain('Card $55.81S-0815 · Sam Bello');
  });

  it('are not there while there are none', () => {
    show(<CheckPayments checkId={idOf('check 1')} />, fakeLive(midService()));
    expect(screen.queryByRole('heading', { name: 'Payments' })).toBeNull();
  });
});

describe('giving money back', () => {
  it('all of it, the tip in, is two taps and a reason', async () => {
    const { state, open, tap } = paid(MANAGER);
    await open('Give back cash $45.00');
    expect(screen.getByRole('button', { name: 'Say why' })).toHaveProperty('disabled', true);
    await tap('Guest unhappy');
    await tap('Give back $45.00');
    expect(refunds(state)).toEqual([{ amount: 4_000, tip: 500, tender: 'cash', reason: 'Guest unhappy', reference: '' }]);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.getByText('Given back')).toBeTruthy();
  });

  it('the tip alone, or a part and never more than is left', async () => {
    const { state, open, tap, user } = paid(MANAGER);
    await open('Give back cash $45.00');
    await tap('The tip $5.00');
    await tap('Charged twice');
    await tap('Give back $5.00');
    await open('Give back cash $40.00');
    await tap(/^A part/);
    await user.keyboard('9999');
    await tap('Charged twice');
    await tap('Give back $40.00');
    expect(refunds(state).map(({ amount, tip }) => [amount, tip])).toEqual([
      [0, 500],
      [4_000, 0],
    ]);
  });

  it('to a card keeps the number of the credit slip', async () => {
    const { state, open, tap, user } = paid(MANAGER);
    await open('Give back card $55.81');
    await user.type(screen.getByLabelText('Number on the credit slip'), 'C-7');
    await tap('Wrong check');
    await tap('Give back $55.81');
    expect(refunds(state)).toMatchObject([{ tender: 'card', reference: 'C-7' }]);
  });

  it('wants a manager where a server does it, and nothing moves before', async () => {
    const { state, open, tap } = paid('Ana Ruiz');
    await open('Give back cash $45.00');
    await tap('Wrong check');
    await tap('Give back $45.00');
    expect(asking.get()?.deeds).toMatchObject([{ command: 'refundPayment', input: { amount: 4_000, tip: 500, reason: 'Wrong check' } }]);
    expect(refunds(state)).toEqual([]);
  });

  it('says why it cannot be done, and keeps what was chosen', async () => {
    const { live, open, tap } = paid(MANAGER);
    await open('Give back cash $45.00');
    await tap('Wrong check');
    live.refuseNext = { code: 'refund/over', message: 'That is more than is left of this payment.', about: {} };
    await tap('Give back $45.00');
    expect(screen.getByText('That is more than is left of this payment.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Wrong check' }).getAttribute('aria-pressed')).toBe('true');
  });
});
