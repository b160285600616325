import { act as settle, screen, within } from '@testing-library/react';
import { set } from '@heard/shared/live/event.ts';
import { describe, expect, it } from 'vitest';
import { fakeLive, type FakeLive } from '../../../test/fake-live.ts';
import { emptyHouse, idOf } from '../../../test/fixture.ts';
import { midService } from '../../../test/mid-service.ts';
import { button, draft, padOf, padPages, tile, toasts } from '../../../test/pad.tsx';
import { PHONE, reload, show } from '../../../test/show.tsx';

describe('the usual item', () => {
  it('is ordered with two taps on a tablet', async () => {
    const live = fakeLive(midService());
    const { user } = padOf(live, '2');
    await user.click(tile('Duck confit'));
    await user.click(button(/^Send 1/));
    expect(live.acts).toMatchObject([{ command: 'sendOrder', input: { checkId: idOf('check 2') } }]);
    expect(toasts()).toContain('1 item sent.');
    expect(screen.queryByRole('list', { name: 'Not sent yet' })).toBeNull();
  });

  it('is ordered with two taps on a phone, even at a table where nobody sits yet', async () => {
    const live = fakeLive(midService());
    const { user } = padOf(live, '14', PHONE);
    await user.click(tile('Duck confit'));
    await user.click(button(/^Send/));
    expect(live.acts.map(({ command }) => command)).toEqual(['seatParty', 'openCheck', 'sendOrder']);
  });

  it('stands first, and does not change places while somebody orders', async () => {
    const live = fakeLive(midService());
    const { user } = padOf(live, '2');
    const before = screen.getAllByRole('button').map((one) => one.textContent);
    await user.click(tile('Duck confit'));
    await user.click(button(/^Send 1/));
    const names = (texts: string[]) => texts.filter((text) => /\$/.test(text)).map((text) => text.split('$')[0]);
    expect(names(screen.getAllByRole('button').map((one) => one.textContent)).slice(0, 8)).toEqual(names(before).slice(0, 8));
  });
});

describe('finding a dish', () => {
  it('is by category', async () => {
    const { user } = padOf(fakeLive(midService()), '2');
    await user.click(button('Desserts'));
    expect(tile('Affogato')).toBeTruthy();
    expect(tile('Negroni')).toBeUndefined();
  });

  it('is by typing, and Enter takes the first', async () => {
    const { user } = padOf(fakeLive(midService()), '2');
    const search = screen.getByRole('searchbox', { name: 'Search the menu' });
    await user.type(search, 'cappu{Enter}');
    expect(draft().getByText('Cappuccino')).toBeTruthy();
    expect(search).toHaveProperty('value', '');
  });

  it('forgives a slip of the thumb', async () => {
    const { user } = padOf(fakeLive(midService()), '2');
    await user.type(screen.getByRole('searchbox'), 'capuccino{Enter}');
    expect(draft().getByText('Cappuccino')).toBeTruthy();
  });

  it('says when nothing matches', async () => {
    const { user } = padOf(fakeLive(midService()), '2');
    await user.type(screen.getByRole('searchbox'), 'zebra');
    expect(screen.getByRole('heading', { name: /Nothing matches/ })).toBeTruthy();
  });

  it('says what to do where the menu is empty', () => {
    const state = emptyHouse();
    state.category.clear();
    padOf(fakeLive(state), '2');
    expect(screen.getByRole('heading', { name: 'The menu is empty' })).toBeTruthy();
  });
});

describe('how long the kitchen takes', () => {
  /** The grill takes a minute of work: less than what stands there in the middle of a service. */
  function busy(): FakeLive {
    const state = midService();
    const grill = state.station.get(idOf('station Grill'))!;
    state.station.set(grill.id, { ...grill, fullAfter: 60 });
    return fakeLive(state);
  }
  const fullSheet = () => within(screen.getByRole('dialog', { name: /^Kitchen is full: \d+ min$/ }));

  it('stands beside the button that sends, and grows with the order', async () => {
    const { user } = padOf(fakeLive(midService()), '2');
    const quoted = (): number => Number(/ready in.*?(\d+) min/.exec(button(/^Send/).textContent)![1]);
    await user.click(tile('Duck confit'));
    const one = quoted();
    await user.click(tile('Duck confit'));
    expect(quoted()).toBeGreaterThan(one);
  });

  it('is on a phone, too', async () => {
    const { user } = padOf(fakeLive(midService()), '2', PHONE);
    await user.click(tile('Duck confit'));
    expect(button(/^Send.*ready in.*min/)).toBeTruthy();
  });

  it('is asked about where it is full, and nothing leaves before somebody has answered', async () => {
    const live = busy();
    const { user } = padOf(live, '2');
    await user.click(tile('Duck confit'));
    await user.click(button(/^Send 1/));
    expect(live.acts).toEqual([]);
    await user.click(fullSheet().getByRole('button', { name: 'Close' }));
    expect(draft().getByText('Duck confit')).toBeTruthy();
    await user.click(button(/^Send 1/));
    await user.click(fullSheet().getByRole('button', { name: 'Send anyway' }));
    expect(live.acts).toMatchObject([{ command: 'sendOrder', input: { acceptsWait: true, lines: [{ isHeld: false }] } }]);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(toasts()).toContain('1 item sent.');
  });

  it('holds it instead, to be fired when the kitchen has room', async () => {
    const live = busy();
    const { user } = padOf(live, '2');
    await user.click(tile('Duck confit'));
    await user.click(button(/^Send 1/));
    await user.click(fullSheet().getByRole('button', { name: 'Hold' }));
    expect(live.acts).toMatchObject([{ command: 'sendOrder', input: { lines: [{ isHeld: true }] } }]);
    expect(button('Fire course 1')).toBeTruthy();
  });

  it('is not asked about where all of it is held anyway', async () => {
    const live = busy();
    const { user } = padOf(live, '2');
    await user.click(tile('Duck confit'));
    await user.click(button('Hold all'));
    expect(live.acts).toHaveLength(1);
  });

  it('does not stop an order whose dishes nobody cooks from being refused in its own words', async () => {
    const live = busy();
    for (const [id, row] of live.store.state.station) live.store.state.station.set(id, { ...row, isFallback: false });
    for (const [id, row] of live.store.state.category) live.store.state.category.set(id, { ...row, stationIds: [] });
    for (const [id, row] of live.store.state.item) live.store.state.item.set(id, { ...row, stationIds: [] });
    const { user } = padOf(live, '2');
    await user.click(tile('Duck confit'));
    await user.click(button(/^Send 1/));
    expect(toasts().join()).toContain('No station cooks Duck confit');
  });
});

describe('86', () => {
  it('keeps the dish in its place and says why it cannot be had', async () => {
    const live = fakeLive(midService());
    const { user } = padOf(live, '2');
    await user.click(button('Starters'));
    expect(tile('Burrata').getAttribute('aria-disabled')).toBe('true');
    await user.click(tile('Burrata'));
    expect(toasts()).toEqual(['Burrata, peach, basil is 86. It is out for now.']);
    expect(screen.queryByRole('list', { name: 'Not sent yet' })).toBeNull();
  });

  it('shows as soon as somebody says so', () => {
    const live = fakeLive(midService());
    padOf(live, '2');
    expect(tile('Duck confit').getAttribute('aria-disabled')).toBeNull();
    settle(() => live.hear([{ type: 'item.86ed', changes: [set('item', idOf('item Duck confit'), { isOut: true })] }]));
    expect(tile('Duck confit').textContent).toContain('86 · out');
  });

  it('counts the last portions down as they are tapped', async () => {
    const { user } = padOf(fakeLive(midService()), '2');
    await user.click(button('Mains'));
    expect(tile('Sea bass').textContent).toContain('2 left');
    await user.click(tile('Sea bass'));
    await user.click(tile('Sea bass'));
    expect(tile('Sea bass').textContent).toContain('last taken');
  });
});

describe('modifiers', () => {
  it('that must be chosen are asked for before the dish is added', async () => {
    const live = fakeLive(midService());
    const { user } = padOf(live, '2');
    await user.click(tile('Radish burger'));
    const sheet = within(screen.getByRole('dialog', { name: 'Radish burger' }));
    expect(sheet.getByRole('radio', { name: 'Fries' })).toHaveProperty('checked', true);
    await user.click(sheet.getByRole('button', { name: /choose at least 1 of Doneness/ }));
    expect(screen.queryByRole('list', { name: 'Not sent yet' })).toBeNull();
    await user.click(sheet.getByRole('radio', { name: 'Medium' }));
    await user.click(sheet.getByRole('checkbox', { name: /Bacon/ }));
    await user.click(sheet.getByRole('button', { name: 'Add · $24.50' }));
    expect(draft().getByText('Fries, Medium, Bacon')).toBeTruthy();
  });

  it('that are out cannot be chosen', async () => {
    const { user } = padOf(fakeLive(midService()), '2');
    await user.click(tile('Steak frites'));
    expect(screen.getByRole('checkbox', { name: /Bone marrow/ })).toHaveProperty('disabled', true);
  });

  it('stop at the most a group allows', async () => {
    const { user } = padOf(fakeLive(midService()), '2');
    await user.click(tile('Steak frites'));
    await user.click(screen.getByRole('checkbox', { name: /Béarnaise/ }));
    await user.click(screen.getByRole('checkbox', { name: /Peppercorn/ }));
    expect(screen.getByRole('checkbox', { name: /Chimichurri/ })).toHaveProperty('disabled', true);
  });

  it('of a line can be changed afterwards', async () => {
    const { user } = padOf(fakeLive(midService()), '2');
    await user.click(tile('Radish burger'));
    await user.click(screen.getByRole('radio', { name: 'Rare' }));
    await user.click(button(/^Add/));
    await user.click(button(/^Radish burger.*Fries, Rare/));
    await user.click(button('Options'));
    await user.click(screen.getByRole('radio', { name: 'Well done' }));
    await user.click(button(/^Change/));
    expect(draft().getByText('Fries, Well done')).toBeTruthy();
  });
});

describe('a line of the draft', () => {
  it('goes to the seat and course that are chosen above', async () => {
    const live = fakeLive(midService());
    const { user } = padOf(live, '2');
    const seats = within(screen.getByRole('group', { name: 'Seat of the next dishes' }));
    await user.click(seats.getByRole('radio', { name: 'Seat 2' }));
    await user.click(screen.getByRole('radio', { name: 'Course 2' }));
    await user.click(tile('Duck confit'));
    await user.click(button(/^Send/));
    expect(live.acts[0]!.input).toMatchObject({ lines: [{ seat: 2, course: 2, isHeld: false }] });
  });

  it('takes a quantity, a note, another seat and a hold', async () => {
    const live = fakeLive(midService());
    const { user } = padOf(live, '2');
    await user.click(tile('Duck confit'));
    await user.click(button('More'));
    await user.click(button(/^Duck confit.*Table/));
    await user.type(screen.getByRole('textbox', { name: 'Note for the kitchen' }), 'crisp skin');
    await user.click(within(screen.getByRole('group', { name: 'Seat of Duck confit' })).getByRole('radio', { name: 'Seat 1' }));
    await user.click(screen.getByRole('checkbox', { name: /Hold/ }));
    await user.click(button(/^Send 2/));
    expect(live.acts[0]!.input).toMatchObject({ lines: [{ quantity: 2, note: 'crisp skin', seat: 1, isHeld: true }] });
  });

  it('goes with the last one taken off', async () => {
    const { user } = padOf(fakeLive(midService()), '2');
    await user.click(tile('Negroni'));
    await user.click(button('Remove Negroni'));
    expect(screen.queryByRole('list', { name: 'Not sent yet' })).toBeNull();
  });
});

describe('nothing typed is lost', () => {
  it('over a reload', async () => {
    const { user } = padOf(fakeLive(midService()), '2');
    await user.click(tile('Negroni'));
    reload();
    padOf(fakeLive(midService()), '2');
    expect(draft().getByText('Negroni')).toBeTruthy();
  });

  it('when sending is refused', async () => {
    const live = fakeLive(midService());
    const { user } = padOf(live, '2');
    await user.click(tile('Negroni'));
    await user.click(tile('Duck confit'));
    live.refuseNext = { code: 'item/out', message: 'Duck confit is 86.', about: {} };
    await user.click(button(/^Send 2/));
    expect(toasts()).toEqual(['Duck confit is 86.']);
    expect(draft().getAllByRole('listitem')).toHaveLength(2);
    await user.click(button(/^Send 2/));
    expect(screen.queryByRole('list', { name: 'Not sent yet' })).toBeNull();
  });

  it('of a table when its check is opened at another device', async () => {
    const live = fakeLive(midService());
    const { user } = padOf(live, '12');
    await user.click(tile('Negroni'));
    settle(() => void live.act('openCheck', { checkId: 'elsewhere', tableId: idOf('table 12'), name: '', covers: 4 }));
    expect(draft().getByText('Negroni')).toBeTruthy();
    await user.click(button(/^Send 1/));
    expect(live.acts.at(-1)).toMatchObject({ command: 'sendOrder', input: { checkId: 'elsewhere' } });
    expect(localStorage.length).toBe(0);
  });

  it('of a check, whether its pad is opened from the floor or from the check', async () => {
    const { user } = padOf(fakeLive(midService()), '2');
    await user.click(tile('Negroni'));
    reload();
    show(padPages, fakeLive(midService()), { at: `/checks/${idOf('check 2')}/order` });
    expect(draft().getByText('Negroni')).toBeTruthy();
  });

  it('of one table at another', async () => {
    const { user } = padOf(fakeLive(midService()), '2');
    await user.click(tile('Negroni'));
    reload();
    padOf(fakeLive(midService()), '3');
    expect(screen.queryByRole('list', { name: 'Not sent yet' })).toBeNull();
  });
});
