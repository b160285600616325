import { TABLE_STATES } from '@heard/shared/floor/table-state.ts';
import { act as settle, screen, within } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import { crowdedHouse } from '../../../test/crowded-house.ts';
import { fakeLive } from '../../../test/fake-live.ts';
import { act, emptyHouse, idOf } from '../../../test/fixture.ts';
import { midService } from '../../../test/mid-service.ts';
import { PHONE, reload, show } from '../../../test/show.tsx';
import { FloorPage } from './FloorPage.tsx';
import { TABLE_LOOKS } from './table-look.ts';
import { ReadyNotices, TablePanel, TableSheet } from './table-parts.ts';

beforeAll(async () => {
  await Promise.all([ReadyNotices, TablePanel, TableSheet].map((part) => part.warm()));
});

/** The rail may show it as well; the floor comes first. */
const table = (name: string) => screen.getAllByRole('button', { name: new RegExp(`^Table ${name},`) })[0]!;

describe('the floor of a tablet', () => {
  it('says every state in a word beside its colour and shape', () => {
    show(<FloorPage />, fakeLive(midService()));
    const counts = within(screen.getByRole('list', { name: 'Tables by state' }));
    for (const state of TABLE_STATES) expect(counts.getByText(TABLE_LOOKS[state].word)).toBeTruthy();
    expect(within(table('5')).getByText('Ready')).toBeTruthy();
    expect(within(table('6')).getByText('To clean')).toBeTruthy();
  });

  it('shows how long, who serves, and that somebody waits too long', () => {
    show(<FloorPage />, fakeLive(midService()));
    expect(within(table('12')).getByText('19 min')).toBeTruthy();
    expect(within(table('12')).getByText('TL')).toBeTruthy();
    expect(table('12').getAttribute('aria-label')).toContain('waiting long');
    expect(table('3').getAttribute('aria-label')).not.toContain('waiting long');
  });

  it('tells how many covers are in the house', () => {
    show(<FloorPage />, fakeLive(midService()));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toMatch(/41 covers/);
  });

  it('lists who needs somebody now until a table is tapped', async () => {
    const { user } = show(<FloorPage />, fakeLive(midService()));
    const rail = within(screen.getByRole('complementary', { name: 'Needs you now' }));
    expect(rail.getAllByRole('button', { name: /^Table/ }).map((button) => button.textContent)).toHaveLength(4);
    await user.click(screen.getAllByRole('button', { name: /^Table 14,/ })[0]!);
    expect(screen.getByRole('complementary', { name: 'Table 14' })).toBeTruthy();
    expect(table('14').getAttribute('aria-pressed')).toBe('true');
  });

  it('is calm when nobody waits', () => {
    show(<FloorPage />, fakeLive(emptyHouse()));
    expect(screen.getByText(/Nobody is waiting/)).toBeTruthy();
  });

  it('keeps the tapped table in the address, so that Back closes it', async () => {
    const { user, path } = show(<FloorPage />, fakeLive(midService()), { at: '/floor' });
    await user.click(table('14'));
    expect(path()).toBe(`/floor?table=${idOf('table 14')}`);
    await user.click(screen.getByRole('button', { name: 'Close' }));
    expect(path()).toBe('/floor');
  });

  it('moves on as events are heard', () => {
    const state = midService();
    const live = fakeLive(state);
    show(<FloorPage />, live);
    expect(within(table('14')).getByText('Free')).toBeTruthy();
    settle(() => live.hear([{ type: 'table.soiled', changes: [{ kind: 'table', id: idOf('table 14'), set: { isDirty: true } }] }]));
    expect(within(table('14')).getByText('To clean')).toBeTruthy();
  });

  it('lets tables of others step back when asked for mine', async () => {
    const { user } = show(<FloorPage />, fakeLive(midService()));
    await user.click(screen.getByRole('radio', { name: 'Mine' }));
    expect(table('12').dataset['faded']).toBe('true');
    expect(table('3').dataset['faded']).toBeUndefined();
  });

  it('remembers on this device how it was looked at', async () => {
    const { user } = show(<FloorPage />, fakeLive(midService()));
    await user.click(screen.getByRole('radio', { name: 'List' }));
    reload();
    show(<FloorPage />, fakeLive(midService()));
    expect(screen.getByRole('radio', { name: 'List' })).toHaveProperty('checked', true);
  });

  it('offers managers, and nobody else, the editor of the plan', () => {
    show(<FloorPage />, fakeLive(midService(), 'Maya Okafor'));
    expect(screen.getByRole('link', { name: 'Edit the floor plan' }).getAttribute('href')).toBe('/floor/edit');
    reload();
    show(<FloorPage />, fakeLive(midService()));
    expect(screen.queryByRole('link', { name: 'Edit the floor plan' })).toBeNull();
  });

  it('shows who is expected soon, and when', () => {
    show(<FloorPage />, fakeLive(midService()));
    expect(within(table('B5')).getByText('Reserved')).toBeTruthy();
    expect(table('B5').getAttribute('aria-label')).toBe('Table B5, Reserved, in 20 min, Ines Calder, 2 seats');
  });

  // Two hundred tables take this make-believe browser a while.
  it('draws again only the table that changed, of 200', { timeout: 30_000 }, async () => {
    const live = fakeLive(crowdedHouse(200));
    show(<FloorPage />, live);
    const drawn = new Set<string>();
    const watcher = new MutationObserver((changes) => {
      for (const { target } of changes) {
        const element = target instanceof Element ? target : target.parentElement;
        drawn.add(element?.closest('.spot')?.getAttribute('aria-label') ?? 'around the plan');
      }
    });
    watcher.observe(document.querySelector('.plan')!, { subtree: true, childList: true, attributes: true, characterData: true });
    settle(() => void live.act('seatParty', { tableId: idOf('table 101'), partyId: idOf('party 101'), covers: 2 }));
    await Promise.resolve();
    expect([...drawn]).toEqual(['Table 101, Seated, now, 2 covers, Ana Ruiz']);
  });

  it('holds 80 tables', () => {
    show(<FloorPage />, fakeLive(crowdedHouse()));
    const plan = screen.getAllByRole('region').filter((region) => region.querySelector('.spot'));
    expect(plan.flatMap((region) => within(region).getAllByRole('button'))).toHaveLength(80);
  });
});

describe('one state apart', () => {
  const count = (word: string) =>
    within(screen.getByRole('list', { name: 'Tables by state' })).getByRole('button', { name: new RegExp(`^${word}`) });

  it('lets all others step back on the plan until it is tapped again', async () => {
    const { user } = show(<FloorPage />, fakeLive(midService()));
    await user.click(count('To clean'));
    expect(table('6').dataset['faded']).toBeUndefined();
    expect(table('5').dataset['faded']).toBe('true');
    await user.click(count('To clean'));
    expect(table('5').dataset['faded']).toBeUndefined();
  });

  it('is all that the list shows', async () => {
    const { user } = show(<FloorPage />, fakeLive(midService()), { width: PHONE });
    await user.click(count('Waiting long'));
    expect(screen.getAllByRole('button', { name: /^Table/ })).toHaveLength(3);
    expect(screen.queryByRole('region', { name: 'Window' })).toBeNull();
  });
});

describe('the floor of a phone', () => {
  it('is a list by section, the most urgent table first', () => {
    show(<FloorPage />, fakeLive(midService()), { width: PHONE });
    const names = (section: string) =>
      within(screen.getByRole('region', { name: section }))
        .getAllByRole('button')
        .map((button) => /Table (\w+)/.exec(button.getAttribute('aria-label') ?? '')?.[1]);
    expect(names('Window')[0]).toBe('5');
    expect(names('Dining room').slice(0, 3)).toEqual(['10', '16', '12']);
  });

  it('shows one section alone when its tab is chosen', async () => {
    const { user } = show(<FloorPage />, fakeLive(midService()), { width: PHONE });
    await user.click(screen.getByRole('radio', { name: 'Booths' }));
    expect(screen.getByRole('region', { name: 'Booths' })).toBeTruthy();
    expect(screen.queryByRole('region', { name: 'Window' })).toBeNull();
    await user.click(within(screen.getByRole('group', { name: 'Section' })).getByRole('radio', { name: 'All' }));
    expect(screen.getByRole('region', { name: 'Window' })).toBeTruthy();
  });

  it('opens a table in a sheet that can be closed', async () => {
    const { user } = show(<FloorPage />, fakeLive(midService()), { width: PHONE });
    await user.click(table('14'));
    const sheet = screen.getByRole('dialog', { name: 'Table 14' });
    await user.click(within(sheet).getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('shows only my sections when asked', async () => {
    const { user } = show(<FloorPage />, fakeLive(midService()), { width: PHONE });
    await user.click(screen.getByRole('radio', { name: 'Mine' }));
    expect(screen.queryByRole('region', { name: 'Dining room' })).toBeNull();
    expect(screen.getByRole('region', { name: 'Window' })).toBeTruthy();
  });
});

describe('before and without a floor', () => {
  it('says that it is loading, and never that there are no tables', () => {
    const live = fakeLive(emptyHouse());
    live.link.set({ ...live.link.get(), isLoaded: false });
    show(<FloorPage />, live);
    expect(screen.getByText('Loading the floor')).toBeTruthy();
    expect(screen.queryByText('No tables yet')).toBeNull();
  });

  it('says what to do where no table was drawn', () => {
    const state = emptyHouse();
    state.table.clear();
    show(<FloorPage />, fakeLive(state));
    expect(screen.getByRole('heading', { name: 'No tables yet' })).toBeTruthy();
  });

  it('goes on without a network on what was last known', () => {
    const live = fakeLive(midService());
    live.link.set({ ...live.link.get(), status: 'offline' });
    show(<FloorPage />, live);
    expect(table('5')).toBeTruthy();
  });

  it('does not offer “Mine” to someone who serves no section', () => {
    show(<FloorPage />, fakeLive(midService(), 'Maya Okafor'));
    expect(screen.queryByRole('radio', { name: 'Mine' })).toBeNull();
  });
});

describe('plates in the window', () => {
  it('tell the server whose they are, and one tap serves them', async () => {
    const live = fakeLive(midService());
    const { user } = show(<FloorPage />, live);
    const notice = within(screen.getByRole('region', { name: 'In the window' }));
    expect(notice.getByText(/Ready for table 5: Grill · 2 min/)).toBeTruthy();
    await user.click(notice.getByRole('button', { name: 'Served' }));
    expect(live.acts.map(({ command }) => command)).toEqual(['serveTicket']);
    expect(notice.queryByRole('button', { name: 'Served' })).toBeNull();
  });

  it('stay quiet for everyone else', () => {
    show(<FloorPage />, fakeLive(midService(), 'June Park'));
    expect(within(screen.getByRole('region', { name: 'In the window' })).queryByRole('article')).toBeNull();
  });

  it('call a tab by its name', () => {
    const state = midService();
    const ticket = [...state.ticket.values()].find((one) => one.checkId === idOf('check Priya'))!;
    act(state, 'Maya Okafor', 1, 'bumpTicket', { ticketId: ticket.id });
    show(<FloorPage />, fakeLive(state, 'Sam Bello'));
    expect(screen.getByText(/Ready for Priya/)).toBeTruthy();
  });
});
