import { act as settle, createEvent, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { fakeLive } from '../../../test/fake-live.ts';
import { idOf } from '../../../test/fixture.ts';
import { midService } from '../../../test/mid-service.ts';
import { button, padOf, tile, toasts } from '../../../test/pad.tsx';

const sheet = (name: string) => within(screen.getByRole('dialog', { name }));

describe('what is left of a dish, from the order pad', () => {
  it('is 86 with two taps, shown and said at once', async () => {
    const live = fakeLive(midService());
    const { user } = padOf(live, '2');
    await user.click(button('What is left of Duck confit'));
    await user.click(sheet('Duck confit').getByRole('button', { name: '86 it' }));
    expect(live.acts).toEqual([{ command: 'stockItem', input: { itemId: idOf('item Duck confit'), isOut: true, remaining: null } }]);
    expect(tile('Duck confit').textContent).toContain('86 · out');
    expect(toasts()).toContain('Duck confit is 86: nobody can order it.');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('can be counted, portion by portion', async () => {
    const live = fakeLive(midService());
    const { user } = padOf(live, '2');
    await user.click(button('What is left of Duck confit'));
    const portions = within(sheet('Duck confit').getByRole('group', { name: 'Portions of Duck confit' }));
    await user.click(portions.getByRole('button', { name: 'Fewer' }));
    await user.click(button('Count 9 portions'));
    expect(tile('Duck confit').textContent).toContain('9 left');
    expect(toasts()).toContain('Duck confit: 9 portions left to sell.');
  });

  it('comes back on, and need not be counted any more', async () => {
    const live = fakeLive(midService());
    const { user } = padOf(live, '2');
    await user.click(button('Starters'));
    await user.click(button(/^What is left of Burrata/));
    await user.click(button('Back on'));
    expect(tile('Burrata').getAttribute('aria-disabled')).toBeNull();
    await user.click(button('Mains'));
    await user.click(button(/^What is left of Sea bass/));
    await user.click(button('Stop counting'));
    expect(live.acts.at(-1)).toMatchObject({ input: { isOut: false, remaining: null } });
    expect(tile('Sea bass').textContent).not.toContain('left');
  });

  it('is asked for by a long press, which orders nothing', () => {
    vi.useFakeTimers();
    padOf(fakeLive(midService()), '2');
    fireEvent.pointerDown(tile('Duck confit'), { button: 0 });
    settle(() => void vi.advanceTimersByTime(600));
    fireEvent.pointerUp(tile('Duck confit'));
    fireEvent.click(tile('Duck confit'));
    expect(screen.getByRole('dialog', { name: 'Duck confit' })).toBeTruthy();
    expect(screen.queryByRole('list', { name: 'Not sent yet' })).toBeNull();
    vi.useRealTimers();
  });

  it('is asked for by the menu key, instead of the menu of the browser', () => {
    padOf(fakeLive(midService()), '2');
    const menu = createEvent.contextMenu(tile('Duck confit'));
    fireEvent(tile('Duck confit'), menu);
    expect(menu.defaultPrevented).toBe(true);
    expect(screen.getByRole('dialog', { name: 'Duck confit' })).toBeTruthy();
  });

  it('is not for those whose role does not allow it', () => {
    const live = fakeLive(midService());
    padOf({ ...live, actor: { ...live.actor, role: 'host' } }, '2');
    expect(screen.queryByRole('button', { name: 'What is left of Duck confit' })).toBeNull();
    fireEvent.contextMenu(tile('Duck confit'));
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
