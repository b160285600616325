import { act as settle, fireEvent, screen, within } from '@testing-library/react';
import { set } from '@heard/shared/live/event.ts';
import { describe, expect, it } from 'vitest';
import { fakeLive, type FakeLive } from '../../../test/fake-live.ts';
import { emptyHouse, idOf } from '../../../test/fixture.ts';
import { midService } from '../../../test/mid-service.ts';
import { button, draft, padOf, padPages, tile, toasts } from '../../../test/pad.tsx';
import { PHONE, show } from '../../../test/show.tsx';
import { asking } from '../../live/asking.ts';

describe('what was sent', () => {
  const sent = () => within(screen.getByRole('region', { name: 'Sent' }));

  it('shows how it stands, in a word', () => {
    padOf(fakeLive(midService()), '2');
    expect(sent().getAllByText('Cooking')).toHaveLength(3);
    expect(sent().getAllByText('Held')).toHaveLength(2);
  });

  it('moves on as the kitchen works', () => {
    const live = fakeLive(midService());
    padOf(live, '2');
    settle(() => live.hear([{ type: 'line.ready', changes: [set('line', idOf('check 2 line 1.0'), { status: 'ready' })] }]));
    expect(sent().getByText('Ready')).toBeTruthy();
  });

  it('is fired line by line or a course at once', async () => {
    const live = fakeLive(midService());
    const { user } = padOf(live, '2');
    await user.click(button('Fire Duck confit'));
    await user.click(button('Fire course 1'));
    expect(live.acts.map(({ command }) => command)).toEqual(['fireLines', 'fireCourse']);
    expect(sent().queryByText('Held')).toBeNull();
  });

  it('is repeated as a new round', async () => {
    const { user } = padOf(fakeLive(midService()), '2');
    await user.click(button('Repeat last round'));
    expect(draft().getAllByRole('listitem')).toHaveLength(5);
  });

  it('can be held altogether', async () => {
    const live = fakeLive(midService());
    const { user } = padOf(live, '2');
    await user.click(tile('Negroni'));
    await user.click(button('Hold all'));
    expect(live.acts[0]!.input).toMatchObject({ lines: [{ isHeld: true }] });
  });

  it('is a manager’s to void once it cooks: a server asks, and keeps what was typed until then', async () => {
    const { user } = padOf(fakeLive(midService()), '2');
    await user.click(button('Void Champagne'));
    const sheet = within(screen.getByRole('dialog', { name: 'Void Champagne?' }));
    await user.click(sheet.getByRole('button', { name: 'Sent twice' }));
    await user.click(sheet.getByRole('button', { name: 'Void Champagne' }));
    expect(asking.get()?.deeds).toMatchObject([{ command: 'voidLine', input: { reason: 'Sent twice' } }]);
    expect(screen.getByRole('dialog', { name: 'Void Champagne?' })).toBeTruthy();
    settle(() => asking.set(null));
  });

  it('is voided by a server as long as it is on hold', async () => {
    const live = fakeLive(midService());
    const { user } = padOf(live, '2');
    await user.click(button('Void Duck confit'));
    const sheet = within(screen.getByRole('dialog', { name: 'Void Duck confit?' }));
    await user.click(sheet.getByRole('button', { name: 'Ordered by mistake' }));
    await user.click(sheet.getByRole('button', { name: 'Void Duck confit' }));
    expect(sent().getByText('Voided')).toBeTruthy();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('is voided by a manager, for a reason', async () => {
    const live = fakeLive(midService(), 'Maya Okafor');
    const { user } = padOf(live, '2');
    await user.click(button('Void Champagne'));
    const sheet = within(screen.getByRole('dialog', { name: 'Void Champagne?' }));
    expect(sheet.getByRole('button', { name: 'Say why' })).toHaveProperty('disabled', true);
    await user.type(sheet.getByRole('textbox', { name: 'Why?' }), 'Corked');
    await user.click(sheet.getByRole('button', { name: 'Void Champagne' }));
    expect(live.acts[0]).toMatchObject({ command: 'voidLine', input: { reason: 'Corked' } });
    expect(sent().getByText('Voided')).toBeTruthy();
  });

  it('says why when the void is refused', async () => {
    const live = fakeLive(midService(), 'Maya Okafor');
    const { user } = padOf(live, '2');
    await user.click(button('Void Champagne'));
    live.refuseNext = { code: 'check/is-closed', message: 'Check 2 is closed.', about: {} };
    const sheet = within(screen.getByRole('dialog', { name: 'Void Champagne?' }));
    await user.click(sheet.getByRole('button', { name: 'Sent twice' }));
    await user.click(sheet.getByRole('button', { name: 'Void Champagne' }));
    expect(toasts()).toEqual(['Check 2 is closed.']);
  });
});

describe('without a network', () => {
  const offline = (state = midService()): FakeLive => {
    const live = fakeLive(state);
    live.link.set({ ...live.link.get(), status: 'offline', unsent: 1 });
    return live;
  };

  it('nobody is told that an order was sent', async () => {
    const { user } = padOf(offline(), '2');
    await user.click(tile('Duck confit'));
    await user.click(button(/^Send 1/));
    expect(toasts()).toEqual(['1 item kept. The kitchen gets it when you are back online.']);
  });

  it('a line that waits here does not pretend to be cooking', () => {
    const live = offline();
    live.unconfirmed.add(idOf('check 2 line 1.0'));
    padOf(live, '2');
    const sent = within(screen.getByRole('region', { name: 'Sent' }));
    expect(sent.getAllByText('Not sent yet')).toHaveLength(1);
    expect(sent.getAllByText('Cooking')).toHaveLength(2);
  });

  it('says so no longer once the server has it', () => {
    const live = offline();
    live.unconfirmed.add(idOf('check 2 line 1.0'));
    padOf(live, '2');
    live.unconfirmed.clear();
    settle(() => live.link.set({ ...live.link.get(), status: 'live', unsent: 0 }));
    expect(screen.queryByText('Not sent yet')).toBeNull();
  });
});

describe('a pad that cannot be', () => {
  it('says that a paid check takes nothing more', () => {
    show(padPages, fakeLive(midService()), { at: `/checks/${idOf('check 23')}/order` });
    expect(screen.getByRole('heading', { name: /Check \d+ is closed/ })).toBeTruthy();
  });

  it('says that there is no such table', () => {
    show(padPages, fakeLive(midService()), { at: '/floor/table/nowhere/order' });
    expect(screen.getByRole('heading', { name: 'There is no such table' })).toBeTruthy();
  });

  it('waits for the menu instead of showing an empty one', () => {
    const live = fakeLive(emptyHouse());
    live.link.set({ ...live.link.get(), isLoaded: false });
    padOf(live, '2');
    expect(screen.getByText('Loading the menu')).toBeTruthy();
  });
});

describe('on a phone', () => {
  it('the order is looked at in a sheet and sent from there', async () => {
    const live = fakeLive(midService());
    const { user } = padOf(live, '2', PHONE);
    await user.click(tile('Negroni'));
    await user.click(button(/^1 item · \$16.00/));
    const sheet = within(screen.getByRole('dialog', { name: 'Order' }));
    await user.click(sheet.getByRole('button', { name: /^Send 1/ }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(live.acts).toHaveLength(1);
  });

  it('Escape closes the sheet and keeps the draft', async () => {
    const { user } = padOf(fakeLive(midService()), '2', PHONE);
    await user.click(tile('Negroni'));
    await user.click(button(/^1 item/));
    fireEvent(screen.getByRole('dialog'), new Event('cancel', { cancelable: true }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(button(/^1 item/)).toBeTruthy();
  });
});
