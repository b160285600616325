import { cleanup, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fakeLive } from '../../../test/fake-live.ts';
import { act, emptyHouse, idOf } from '../../../test/fixture.ts';
import { midService } from '../../../test/mid-service.ts';
import { currentToasts } from '../../ui/toast-list.ts';
import { checksOffered } from './check-list.ts';
import { CHECK, confirmButton, foreseen, openSheet } from './check-sheet.test-data.tsx';
import { placesBy } from './places.ts';

const toasts = () => currentToasts().map(({ text }) => text);

describe('merging', () => {
  it('shows what both come to, and leads to the other check', async () => {
    const live = fakeLive(midService());
    const { user, sheet, path } = await openSheet('merge', live);
    await user.click(sheet.getByRole('button', { name: /Table 4/ }));
    expect(foreseen()).toEqual([['Check 3', '$242.24']]);
    await user.click(sheet.getByRole('button', { name: 'Merge into check 3' }));
    expect(live.acts).toEqual([{ command: 'mergeChecks', input: { checkId: CHECK, intoId: idOf('check 4') } }]);
    expect(path()).toBe(`/checks/${idOf('check 4')}`);
    expect(toasts()).toEqual(['Check 2 is on check 3 now.']);
  });

  it('finds by number, table or name, and says when there is none', async () => {
    const { user, sheet } = await openSheet('merge', fakeLive(midService()));
    const search = sheet.getByRole('searchbox');
    await user.type(search, 'priya');
    expect(sheet.getAllByRole('listitem')).toHaveLength(1);
    await user.clear(search);
    await user.type(search, 'zzz');
    expect(sheet.getByText('No open check for “zzz”.')).toBeTruthy();
    expect(confirmButton(sheet)).toHaveProperty('disabled', true);
  });

  it('of a check on which money was taken is refused in the rule’s words', async () => {
    const state = midService();
    const payment = { checkId: CHECK, paymentId: idOf('p'), tender: 'cash' as const, amount: 100, tendered: 100 };
    act(state, 'Ana Ruiz', 1, 'takePayment', payment);
    const { user, sheet } = await openSheet('merge', fakeLive(state));
    await user.click(sheet.getByRole('button', { name: /Table 4/ }));
    expect(sheet.getByText(/Money was taken on check 2/)).toBeTruthy();
    expect(confirmButton(sheet)).toHaveProperty('disabled', true);
  });

  it('where service differs says so, and a manager makes it one with a tap, with what was chosen still there', async () => {
    const state = midService();
    act(state, 'Maya Okafor', 1, 'setService', { checkId: idOf('check 4'), serviceRate: 18_000, reason: 'large party' });
    const server = await openSheet('merge', fakeLive(state));
    await server.user.click(server.sheet.getByRole('button', { name: /Table 4/ }));
    const says = 'Check 2 bears no service and check 3 18% service: a manager has to charge the same on both first.';
    expect(server.sheet.getByText(says)).toBeTruthy();
    expect(server.sheet.queryByRole('button', { name: /^Charge/ })).toBeNull();
    cleanup();
    const live = fakeLive(state, 'Maya Okafor');
    const { user, sheet } = await openSheet('merge', live);
    await user.click(sheet.getByRole('button', { name: /Table 4/ }));
    await user.click(sheet.getByRole('button', { name: 'Charge 18% on check 2, too' }));
    expect(live.acts).toEqual([{ command: 'setService', input: { checkId: CHECK, serviceRate: 18_000, reason: 'As on check 3' } }]);
    expect(toasts().at(-1)).toBe('18% service on check 2 now.');
    expect(sheet.getByRole('button', { name: 'Merge into check 3' })).toHaveProperty('disabled', false);
  });

  it('puts the other checks of these guests first, and shows only so many', () => {
    const state = midService();
    for (let at = 0; at < 40; at += 1) {
      act(state, 'Ana Ruiz', 1, 'openCheck', { checkId: idOf(`tab ${at}`), tableId: null, name: `Guest ${at}`, covers: 1 });
    }
    act(state, 'Ana Ruiz', 9, 'openCheck', { checkId: idOf('ben'), tableId: idOf('table 2'), name: 'Ben', covers: 1 });
    const { list, more } = checksOffered(state, state.check.get(CHECK)!, '');
    expect(list[0]).toMatchObject({ says: 'Table 2, Ben', isOfTheseGuests: true });
    expect([list.length, more]).toEqual([30, 21]);
  });
});

describe('moving to another table', () => {
  it('is a table and a tap', async () => {
    const live = fakeLive(midService());
    const { user, sheet, onClose } = await openSheet('transfer', live);
    await user.click(sheet.getByRole('button', { name: /^14/ }));
    await user.click(sheet.getByRole('button', { name: 'Move to table 14' }));
    expect(live.store.state.check.get(CHECK)).toMatchObject({ tableId: idOf('table 14'), serverId: idOf('Ana Ruiz') });
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('shows who sits where and what is to be cleaned, and never the table it is at', () => {
    const state = midService();
    const [window] = placesBy(state, idOf('table 2'), '');
    expect(window!.places.map(({ name, says }) => `${name} ${says}`)).toEqual([
      '1 2 covers',
      '3 2 covers',
      '4 3 covers',
      '5 4 covers',
      '6 To be cleaned',
    ]);
  });

  it('is found by a table or a section', () => {
    const named = (query: string) => placesBy(midService(), null, query).flatMap(({ places }) => places.map(({ name }) => name));
    expect(named('10')).toEqual(['10']);
    expect(named('booths')).toEqual(['20', '21', '22', '23']);
    expect(named('nowhere')).toEqual([]);
  });

  it('makes a tab of it as well', async () => {
    const live = fakeLive(midService());
    const { user, sheet } = await openSheet('transfer', live);
    await user.type(sheet.getByRole('textbox', { name: 'Or a tab, called' }), 'Lena');
    await user.click(sheet.getByRole('button', { name: 'Make it a tab' }));
    expect(live.store.state.check.get(CHECK)).toMatchObject({ tableId: null, partyId: null, name: 'Lena' });
  });
});

describe('who serves it', () => {
  it('is handed over with one tap', async () => {
    const live = fakeLive(midService());
    const { user, sheet } = await openSheet('server', live);
    expect(sheet.getByRole('button', { name: /Ana Ruiz/, pressed: true })).toBeTruthy();
    await user.click(sheet.getByRole('button', { name: /June Park/ }));
    expect(live.store.state.check.get(CHECK)).toMatchObject({ serverId: idOf('June Park'), tableId: idOf('table 2') });
    expect(toasts()).toEqual(['June Park serves check 2 now.']);
  });
});

describe('covers', () => {
  it('are counted up and down', async () => {
    const live = fakeLive(midService());
    const { user, sheet } = await openSheet('covers', live);
    expect(confirmButton(sheet)).toHaveProperty('disabled', true);
    await user.click(sheet.getByRole('button', { name: 'More' }));
    await user.click(sheet.getByRole('button', { name: '3 covers' }));
    expect(live.acts).toEqual([{ command: 'setCovers', input: { checkId: CHECK, covers: 3 } }]);
    expect(toasts()).toEqual(['Check 2: 3 covers.']);
  });

  it('say why when they are refused', async () => {
    const live = fakeLive(midService());
    const { user, sheet, onClose } = await openSheet('covers', live);
    await user.click(sheet.getByRole('button', { name: 'More' }));
    live.refuseNext = { code: 'check/is-closed', message: 'Check 2 is closed.', about: {} };
    await user.click(sheet.getByRole('button', { name: '3 covers' }));
    expect(toasts()).toEqual(['Check 2 is closed.']);
    expect(onClose).not.toHaveBeenCalled();
  });
});

it('a house with one check says that there is nothing to merge with', async () => {
  const state = emptyHouse();
  act(state, 'Ana Ruiz', 1, 'openCheck', { checkId: CHECK, tableId: null, name: 'Priya', covers: 1 });
  await openSheet('merge', fakeLive(state));
  expect(screen.getByText('No other check is open.')).toBeTruthy();
});
