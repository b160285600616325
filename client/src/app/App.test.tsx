import { act as settle, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { fakeLive, type FakeLive } from '../../test/fake-live.ts';
import { emptyHouse, idOf } from '../../test/fixture.ts';
import { midService } from '../../test/mid-service.ts';
import { show } from '../../test/show.tsx';
import type { LateRefusal, LinkView } from '../live/live.ts';
import { App } from './App.tsx';

const app = (live: FakeLive, at = '/floor', onSignOut = () => {}) => show(<App onSignOut={onSignOut} />, live, { at });
const link = (live: FakeLive, view: Partial<LinkView>) => settle(() => live.link.set({ ...live.link.get(), ...view }));
const areas = () =>
  within(screen.getAllByRole('navigation', { name: 'Main' })[0]!)
    .getAllByRole('link')
    .map((one) => one.textContent);

describe('the bar', () => {
  it('says which restaurant, who I am and that the link is live', async () => {
    app(fakeLive(emptyHouse()));
    expect(await screen.findByText('The Little Radish')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'You: Ana Ruiz' }).textContent).toBe('AR');
    expect(screen.getByText('Live')).toBeTruthy();
  });

  it.each([
    ['Ana Ruiz', ['Floor', 'Checks']],
    ['Maya Okafor', ['Floor', 'Checks', 'Kitchen', 'Team']],
  ])('lets %s go where the role may', (who, expected) => {
    app(fakeLive(emptyHouse(), who));
    expect(areas()).toEqual(expected);
  });

  it('says in words that the network is gone, and how much waits', () => {
    const live = fakeLive(emptyHouse());
    app(live);
    link(live, { status: 'offline', unsent: 3 });
    expect(screen.getByText('Offline').closest('output')?.textContent).toBe('OfflineTaps are kept and sent in order.3 unsent');
  });

  it('warns where the browser keeps nothing', () => {
    const live = fakeLive(emptyHouse());
    app(live);
    link(live, { status: 'offline', isKept: false });
    expect(screen.getByText('Keep this tab open, or taps are lost.')).toBeTruthy();
  });

  it('shows what waits even while live', () => {
    const live = fakeLive(emptyHouse());
    app(live);
    link(live, { unsent: 1 });
    expect(screen.getByText('1 unsent')).toBeTruthy();
  });

  it('offers the new release when the server speaks a newer language', () => {
    const live = fakeLive(emptyHouse());
    app(live);
    expect(screen.queryByRole('button', { name: 'Load new release' })).toBeNull();
    link(live, { status: 'outdated' });
    expect(screen.getByRole('button', { name: 'Load new release' })).toBeTruthy();
  });

  it('offers it as well when a part of this release is no longer served', () => {
    app(fakeLive(emptyHouse()));
    settle(() => void dispatchEvent(new Event('vite:preloadError')));
    expect(screen.getByRole('button', { name: 'Load new release' })).toBeTruthy();
  });

  it('asks to sign in again when the server no longer knows me', async () => {
    const onSignOut = vi.fn<() => void>();
    const live = fakeLive(emptyHouse());
    const { user } = app(live, '/floor', onSignOut);
    link(live, { status: 'refused' });
    await user.click(screen.getByRole('button', { name: 'Sign in again' }));
    expect(onSignOut).toHaveBeenCalledOnce();
  });

  it('gives way to an order nobody has heard, wherever one is', async () => {
    app(fakeLive(midService()), '/checks');
    expect(screen.getByRole('alert').textContent).toContain('Grill has not seen table 4');
  });
});

describe('an alarm below the bar', () => {
  it('leaves the ways through the house and the link where they are', async () => {
    const live = fakeLive(midService());
    const { user, path } = app(live);
    const alarm = await screen.findByRole('alert');
    link(live, { status: 'offline', unsent: 2 });
    const bar = screen.getAllByRole('banner')[0]!;
    expect(within(bar).getByText('2 unsent')).toBeTruthy();
    expect([bar.contains(alarm), bar.nextElementSibling]).toEqual([false, alarm]);
    await user.click(within(bar).getByRole('link', { name: 'Checks' }));
    await screen.findByRole('heading', { name: 'Checks' });
    expect(path()).toBe('/checks');
  });
});

describe('the way through the house', () => {
  it('begins at the floor for a server', async () => {
    const { path } = app(fakeLive(emptyHouse()), '/');
    await screen.findByRole('heading', { name: /^Floor/ });
    expect(path()).toBe('/floor');
  });

  it('leads from a table to its pad, sends, and back to the check', async () => {
    const live = fakeLive(midService());
    const { user, path } = app(live, `/floor?table=${idOf('table 3')}`);
    await user.click(await screen.findByRole('link', { name: 'Take the order' }));
    await user.click(await screen.findByRole('button', { name: /^Duck confit/ }));
    await user.click(screen.getByRole('button', { name: /^Send 1/ }));
    expect(live.acts.map(({ command }) => command)).toEqual(['openCheck', 'sendOrder']);
    expect(screen.getByText('1 item sent.')).toBeTruthy();
    await user.click(screen.getByRole('link', { name: 'Back' }));
    expect(path()).toBe('/floor');
  });

  it('leads from a dropped check through cash to the receipt', async () => {
    const { user } = app(fakeLive(midService()), `/checks/${idOf('check 11')}?pay=cash`);
    await user.click(await screen.findByRole('button', { name: '$100.00' }));
    await user.click(screen.getByRole('button', { name: 'Done' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.getByText('Thank you. Come again soon.')).toBeTruthy();
  });

  it('says kindly that an address leads nowhere', async () => {
    app(fakeLive(emptyHouse()), '/nowhere');
    expect(await screen.findByRole('heading', { name: 'Nothing is served here' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Back to work' })).toBeTruthy();
  });

  it('begins every page at its content, and names it for the task switcher', async () => {
    const { user } = app(fakeLive(emptyHouse()));
    await screen.findByRole('heading', { name: /^Floor/ });
    expect(document.title).toBe('Floor · Heard');
    expect(document.activeElement).toBe(document.body);
    await user.click(screen.getAllByRole('link', { name: 'Checks' })[0]!);
    await screen.findByRole('heading', { name: 'Checks' });
    expect(document.title).toBe('Checks · Heard');
    expect(document.activeElement).toBe(screen.getByRole('main'));
  });

  it.each([
    ['server', '/team', '/floor'],
    ['host', '/team', '/floor'],
  ] as const)('does not lead a %s to %s', async (role, at, instead) => {
    const live = fakeLive(emptyHouse());
    const { path } = app({ ...live, actor: { ...live.actor, role } }, at);
    await screen.findByRole('heading', { name: /^Floor/ });
    expect(path()).toBe(instead);
  });

  it('survives a screen that breaks', async () => {
    const silent = vi.spyOn(console, 'error').mockImplementation(() => {});
    const state = midService();
    state.restaurant.clear();
    const { user } = app(fakeLive(state), '/checks');
    expect(await screen.findByRole('heading', { name: 'This screen stumbled' })).toBeTruthy();
    await user.click(screen.getAllByRole('link', { name: 'Floor' })[0]!);
    expect(await screen.findByRole('heading', { name: /^Floor/ })).toBeTruthy();
    silent.mockRestore();
  });
});

describe('me', () => {
  it('can sign out, and is told what stays unsent', async () => {
    const onSignOut = vi.fn<() => void>();
    const live = fakeLive(emptyHouse());
    const { user } = app(live, '/floor', onSignOut);
    link(live, { unsent: 2 });
    await user.click(screen.getByRole('button', { name: 'You: Ana Ruiz' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Ana Ruiz' }));
    expect(dialog.getByText(/2 taps not sent yet/)).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Sign out' }));
    expect(onSignOut).toHaveBeenCalledOnce();
  });

  it('choose light or dark, and this device remembers', async () => {
    const { user } = app(fakeLive(emptyHouse()));
    await user.click(screen.getByRole('button', { name: 'You: Ana Ruiz' }));
    await user.click(await screen.findByRole('radio', { name: 'Dark' }));
    expect(document.documentElement.dataset['theme']).toBe('dark');
    expect(localStorage.getItem('heard.theme')).toBe('dark');
    await user.click(screen.getByRole('radio', { name: 'As the device' }));
    expect(document.documentElement.dataset['theme']).toBeUndefined();
  });
});

describe('what the server refused later', () => {
  const line = { itemId: idOf('item Radish burger'), quantity: 2, seat: 0, course: 1, note: 'no pickle', isHeld: false };
  const order: LateRefusal = {
    id: 'r1',
    command: 'orders.send',
    code: 'item/out',
    message: 'Radish burger is 86.',
    about: {},
    at: 0,
    input: { checkId: idOf('check 2'), orderId: 'o1', lines: [{ ...line, lineId: 'l1', modifierIds: [idOf('Doneness: Rare')] }] },
  };
  const withRefusal = async (refusal = order) => {
    const live = fakeLive(midService());
    live.refusals.set([refusal]);
    const shown = app(live);
    await shown.user.click(screen.getByRole('button', { name: '1 refused' }));
    return { live, ...shown, tray: within(await screen.findByRole('dialog', { name: 'Not accepted' })) };
  };

  it('says what was wanted, why not, and keeps every word that was typed', async () => {
    const { tray } = await withRefusal();
    expect(tray.getByRole('heading', { name: 'An order for table 2' })).toBeTruthy();
    expect(tray.getByText('Radish burger is 86.')).toBeTruthy();
    expect(tray.getByText('2 × Radish burger (Rare, no pickle)')).toBeTruthy();
  });

  it('can be put back on the pad and changed', async () => {
    const { user, tray, path } = await withRefusal();
    await user.click(tray.getByRole('button', { name: 'Change it' }));
    expect(await screen.findByText(/“no pickle”/)).toBeTruthy();
    expect(path()).toBe(`/checks/${idOf('check 2')}/order`);
    expect(screen.queryByRole('button', { name: '1 refused' })).toBeNull();
  });

  it('can be sent again or let go', async () => {
    const { user, tray, live } = await withRefusal();
    await user.click(tray.getByRole('button', { name: 'Send again' }));
    expect(tray.getByText(/All settled/)).toBeTruthy();
    settle(() => live.refusals.set([order]));
    await user.click(tray.getByRole('button', { name: 'Dismiss' }));
    expect(live.refusals.get()).toEqual([]);
  });

  it('cannot be put back where its check was refused as well', async () => {
    const { tray } = await withRefusal({ ...order, input: { ...(order.input as object), checkId: 'never-opened' } });
    expect(tray.getByRole('heading', { name: 'An order' })).toBeTruthy();
    expect(tray.queryByRole('button', { name: 'Change it' })).toBeNull();
  });

  it('that is no order can be sent again, but not edited', async () => {
    const { tray } = await withRefusal({ ...order, command: 'payments.take', input: { checkId: idOf('check Priya') } });
    expect(tray.getByRole('heading', { name: 'A payment for Priya' })).toBeTruthy();
    expect(tray.queryByRole('button', { name: 'Change it' })).toBeNull();
  });
});
