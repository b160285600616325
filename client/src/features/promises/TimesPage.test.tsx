import { screen, within } from '@testing-library/react';
import type { State } from '@heard/shared/live/state.ts';
import { describe, expect, it } from 'vitest';
import { fakeLive } from '../../../test/fake-live.ts';
import { emptyHouse, idOf } from '../../../test/fixture.ts';
import { midService } from '../../../test/mid-service.ts';
import { show } from '../../../test/show.tsx';
import { servedDay, taught } from './times.test-data.ts';
import { TimesPage } from './TimesPage.tsx';

const page = (state: State, who = 'Maya Okafor') => show(<TimesPage />, fakeLive(state, who), { at: '/kitchen/times' });
const rowOf = (table: string, name: RegExp): string[] =>
  within(screen.getByRole('table', { name: table }))
    .getAllByRole('row')
    .filter((row) => name.test(row.textContent))
    .flatMap((row) => [...row.children].map((cell) => cell.textContent.trim()));
const figure = (word: string): string => screen.getByText(word).nextElementSibling!.textContent;

describe('in a house that has just opened', () => {
  it('says what it goes by until something is learned', () => {
    page(emptyHouse());
    expect(screen.getByRole('heading', { name: 'Nothing was learned yet' })).toBeTruthy();
    expect(screen.getByText('Nothing that was promised today is ready yet.')).toBeTruthy();
    expect(rowOf('Queue now', /^Grill/)).toEqual(['Grill', 'none', '0', '1', 'never']);
  });

  it('says so where it has no stations either', () => {
    const state = emptyHouse();
    state.station.clear();
    page(state);
    expect(screen.getByText('This house has no stations yet.')).toBeTruthy();
  });
});

describe('the promises of the day', () => {
  it('are counted: how many were near, the middle, and nine of ten', () => {
    page(servedDay(-5, 0, 0, 1, 8));
    expect(figure('Ready within 2 min of it')).toBe('60 %');
    expect(figure('Usually')).toBe('on time');
    expect(figure('9 of 10 no worse than')).toBe('8 min late');
    expect(figure('Promises')).toBe('5');
  });
});

describe('the queue', () => {
  it('says how long each station has before it, and which is full or closed', () => {
    const state = midService();
    const set = (name: string, fields: object): void => {
      const id = idOf(`station ${name}`);
      state.station.set(id, { ...state.station.get(id)!, ...fields });
    };
    set('Grill', { fullAfter: 60, parallel: 2 });
    set('Bar', { isOpen: false });
    page(state);
    expect(rowOf('Queue now', /^Grill/)).toEqual([
      'Grill Full',
      expect.stringMatching(/^\d+:\d\d/),
      expect.stringMatching(/^[1-9]/),
      '2',
      '1:00',
    ]);
    expect(rowOf('Queue now', /^Bar/)[0]).toBe('Bar Closed');
  });
});

describe('what was learned', () => {
  function learnt(): State {
    const state = emptyHouse();
    taught(state, 'Duck confit', 'Grill', 725, { daypart: 'Dinner' });
    taught(state, 'Duck confit', 'Grill', 610, { daypart: 'Lunch', count: 2 });
    taught(state, 'Negroni', 'Bar', 95);
    taught(state, 'Gone from the menu', 'Bar', 95);
    return state;
  }
  const dishes = () => screen.getAllByRole('rowheader').map((one) => one.textContent);

  it('stands by dish, station and part of the day, beside what was believed before', () => {
    page(learnt());
    expect(rowOf('How long dishes take', /^Duck confit.*Dinner/)).toEqual([
      'Duck confit',
      'Grill',
      'Dinner',
      '12:05 ± 0:45',
      '20',
      expect.any(String),
    ]);
    expect(rowOf('How long dishes take', /^Negroni/)[2]).toBe('Between');
    expect(dishes()).not.toContain('Gone from the menu');
  });

  it('can be looked through by station and by name', async () => {
    const { user } = page(learnt());
    await user.click(screen.getByRole('radio', { name: 'Bar' }));
    expect(dishes()).not.toContain('Duck confit');
    await user.click(screen.getByRole('radio', { name: 'All' }));
    await user.type(screen.getByRole('searchbox', { name: 'Search dishes' }), 'conf');
    expect(dishes()).not.toContain('Negroni');
    expect(dishes()).toContain('Duck confit');
    await user.type(screen.getByRole('searchbox'), 'zz');
    expect(screen.getByText('No such dish has been cooked here yet.')).toBeTruthy();
  });

  it('of a long menu shows the first, and the rest when asked', async () => {
    const state = emptyHouse();
    const [some] = state.item.values();
    for (let at = 0; at < 70; at += 1) {
      const id = idOf(`item Dish ${at}`);
      state.item.set(id, { ...some!, id, name: `Dish ${at}` });
      taught(state, `Dish ${at}`, 'Grill', 300);
    }
    const { user } = page(state);
    const drawn = (): number => dishes().filter((name) => name.startsWith('Dish')).length;
    expect(drawn()).toBe(60);
    await user.click(screen.getByRole('button', { name: 'Show all 70' }));
    expect(drawn()).toBe(70);
  });
});

it('is for those who see the day', () => {
  page(midService(), 'Ana Ruiz');
  expect(screen.getByRole('heading', { name: 'Kitchen times are a manager’s page' })).toBeTruthy();
  expect(screen.queryByRole('table')).toBeNull();
});
