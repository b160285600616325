import { act as settle, screen, within } from '@testing-library/react';
import { set } from '@heard/shared/live/event.ts';
import { Route, Routes } from 'react-router';
import { describe, expect, it, vi } from 'vitest';
import { fakeLive, type FakeLive } from '../../../test/fake-live.ts';
import { act, dine, emptyHouse, idOf } from '../../../test/fixture.ts';
import { midService } from '../../../test/mid-service.ts';
import { show } from '../../../test/show.tsx';
import { CheckDetails } from './CheckDetails.tsx';
import { ChecksPage } from './ChecksPage.tsx';

const rows = () =>
  within(screen.getAllByRole('list').at(-1)!)
    .getAllByRole('link')
    .map((link) => link.textContent);
const checkOf = (live: FakeLive, table: string, onPay = () => {}) =>
  show(<CheckDetails checkId={idOf(`check ${table}`)} deed={null} onPay={onPay} onDo={() => {}} onClose={() => {}} />, live);
const amountOf = (word: string) => screen.getByText(word).parentElement!.textContent.slice(word.length);

describe('the list of checks', () => {
  it('has every open one, the newest first, with what is due', () => {
    show(<ChecksPage />, fakeLive(midService()));
    expect(rows()).toHaveLength(11);
    expect(rows()[0]).toBe('3Table 43 covers · Ana Ruiz$123.57open 1 min');
    expect(rows().find((row) => row.includes('Priya'))).toContain('tab · Sam Bello');
  });

  it('marks those the guests already have', () => {
    show(<ChecksPage />, fakeLive(midService()));
    expect(rows().find((row) => row.includes('Table 11'))).toContain('Dropped');
  });

  it('keeps the paid ones apart, with what was paid', async () => {
    const { user } = show(<ChecksPage />, fakeLive(midService()));
    await user.click(screen.getByRole('radio', { name: 'Paid' }));
    expect(rows()).toEqual([expect.stringContaining('Table 23')]);
    expect(rows()[0]).toContain('$19.60');
  });

  it('says what to do when there is none', () => {
    show(<ChecksPage />, fakeLive(emptyHouse()));
    expect(screen.getByRole('heading', { name: 'No open checks' })).toBeTruthy();
  });

  it('waits for the restaurant before it counts anything', () => {
    const state = emptyHouse();
    state.restaurant.clear();
    const live = fakeLive(state);
    live.link.set({ ...live.link.get(), isLoaded: false });
    show(<ChecksPage />, live);
    expect(screen.getByText('Loading the checks')).toBeTruthy();
  });

  it('moves on as checks are paid elsewhere', () => {
    const live = fakeLive(midService());
    show(<ChecksPage />, live);
    settle(() => live.hear([{ type: 'check.closed', changes: [set('check', idOf('check 4'), { status: 'closed' })] }]));
    expect(rows()).toHaveLength(10);
  });
});

describe('a tab', () => {
  it('is opened by name and leads to its pad', async () => {
    const live = fakeLive(midService());
    const { user, path } = show(<ChecksPage />, live);
    await user.type(screen.getByRole('textbox', { name: 'Name of the new tab' }), '  Lena {Enter}');
    expect(live.acts[0]).toMatchObject({ command: 'openCheck', input: { tableId: null, name: 'Lena' } });
    expect(path()).toMatch(/^\/checks\/[0-9a-f-]+\/order$/);
  });

  it('needs a name', () => {
    show(<ChecksPage />, fakeLive(midService()));
    expect(screen.getByRole('button', { name: 'Open tab' })).toHaveProperty('disabled', true);
  });

  it('is not opened by a host', () => {
    const live = fakeLive(midService());
    show(<ChecksPage />, { ...live, actor: { ...live.actor, role: 'host' } });
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});

describe('an open check', () => {
  it('is told seat by seat with what each comes to', () => {
    checkOf(fakeLive(midService()), '2');
    const seats = screen.getAllByRole('region').map((region) => within(region).getByRole('heading').textContent);
    expect(seats).toEqual(['Seat 1$66.00', 'Seat 2$43.00']);
  });

  it('adds up with the tax of the house', () => {
    checkOf(fakeLive(midService()), '2');
    expect([amountOf('Subtotal'), amountOf('Tax 8.875%'), amountOf('Total')]).toEqual(['$109.00', '$9.67', '$118.67']);
  });

  it('says when tax is inside the prices', () => {
    const state = midService();
    const [house] = state.restaurant.values();
    state.restaurant.set(house!.id, { ...house!, currency: 'EUR', locale: 'en-IE' });
    for (const line of state.line.values()) state.line.set(line.id, { ...line, isTaxIncluded: true, taxRate: 20_000 });
    checkOf(fakeLive(state), '2');
    expect([amountOf('Tax 20%, included'), amountOf('Total')]).toEqual(['€18.17', '€109.00']);
  });

  it('does not charge for what was voided, but shows that it was', () => {
    const state = midService();
    act(state, 'Maya Okafor', 1, 'voidLine', { checkId: idOf('check 2'), lineId: idOf('check 2 line 1.2'), reason: 'Corked' });
    checkOf(fakeLive(state), '2');
    expect(screen.getByText('Voided')).toBeTruthy();
    expect(amountOf('Subtotal')).toBe('$90.00');
  });

  it('shows what was paid and what is still due', () => {
    const state = midService();
    act(state, 'Ana Ruiz', 0, 'takePayment', {
      checkId: idOf('check 2'),
      paymentId: idOf('part'),
      tender: 'cash',
      amount: 5_000,
      tendered: 5_000,
    });
    checkOf(fakeLive(state), '2');
    expect(amountOf('Cash, 7:42 PM')).toBe('−$50.00');
    expect(amountOf('Still due')).toBe('$68.67');
  });

  it('offers cash for what is due, more dishes, and the check for the guest', async () => {
    const onPay = vi.fn<() => void>();
    const live = fakeLive(midService());
    const { user } = checkOf(live, '2', onPay);
    await user.click(screen.getByRole('button', { name: 'Take payment · $118.67' }));
    expect(onPay).toHaveBeenCalledOnce();
    expect(screen.getByRole('link', { name: 'Add to the order' }).getAttribute('href')).toBe(`/checks/${idOf('check 2')}/order`);
    await user.click(screen.getByRole('button', { name: 'Drop the check' }));
    expect(screen.getByText(/^Dropped/).textContent).toBe('Dropped 7:42 PM');
  });

  it('with nothing on it asks for no money', () => {
    const state = emptyHouse();
    dine(state, 'Ana Ruiz', 5, '4', 2, { dishes: ['Fries'] });
    act(state, 'Maya Okafor', 1, 'voidLine', { checkId: idOf('check 4'), lineId: idOf('check 4 line 1.0'), reason: 'Mistake' });
    checkOf(fakeLive(state), '4');
    expect(screen.queryByRole('button', { name: /Take payment/ })).toBeNull();
  });

  it('with nothing on it can be taken away', async () => {
    const state = emptyHouse();
    act(state, 'Ana Ruiz', 5, 'openCheck', { checkId: idOf('check 4'), tableId: null, name: 'Priya', covers: 1 });
    const live = fakeLive(state);
    const { user } = checkOf(live, '4');
    await user.click(screen.getByRole('button', { name: 'Nothing on it: take it away' }));
    expect(live.acts).toEqual([{ command: 'voidCheck', input: { checkId: idOf('check 4') } }]);
    expect(screen.getByText('Voided')).toBeTruthy();
  });

  it('with something on it stays', () => {
    checkOf(fakeLive(midService()), '2');
    expect(screen.queryByRole('button', { name: /take it away/ })).toBeNull();
  });

  it('that does not exist says so', () => {
    checkOf(fakeLive(midService()), 'nowhere');
    expect(screen.getByRole('heading', { name: 'There is no such check' })).toBeTruthy();
  });
});

describe('a paid check', () => {
  it('is a receipt with the house, the table, the server and the sum', () => {
    checkOf(fakeLive(midService()), '23');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('The Little Radish');
    expect(screen.getByText(/Table 23 · check \d+ · 2026-03-06/)).toBeTruthy();
    expect(screen.getByText('Served by June Park')).toBeTruthy();
    expect(amountOf('Total')).toBe('$19.60');
  });

  it('shows no kitchen words and nothing that was voided', () => {
    const state = emptyHouse();
    dine(state, 'Ana Ruiz', 5, '4', 2, { dishes: ['Fries', 'Mash'] });
    act(state, 'Maya Okafor', 1, 'voidLine', { checkId: idOf('check 4'), lineId: idOf('check 4 line 1.0'), reason: 'Mistake' });
    act(state, 'Ana Ruiz', 0, 'takePayment', {
      checkId: idOf('check 4'),
      paymentId: idOf('p'),
      tender: 'cash',
      amount: 871,
      tendered: 871,
    });
    checkOf(fakeLive(state), '4');
    expect(screen.queryByText('Fries')).toBeNull();
    expect(screen.queryByText('Cooking')).toBeNull();
  });

  it('takes nothing more', () => {
    show(
      <Routes>
        <Route
          path="*"
          element={<CheckDetails checkId={idOf('check 23')} deed={null} onPay={() => {}} onDo={() => {}} onClose={() => {}} />}
        />
      </Routes>,
      fakeLive(midService()),
    );
    expect(screen.queryByRole('link', { name: 'Add to the order' })).toBeNull();
  });
});

describe('looking for a check', () => {
  const search = () => screen.getByRole('searchbox', { name: 'Search the checks' });

  it('takes a name, a table or a number', async () => {
    const { user } = show(<ChecksPage />, fakeLive(midService()));
    await user.type(search(), 'pri');
    expect(rows()).toEqual([expect.stringContaining('Priya')]);
    await user.clear(search());
    await user.type(search(), 'zzz');
    expect(screen.getByRole('heading', { name: 'Nothing for “zzz”' })).toBeTruthy();
  });

  it('shows so many, and says how many there are besides', () => {
    const state = emptyHouse();
    for (let at = 0; at < 75; at += 1) {
      act(state, 'Ana Ruiz', at, 'openCheck', { checkId: idOf(`tab ${at}`), tableId: null, name: `Guest ${at}`, covers: 1 });
    }
    show(<ChecksPage />, fakeLive(state));
    expect(rows()).toHaveLength(60);
    expect(screen.getByText(/^15 more/)).toBeTruthy();
  });
});
