import { act as rendering, fireEvent, screen } from '@testing-library/react';
import { giftCardId } from '@heard/shared/payments/gift-card.ts';
import type { State } from '@heard/shared/live/state.ts';
import { describe, expect, it, vi } from 'vitest';
import { fakeLive } from '../../../test/fake-live.ts';
import { act, idOf } from '../../../test/fixture.ts';
import { midService } from '../../../test/mid-service.ts';
import { show } from '../../../test/show.tsx';
import { currentToasts } from '../../ui/toast-list.ts';
import { PaySheet } from './PaySheet.tsx';

/** Check 11: 95.81 due, of which 88.00 is what was had. */
function sheet({ onClose = () => {}, before = (_state: State): unknown => 0 } = {}) {
  const state = midService();
  before(state);
  const live = fakeLive(state);
  const shown = show(<PaySheet checkId={idOf('check 11')} onClose={onClose} />, live);
  const tap = (name: string | RegExp) => shown.user.click(screen.getByRole('button', { name }));
  const tender = (name: string) => shown.user.click(screen.getByRole('radio', { name }));
  return { live, state, ...shown, tap, tender };
}
const soldCard = (state: State) =>
  act(state, 'June Park', 1, 'sellGiftCard', { code: 'ROSE-0001', moveId: idOf('sold'), amount: 2_000, tender: 'card', reference: 's' });
const paid = (live: { acts: { input: unknown }[] }) => live.acts.at(-1)?.input;
const status = (live: ReturnType<typeof sheet>['live']) => live.store.row('check', idOf('check 11'))?.status;

describe('cash', () => {
  it('exactly is one tap, and gives nothing back', async () => {
    const { live, tap } = sheet();
    await tap('Exact');
    expect(paid(live)).toMatchObject({ amount: 9_581, tip: 0, tendered: 9_581, tender: 'cash' });
    expect(screen.getByRole('alert').textContent).toContain('No change');
  });

  it('of a note is one tap, and says in large type what to give back', async () => {
    const { live, tap } = sheet();
    await tap('$100.00');
    expect(paid(live)).toMatchObject({ amount: 9_581, tendered: 10_000 });
    expect(screen.getByText('$4.19').className).toBe('change-amount');
  });

  it('of any amount is typed, on the glass or on a keyboard', async () => {
    const { live, tap, user } = sheet();
    await user.keyboard('1200{Backspace}');
    for (const key of ['00']) await tap(key);
    await tap('Take $120.00, give back $24.19');
    expect(paid(live)).toMatchObject({ amount: 9_581, tendered: 12_000 });
  });

  it('takes nothing while nothing is typed', async () => {
    const { live, user } = sheet();
    expect(screen.getByRole('button', { name: 'Type what was handed over' })).toHaveProperty('disabled', true);
    await user.keyboard('{Enter}');
    expect(live.acts).toEqual([]);
  });

  it('in parts says what is still due, until it is paid', async () => {
    const { live, tap } = sheet();
    for (const key of ['5', '0', '00']) await tap(key);
    await tap('Take $50.00, $45.81 still due');
    expect(screen.getByRole('alert').textContent).toContain('Still due$45.81');
    await tap('Take more');
    await tap('Exact');
    expect(paid(live)).toMatchObject({ amount: 4_581 });
    expect(status(live)).toBe('closed');
  });

  it('is asked for in coins that exist', async () => {
    const roundly = (state: State) => {
      const house = [...state.restaurant.values()][0]!;
      state.restaurant.set(house.id, { ...house, sales: { ...house.sales, cashStep: 5 } });
    };
    const { live, state, tap } = sheet({ before: roundly });
    await tap('Exact $95.80');
    expect(paid(live)).toMatchObject({ amount: 9_581, tendered: 9_580 });
    expect([...state.payment.values()].at(-1)).toMatchObject({ amount: 9_581, rounding: -1 });
  });

  it('goes where it is told when several drawers are open', async () => {
    const twoTills = (state: State) => {
      act(state, 'Sam Bello', 1, 'openDrawer', { drawerId: idOf('bar'), name: 'Bar till', float: 0 });
      act(state, 'June Park', 1, 'openDrawer', { drawerId: idOf('front'), name: 'Front till', float: 0 });
    };
    const { live, tap, user } = sheet({ before: twoTills });
    await user.click(screen.getByRole('radio', { name: 'Front till' }));
    await tap('Exact');
    expect(paid(live)).toMatchObject({ drawerId: idOf('front') });
  });
});

describe('a tip', () => {
  it('is a part of what was had, one tap each, on top of what is due', async () => {
    const { live, state, tap } = sheet();
    await tap('Change the tip: $0.00');
    await tap(/^20%/);
    await tap('Exact $113.41');
    expect(paid(live)).toMatchObject({ amount: 9_581, tip: 1_760, tendered: 11_341 });
    expect([...state.payment.values()].at(-1)!.tip).toBe(1_760);
  });

  it('is whatever the guest says, and can be taken back before it is paid', async () => {
    const { live, tap } = sheet();
    await tap('Change the tip: $0.00');
    for (const key of ['7', '00']) await tap(key);
    await tap('Tip $7.00');
    await tap('Exact $102.81');
    expect(paid(live)).toMatchObject({ tip: 700 });
  });

  it('is the last to be covered by what was handed over', async () => {
    const { live, tap } = sheet();
    await tap('Change the tip: $0.00');
    for (const key of ['7', '00']) await tap(key);
    await tap('Tip $7.00');
    await tap('$105.00');
    expect(paid(live)).toMatchObject({ amount: 9_581, tip: 700, tendered: 10_500 });
    expect(screen.getByText('$2.19').className).toBe('change-amount');
  });
});

describe('splitting the rest', () => {
  it('evenly counts the guests down, and the parts come to the whole', async () => {
    const { live, tap } = sheet();
    await tap('Change the amount: $95.81');
    await tap('One of 3 $31.94');
    await tap(/^Exact/);
    await tap('Take more');
    await tap(/^Exact/);
    await tap('Take more');
    await tap('Exact');
    expect(live.acts.map(({ input }) => (input as { amount: number }).amount)).toEqual([3_194, 3_194, 3_193]);
    expect(status(live)).toBe('closed');
  });

  it('by any amount leaves the rest due', async () => {
    const { live, tap } = sheet();
    await tap('Change the amount: $95.81');
    for (const key of ['4', '0', '00']) await tap(key);
    await tap('Pay $40.00 of $95.81');
    await tap(/^Exact/);
    expect(paid(live)).toMatchObject({ amount: 4_000 });
    expect(screen.getByRole('alert').textContent).toContain('$55.81');
  });
});

describe('other tenders', () => {
  it('a card wants the number on its slip', async () => {
    const { live, tap, tender, user } = sheet();
    await tender('Card');
    expect(screen.getByRole('button', { name: 'Type the number on the slip' })).toHaveProperty('disabled', true);
    await user.type(screen.getByLabelText('Number on the slip'), 'S-0815');
    await tap('$95.81 was paid by card');
    expect(paid(live)).toMatchObject({ tender: 'card', reference: 'S-0815', tendered: 9_581 });
  });

  it('a card number is not kept: it says so, and what was typed stays', async () => {
    const { tap, tender, user, state } = sheet();
    await tender('Card');
    await user.type(screen.getByLabelText('Number on the slip'), '4111 1111 1111 1111');
    expect(screen.getByRole('alert').textContent).toContain('must not be kept');
    await tap(/was paid by card$/);
    expect(screen.getByLabelText('Number on the slip')).toHaveProperty('value', '4111 1111 1111 1111');
    expect([...state.payment.values()].some(({ checkId }) => checkId === idOf('check 11'))).toBe(false);
  });

  it('a gift card pays what is left on it, and the rest stays due', async () => {
    const { live, tap, tender, user } = sheet({ before: soldCard });
    await tender('Gift card');
    await user.type(screen.getByLabelText('Code of the gift card'), 'rose 0001');
    await tap('Pay $20.00 with the card');
    expect(paid(live)).toMatchObject({ tender: 'gift', amount: 2_000, accountId: giftCardId('ROSE-0001') });
    expect(screen.getByRole('alert').textContent).toContain('Still due$75.81');
  });

  it('a code that nobody sold is said to be none', async () => {
    const { tender, user } = sheet();
    await tender('Gift card');
    await user.type(screen.getByLabelText('Code of the gift card'), 'nothing99');
    expect(screen.getByText('No gift card has this code.')).toBeTruthy();
  });

  it('a house account is found by its name and owes no more than it may', async () => {
    const clubs = (state: State) => {
      for (const [name, creditLimit] of [
        ['Golf club', 5_000],
        ['Tennis club', 50_000],
      ] as const)
        act(state, 'June Park', 1, 'openAccount', { accountId: idOf(name), name, creditLimit });
    };
    const { live, tap, tender, user } = sheet({ before: clubs });
    await tender('Account');
    await user.type(screen.getByLabelText('Whose account'), 'tennis');
    expect(screen.queryByText('Golf club')).toBeNull();
    await user.clear(screen.getByLabelText('Whose account'));
    await tap(/^Golf club/);
    expect(paid(live)).toMatchObject({ tender: 'account', amount: 5_000, accountId: idOf('Golf club') });
  });
});

describe('nothing is lost', () => {
  it('a double tap takes one payment and answers one question', () => {
    const onClose = vi.fn<() => void>();
    const { live } = sheet({ onClose });
    const tapThere = (button: Element): void => void fireEvent.click(button, { clientX: 200, clientY: 300 });
    tapThere(screen.getByRole('button', { name: '$100.00' }));
    tapThere(screen.getByRole('button', { name: 'Done' }));
    expect(live.acts).toHaveLength(1);
    expect(onClose).not.toHaveBeenCalled();
    expect(screen.getByText('$4.19')).toBeTruthy();
  });

  it('what was typed stays when it is refused', async () => {
    const { live, tap } = sheet();
    for (const key of ['1', '00', '00']) await tap(key);
    live.refuseNext = { code: 'check/is-closed', message: 'Check 6 is closed.', about: {} };
    await tap(/^Take \$100.00/);
    expect(currentToasts().map(({ text }) => text)).toEqual(['Check 6 is closed.']);
    expect(screen.getByText('$100.00', { selector: 'output b' })).toBeTruthy();
  });

  it('tried again it is the same payment; the next one is another', async () => {
    const { live, tap } = sheet();
    live.refuseNext = { code: 'internal', message: 'Try again.', about: {} };
    const ids = () => live.acts.map(({ input }) => (input as { paymentId: string }).paymentId);
    for (const key of ['5', '0', '00']) await tap(key);
    await tap(/^Take \$50.00/);
    await tap(/^Take \$50.00/);
    await tap('Take more');
    await tap('Exact');
    expect(ids()[0]).toBe(ids()[1]);
    expect(new Set(ids()).size).toBe(2);
  });

  it('says when somebody else was quicker', async () => {
    const { live, tap } = sheet();
    const elsewhere = { checkId: idOf('check 11'), paymentId: idOf('quicker'), tender: 'cash', amount: 9_581, tendered: 9_581 } as const;
    rendering(() => void live.act('takePayment', elsewhere));
    expect(screen.getByText('Nothing is due on this check any more.')).toBeTruthy();
    await tap('Back to the check');
  });

  it('goes back to the check when done', async () => {
    const onClose = vi.fn<() => void>();
    const { tap } = sheet({ onClose });
    await tap('Exact');
    await tap('Done');
    expect(onClose).toHaveBeenCalledOnce();
  });
});
