import { act as settle, screen, within } from '@testing-library/react';
import { set } from '@heard/shared/live/event.ts';
import type { State } from '@heard/shared/live/state.ts';
import { describe, expect, it, vi } from 'vitest';
import { fakeLive, type FakeLive } from '../../../test/fake-live.ts';
import { act, emptyHouse, idOf } from '../../../test/fixture.ts';
import { midService } from '../../../test/mid-service.ts';
import { PHONE, show } from '../../../test/show.tsx';
import { CheckDetails } from './CheckDetails.tsx';

const onDo = vi.fn<(deed: string) => void>();
const checkOf = (live: FakeLive, table: string) =>
  show(<CheckDetails checkId={idOf(`check ${table}`)} deed={null} onPay={() => {}} onDo={onDo} onClose={() => {}} />, live);
const amountOf = (word: string) => screen.getByText(word).parentElement!.textContent.slice(word.length);

describe('a check in all its parts', () => {
  const CHECK = { checkId: idOf('check 2') };
  const give = (state: State): void =>
    act(state, 'Ana Ruiz', 1, 'splitCheck', {
      ...CHECK,
      parts: [{ checkId: idOf('check half'), name: 'Ben', lines: [{ lineId: idOf('check 2 line 1.2'), part: 1, of: 3 }] }],
    });

  it('shows a share with where it comes from, and tabs to the other checks of the guests', () => {
    const state = midService();
    give(state);
    checkOf(fakeLive(state), 'half');
    expect(screen.getByText('1/3')).toBeTruthy();
    expect(screen.getByText('from check 2')).toBeTruthy();
    const tabs = within(screen.getByRole('navigation', { name: 'Checks of these guests' }));
    expect(tabs.getAllByRole('link').map((tab) => [tab.textContent, tab.getAttribute('aria-current')])).toEqual([
      ['Check 2$111.78', null],
      ['Ben$6.89', 'page'],
    ]);
  });

  it('has no tabs where the guests have one check', () => {
    checkOf(fakeLive(midService()), '2');
    expect(screen.queryByRole('navigation')).toBeNull();
  });

  it('shows a discount under its lines and in the sum, and takes it back', async () => {
    const live = fakeLive(midService());
    live.act('giveDiscount', {
      ...CHECK,
      discountId: idOf('tenth'),
      name: '10% off',
      percent: 10_000,
      amount: null,
      lineIds: [],
      isStanding: false,
      reason: 'Regular guest',
    });
    const { user } = checkOf(live, '2');
    expect(screen.getAllByText('10% off').length).toBeGreaterThan(1);
    expect(amountOf('Total')).toBe('$106.81');
    await user.click(screen.getByRole('button', { name: 'Take back 10% off' }));
    expect(amountOf('Total')).toBe('$118.67');
  });

  it('names each rate of tax, the service, and odd cents only where there are any', () => {
    const state = midService();
    const line = state.line.get(idOf('check 2 line 1.2'))!;
    state.line.set(line.id, { ...line, taxRate: 4_000 });
    state.check.set(CHECK.checkId, { ...state.check.get(CHECK.checkId)!, serviceRate: 12_500, splitCents: 1 });
    const live = fakeLive(state);
    checkOf(live, '2');
    const words = screen.getAllByRole('term').map((term) => term.textContent);
    expect(words).toEqual(['Subtotal', 'Service 12.5%', 'Tax 8.875%', 'Tax 4%', 'Odd cents of the split', 'Total']);
    settle(() => live.hear([{ type: 'check.merged', changes: [set('check', CHECK.checkId, { splitCents: 0 })] }]));
    expect(screen.queryByText('Odd cents of the split')).toBeNull();
  });

  it('says what a seat must not eat, and who paid how', () => {
    const state = midService();
    act(state, 'Ana Ruiz', 2, 'noteAllergy', { ...CHECK, allergyId: idOf('nuts'), seat: 1, what: 'nuts', guestId: null });
    const payment = {
      ...CHECK,
      paymentId: idOf('card'),
      tender: 'card' as const,
      amount: 4_000,
      tendered: 4_500,
      tip: 500,
      reference: 'slip 7',
    };
    act(state, 'Ana Ruiz', 1, 'takePayment', payment);
    checkOf(fakeLive(state), '2');
    expect(within(screen.getByRole('region', { name: 'Seat 1' })).getByText(/Allergy: nuts/)).toBeTruthy();
    expect(amountOf('Card, 7:41 PM, and $5.00 tip')).toBe('−$40.00');
  });

  it.each([
    ['2 covers, change', 'covers'],
    ['Ana Ruiz, hand over', 'server'],
    ['Split', 'split'],
    ['Merge', 'merge'],
    ['Move', 'transfer'],
    ['Discount', 'discount'],
    ['Comp', 'comp'],
    ['Void', 'void'],
    ['Service', 'service'],
  ])('“%s” opens its sheet', async (name, deed) => {
    onDo.mockClear();
    const { user } = checkOf(fakeLive(midService()), '2');
    await user.click(screen.getByRole('button', { name }));
    expect(onDo).toHaveBeenCalledExactlyOnceWith(deed);
  });

  it('on a phone has them behind one button', async () => {
    onDo.mockClear();
    const more = <CheckDetails {...CHECK} deed="more" onPay={() => {}} onDo={onDo} onClose={() => {}} />;
    const { user } = show(more, fakeLive(midService()), { width: PHONE });
    expect(screen.getAllByRole('button', { name: 'More' })).toHaveLength(1);
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Split' }));
    expect(onDo).toHaveBeenCalledExactlyOnceWith('split');
  });

  it('offers nothing that needs something on the check while there is nothing', () => {
    const state = emptyHouse();
    act(state, 'Ana Ruiz', 5, 'openCheck', { checkId: idOf('check 4'), tableId: null, name: 'Priya', covers: 1 });
    checkOf(fakeLive(state), '4');
    expect(screen.queryByRole('button', { name: 'Split' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Move' })).toBeTruthy();
  });

  it('on which nothing is due is closed by hand', async () => {
    const live = fakeLive(midService(), 'Maya Okafor');
    const lineIds = [...live.store.state.line.values()].filter((line) => line.checkId === idOf('check 11')).map(({ id }) => id);
    live.act('compLines', { checkId: idOf('check 11'), discountId: idOf('all'), lineIds, reason: 'Long wait' });
    const { user } = checkOf(live, '11');
    await user.click(screen.getByRole('button', { name: 'Nothing is due: close it' }));
    expect(live.acts.at(-1)).toEqual({ command: 'closeFreeCheck', input: { checkId: idOf('check 11') } });
    expect(screen.getByText('Thank you. Come again soon.')).toBeTruthy();
  });

  it('that was merged leads to where it went', () => {
    const state = midService();
    act(state, 'Ana Ruiz', 1, 'mergeChecks', { ...CHECK, intoId: idOf('check 4') });
    checkOf(fakeLive(state), '2');
    expect(screen.getByText('Merged')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'See the check it was merged into' }).getAttribute('href')).toBe(`/checks/${idOf('check 4')}`);
  });

  it('that was paid can be opened again by those who may ask for it', async () => {
    onDo.mockClear();
    const { user } = checkOf(fakeLive(midService()), '23');
    await user.click(screen.getByRole('button', { name: 'Reopen the check' }));
    expect(onDo).toHaveBeenCalledExactlyOnceWith('reopen');
  });
});
