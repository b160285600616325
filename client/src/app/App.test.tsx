import { set } from '@heard/shared/live/event.ts';
import { act as settle, screen, within } from '@testing-library/react';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { fakeLive, type FakeLive } from '../../test/fake-live.ts';
import { emptyHouse, idOf } from '../../test/fixture.ts';
import { midService } from '../../test/mid-service.ts';
import { show } from '../../test/show.tsx';
import type { LateRefusal, LeftBehind, LinkView } from '../live/live.ts';
import type { Cell } from '../live/watched.ts';
import { App } from './App.tsx';
import * as screens from './screens.ts';

/** What comes late is there: how long it takes to come is not what is looked at here. */
beforeAll(async () => {
  for (const part of Object.values(screens)) if ('warm' in part) await part.warm();
});

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
    ['Ana Ruiz', ['Floor', 'Checks', 'Door', 'Till']],
    ['Maya Okafor', ['Floor', 'Checks', 'Door', 'Kitchen', 'Till', 'Day', 'Team']],
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
    const { user } = app(fakeLive(midService()), `/checks/${idOf('check 11')}?pay=now`);
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
  it('is asked before signing out while taps are unsent', async () => {
    const onSignOut = vi.fn<() => void>();
    const live = fakeLive(emptyHouse());
    const { user } = app(live, '/floor', onSignOut);
    link(live, { unsent: 2 });
    await user.click(screen.getByRole('button', { name: 'You: Ana Ruiz' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Ana Ruiz' }));
    expect(dialog.getByText(/2 taps not sent yet/)).toBeTruthy();
    expect(dialog.queryByRole('button', { name: 'Sign out' })).toBeNull();
    await user.click(dialog.getByRole('button', { name: 'Stay signed in' }));
    expect([onSignOut.mock.calls, screen.queryByRole('dialog')]).toEqual([[], null]);
    await user.click(screen.getByRole('button', { name: 'You: Ana Ruiz' }));
    await user.click(await screen.findByRole('button', { name: 'Sign out all the same' }));
    expect(onSignOut).toHaveBeenCalledOnce();
  });

  it('signs out at once where nothing waits', async () => {
    const onSignOut = vi.fn<() => void>();
    const { user } = app(fakeLive(emptyHouse()), '/floor', onSignOut);
    await user.click(screen.getByRole('button', { name: 'You: Ana Ruiz' }));
    await user.click(await screen.findByRole('button', { name: 'Sign out' }));
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
    input: {
      checkId: idOf('check 2'),
      orderId: 'o1',
      lines: [{ ...line, lineId: 'l1', modifierIds: [idOf('Doneness: Rare'), idOf('Side: Fries')] }],
    },
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
    expect(tray.getByText('2 × Radish burger (Rare, Fries, no pickle)')).toBeTruthy();
  });

  it('can be put back on the pad and changed', async () => {
    const { user, tray, path } = await withRefusal();
    await user.click(tray.getByRole('button', { name: 'Change it on the pad' }));
    expect(await screen.findByText(/“no pickle”/)).toBeTruthy();
    expect(path()).toBe(`/checks/${idOf('check 2')}/order`);
    expect(screen.queryByRole('button', { name: '1 refused' })).toBeNull();
  });

  it('can be sent again where nothing stands against it any longer', async () => {
    const { user, tray, live } = await withRefusal();
    await user.click(tray.getByRole('button', { name: 'Send it again' }));
    expect(tray.getByText(/All settled/)).toBeTruthy();
    expect(live.refusals.get()).toEqual([]);
  });

  it('can be let go, and had back', async () => {
    const { user, tray, live } = await withRefusal();
    await user.click(tray.getByRole('button', { name: 'Let it go' }));
    expect(live.refusals.get()).toEqual([]);
    await user.click(await screen.findByRole('button', { name: 'Have it back', hidden: true }));
    expect(live.refusals.get()).toEqual([order]);
  });

  it('offers the rest without what is 86, and says what it did', async () => {
    const soup = { ...line, lineId: 'l2', itemId: idOf('item Fries'), modifierIds: [] };
    const both = { ...(order.input as { lines: object[] }), lines: [...(order.input as { lines: object[] }).lines, soup] };
    const { user, tray, live } = await withRefusal({ ...order, input: both });
    settle(() => live.hear([{ type: 'item.86ed', changes: [set('item', idOf('item Radish burger'), { isOut: true })] }]));
    expect(tray.queryByRole('button', { name: 'Send it again' })).toBeNull();
    await user.click(tray.getByRole('button', { name: 'Send the rest without Radish burger' }));
    expect(live.acts.at(-1)).toMatchObject({ command: 'sendOrder', input: { lines: [{ lineId: 'l2' }] } });
    expect(screen.getByText('2 items sent without Radish burger.')).toBeTruthy();
  });

  it('keeps on the pad what is to be replaced', async () => {
    const { user, tray, live } = await withRefusal();
    await user.click(tray.getByRole('button', { name: 'Keep it for later' }));
    expect([live.refusals.get(), live.acts]).toEqual([[], []]);
    expect(localStorage.getItem(`heard.draft.${idOf('check 2')}`)).toContain('no pickle');
  });

  it('shows both prices where one has changed', async () => {
    const about = { lines: [{ lineId: 'l1', name: 'Radish burger', promised: 1_500, price: 1_750 }] };
    const { tray } = await withRefusal({ ...order, code: 'line/price-changed', about });
    expect(tray.getByRole('row', { name: 'Radish burger $15.00 $17.50' })).toBeTruthy();
  });

  it('shows as it was found what this release cannot read', async () => {
    const { tray } = await withRefusal({ ...order, code: 'entry/unreadable', command: 'orders.sing', input: { song: 'la' } });
    expect(tray.getByText(/"song": "la"/)).toBeTruthy();
    const ways = tray.getAllByRole('button').map(({ textContent }) => textContent);
    expect(ways).toContain('Let it go');
    expect(ways.filter((way) => /Send|Keep/.test(way ?? ''))).toEqual([]);
  });

  it('cannot be put back where its check was refused as well', async () => {
    const { tray } = await withRefusal({ ...order, input: { ...(order.input as object), checkId: 'never-opened' } });
    expect(tray.getByRole('heading', { name: 'An order' })).toBeTruthy();
    expect(tray.queryByRole('button', { name: /pad|later/ })).toBeNull();
  });

  it('is told apart from what others left on this device', async () => {
    const live = fakeLive(emptyHouse());
    (live.leftBehind as Cell<readonly LeftBehind[]>).set([{ owner: 'gone', count: 3, since: 0 }]);
    const { user } = app(live);
    await user.click(screen.getByRole('button', { name: '3 left here' }));
    const tray = within(await screen.findByRole('dialog', { name: 'Not accepted' }));
    expect(tray.getByText(/A manager can send it/)).toBeTruthy();
    expect(tray.queryByRole('button', { name: /^Send/ })).toBeNull();
  });
});
