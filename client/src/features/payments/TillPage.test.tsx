import { screen, within } from '@testing-library/react';
import type { State } from '@heard/shared/live/state.ts';
import { giftCardId } from '@heard/shared/payments/gift-card.ts';
import { describe, expect, it } from 'vitest';
import { fakeLive } from '../../../test/fake-live.ts';
import { act, idOf } from '../../../test/fixture.ts';
import { midService } from '../../../test/mid-service.ts';
import { show } from '../../../test/show.tsx';
import { currentToasts } from '../../ui/toast-list.ts';
import { TillPage } from './TillPage.tsx';

const MANAGER = 'Maya Okafor';

function till(who: string, at: 'drawers' | 'accounts' | 'paper', before: (state: State) => unknown = () => 0) {
  const state = midService();
  before(state);
  const live = fakeLive(state, who);
  const shown = show(<TillPage />, live, { at: `/till?at=${at}` });
  const tap = (name: string | RegExp) => shown.user.click(screen.getByRole('button', { name }));
  const type = (label: string | RegExp, text: string) => shown.user.type(screen.getByLabelText(label), text);
  return { live, state, ...shown, tap, type };
}
const last = <T,>(rows: ReadonlyMap<string, T>): T => [...rows.values()].at(-1)!;
const saysNow = () => currentToasts().map(({ text }) => text);
const openTill = (state: State) => act(state, 'Sam Bello', 60, 'openDrawer', { drawerId: idOf('till'), name: 'Till', float: 10_000 });

describe('drawers', () => {
  it('are opened with a float counted note by note', async () => {
    const { state, tap, type } = till('Sam Bello', 'drawers');
    expect(screen.getByText('No drawer is open')).toBeTruthy();
    await tap('Open a drawer');
    await type(/^\$20\.00/, '4');
    await type(/^\$5\.00/, '2');
    await type(/^\$0\.25/, '10');
    await tap('Open it with $92.50');
    expect(last(state.drawer)).toMatchObject({ name: 'Till', float: 9_250, expected: 9_250 });
    expect(saysNow()).toEqual(['Till is open with $92.50.']);
    expect(screen.getByRole('article', { name: 'Till' })).toBeTruthy();
  });

  it('take cash in and let it out, for a reason', async () => {
    const { state, tap, user } = till('Sam Bello', 'drawers', openTill);
    await tap('Drop to the safe');
    expect(screen.getByRole('button', { name: 'Type how much' })).toHaveProperty('disabled', true);
    await user.keyboard('4000');
    expect(screen.getByRole('button', { name: 'Say what for' })).toHaveProperty('disabled', true);
    await tap('To the safe');
    await tap('Drop to the safe: $40.00');
    expect(last(state.cashMove)).toMatchObject({ kind: 'drop', amount: 4_000, reason: 'To the safe' });
    expect(screen.getByText(/^Drop, .*To the safe$/)).toBeTruthy();
  });

  it('are counted blind: only who sees the day knows what should be in them', () => {
    till('Sam Bello', 'drawers', openTill);
    expect(screen.queryByText('Should hold')).toBeNull();
  });

  it('say to a manager what they should hold', () => {
    till(MANAGER, 'drawers', openTill);
    expect(screen.getByText('Should hold').parentElement!.textContent).toBe('Should hold$100.00');
  });

  it('are closed with a count, and then say what is over or short', async () => {
    const { state, tap, type } = till('Sam Bello', 'drawers', openTill);
    await tap('Count and close');
    await type(/^\$50\.00/, '1');
    await type(/^\$20\.00/, '2');
    await tap('Close it with $90.00');
    expect(last(state.drawer)).toMatchObject({ counted: 9_000, expected: 10_000 });
    expect(screen.getByRole('alert').textContent).toContain('Short$10.00$90.00 counted, $100.00 expected');
    await tap('Done');
    expect(within(screen.getByRole('region', { name: 'Closed drawers' })).getByText('Short')).toBeTruthy();
  });

  it('keep the count when closing is refused', async () => {
    const { live, tap, type } = till('Sam Bello', 'drawers', openTill);
    await tap('Count and close');
    await type(/^\$50\.00/, '2');
    live.refuseNext = { code: 'drawer/is-closed', message: 'The drawer Till is closed.', about: {} };
    await tap('Close it with $100.00');
    expect(saysNow()).toEqual(['The drawer Till is closed.']);
    expect(screen.getByLabelText(/^\$50\.00/)).toHaveProperty('value', '2');
  });
});

describe('accounts', () => {
  const club = (state: State) => {
    act(state, MANAGER, 90, 'openAccount', { accountId: idOf('club'), name: 'Golf club', creditLimit: 50_000 });
    const paid = { checkId: idOf('check 11'), paymentId: idOf('lunch'), tender: 'account', amount: 3_000, tendered: 3_000 } as const;
    act(state, 'Sam Bello', 60, 'takePayment', { ...paid, accountId: idOf('club') });
  };

  it('are opened by a manager, up to a limit', async () => {
    const { state, tap, type } = till(MANAGER, 'accounts');
    await tap('Open a house account');
    await type('In whose name', 'Book club');
    for (const key of ['2', '0', '0', '00']) await tap(key);
    await tap('Open it, up to $200.00');
    expect(last(state.account)).toMatchObject({ kind: 'house', name: 'Book club', creditLimit: 20_000 });
  });

  it('are settled by whoever takes payments, who opens none', async () => {
    const { state, tap, user } = till('Ana Ruiz', 'accounts', club);
    expect(screen.queryByRole('button', { name: 'Open a house account' })).toBeNull();
    await tap('Settle Golf club');
    await user.click(screen.getByRole('radio', { name: 'Card' }));
    await user.type(screen.getByLabelText('Number on the slip'), 'S-9');
    await tap('Take $30.00');
    expect(last(state.accountMove)).toMatchObject({ kind: 'settled', amount: 3_000, tender: 'card', reference: 'S-9' });
    expect(state.account.get(idOf('club'))!.balance).toBe(0);
    expect(saysNow()).toEqual(['Golf club paid $30.00.']);
  });

  it('are renamed and stopped', async () => {
    const { state, tap, user } = till(MANAGER, 'accounts', club);
    await tap('Change Golf club');
    await user.clear(screen.getByLabelText('In whose name'));
    await user.type(screen.getByLabelText('In whose name'), 'Tennis club');
    await user.click(screen.getByRole('radio', { name: 'Stopped' }));
    await tap('Save');
    expect(state.account.get(idOf('club'))).toMatchObject({ name: 'Tennis club', isActive: false, balance: 3_000 });
    expect(screen.getByText('Stopped')).toBeTruthy();
  });
});

describe('gift cards', () => {
  const sold = (state: State) =>
    act(state, 'Ana Ruiz', 9, 'sellGiftCard', { code: 'ROSE-0001', moveId: idOf('m'), amount: 2_000, tender: 'cash', reference: '' });

  it('are sold by their code, and known by the last four of it', async () => {
    const { state, tap, type } = till('Ana Ruiz', 'accounts');
    await tap('Sell a gift card');
    expect(screen.getByRole('button', { name: 'Type the code on the card' })).toHaveProperty('disabled', true);
    await type('Code on the card', 'rose-0001');
    for (const key of ['5', '0', '00']) await tap(key);
    await tap('Take $50.00 for it');
    expect(state.account.get(giftCardId('ROSE0001'))).toMatchObject({ name: '0001', balance: 5_000 });
    expect(screen.getByText('Gift card …0001')).toBeTruthy();
  });

  it('sold before say what is left, and are topped up', async () => {
    const { state, tap, type } = till('Ana Ruiz', 'accounts', sold);
    await tap('Sell a gift card');
    await type('Code on the card', 'ROSE 0001');
    expect(screen.getByText(/with \$20\.00 left/)).toBeTruthy();
    for (const key of ['1', '0', '00']) await tap(key);
    await tap('Take $10.00 for it');
    expect(last(state.account).balance).toBe(3_000);
  });

  it('that were lost are stopped by a manager', async () => {
    const { state, tap } = till(MANAGER, 'accounts', sold);
    await tap('Stop gift card 0001');
    expect(last(state.account).isActive).toBe(false);
    await tap('Allow gift card 0001');
    expect(last(state.account).isActive).toBe(true);
  });
});

describe('paper slips', () => {
  it('are entered one after the other, each number once', async () => {
    const { state, tap, type } = till('Ana Ruiz', 'paper');
    expect(screen.getByRole('button', { name: 'Type the number of the slip' })).toHaveProperty('disabled', true);
    await type('Slip number', '17');
    await type('Total, tax in', '42.50');
    await type('Tax in it', '3.46');
    await type('Guests', '2');
    await tap('Enter slip 17: $42.50');
    expect(last(state.paperSale)).toMatchObject({
      slip: '17',
      businessDay: '2026-03-06',
      tender: 'cash',
      total: 4_250,
      tax: 346,
      covers: 2,
    });
    expect(screen.getByText('1 entered, $42.50')).toBeTruthy();
    expect(screen.getByLabelText('Slip number')).toHaveProperty('value', '');
    await type('Slip number', '17');
    await type('Total, tax in', '9');
    await tap('Enter slip 17: $9.00');
    expect(saysNow()).toEqual(['Slip 17 of that day was entered already.']);
    expect(screen.getByLabelText('Total, tax in')).toHaveProperty('value', '9');
  });
});
