import { screen, within } from '@testing-library/react';
import { ENDPOINTS } from '@heard/shared/contract/contract.ts';
import type { Guest } from '@heard/shared/guests/guests-kinds.ts';
import { describe, expect, it } from 'vitest';
import { fakeLive, type FakeLive } from '../../../test/fake-live.ts';
import { emptyHouse, idOf, NOW } from '../../../test/fixture.ts';
import { toasts } from '../../../test/pad.tsx';
import { show, type Shown } from '../../../test/show.tsx';
import { Problem, unreachable } from '../../live/problem.ts';
import { GuestsPage } from './GuestsPage.tsx';

const guest = (name: string, of: Partial<Guest> = {}): Guest => ({
  id: idOf(name),
  name,
  phone: '',
  email: '',
  diets: [],
  allergies: [],
  notes: '',
  consentAt: null,
  visits: 0,
  lastVisitAt: null,
  mergedInto: null,
  ...of,
});
const ANN = guest('Ann Byrne', { allergies: ['nuts'], visits: 3, lastVisitAt: NOW, diets: ['vegan'], phone: '+353 1' });
const BO = guest('Bo Byrne');

interface Asked {
  readonly name: string;
  readonly input: Record<string, unknown>;
}

function open(answer: (asked: Asked) => object): Shown & { readonly asked: Asked[]; readonly live: FakeLive } {
  const live = fakeLive(emptyHouse());
  const asked: Asked[] = [];
  const call = async ({ name }: { name: string }, input: Record<string, unknown>): Promise<object> => {
    asked.push({ name, input });
    return answer({ name, input });
  };
  Object.assign(live, { call });
  return { asked, live, ...show(<GuestsPage />, live) };
}
const found = (...guests: Guest[]) => ({ guests, total: guests.length });
const of = (asked: readonly Asked[], name: string) => asked.filter((each) => each.name === name).map(({ input }) => input);

describe('the guests', () => {
  it('are found by what is typed, with what must be known of them', async () => {
    const { asked, user } = open(({ input }) => (input['query'] === 'ann' ? found(ANN) : found(ANN, BO)));
    expect(await screen.findByRole('button', { name: 'Bo Byrne' })).toBeTruthy();
    await user.type(screen.getByRole('searchbox', { name: 'Search the guests' }), 'ann');
    expect(await screen.findByText('1 guest')).toBeTruthy();
    expect(screen.getByRole('listitem').textContent).toBe('Ann Byrne3 visits · last Fri, Mar 6 · +353 1veganAllergy: nuts');
    expect(of(asked, ENDPOINTS.searchGuests.name).at(-1)).toEqual({ query: 'ann', offset: 0 });
  });

  it('come page by page where there are a great many', async () => {
    const page = (from: number) => Array.from({ length: 20 }, (_, at) => guest(`Guest ${from + at}`));
    const { user } = open(({ input }) => ({ guests: page(Number(input['offset'])), total: 20_000 }));
    expect(await screen.findByText('20 of 20000')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Show more' }));
    expect(await screen.findByText('40 of 20000')).toBeTruthy();
    expect(screen.getAllByRole('listitem')).toHaveLength(40);
  });

  it('are none yet, or none by that name', async () => {
    const { user } = open(() => found());
    expect(await screen.findByRole('heading', { name: 'Nobody is written down yet' })).toBeTruthy();
    await user.type(screen.getByRole('searchbox'), 'x');
    expect(await screen.findByRole('heading', { name: 'Nobody by that name' })).toBeTruthy();
  });

  it('are out of reach without network, which is said, and asked for again', async () => {
    let isOut = true;
    const { user } = open(() => {
      if (isOut) throw unreachable();
      return found(ANN);
    });
    expect(await screen.findByRole('heading', { name: 'The guests are out of reach' })).toBeTruthy();
    isOut = false;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('button', { name: 'Ann Byrne' })).toBeTruthy();
  });
});

describe('a guest’s profile', () => {
  it('saves what was changed against what it was', async () => {
    const { asked, user } = open(({ name }) => (name === ENDPOINTS.saveGuest.name ? { seq: 1 } : found(ANN)));
    await user.click(await screen.findByRole('button', { name: 'Ann Byrne' }));
    const sheet = within(screen.getByRole('dialog', { name: 'Ann Byrne' }));
    await user.type(sheet.getByLabelText('Note'), 'window');
    await user.click(sheet.getByLabelText('Agreed to be written to'));
    await user.click(sheet.getByRole('button', { name: /Take off nuts/ }));
    await user.click(sheet.getByRole('button', { name: 'Save' }));
    const [{ was, is } = {}] = of(asked, ENDPOINTS.saveGuest.name);
    expect(was).toMatchObject({ notes: '', hasConsent: false, allergies: ['nuts'] });
    expect(is).toMatchObject({ notes: 'window', hasConsent: true, allergies: [], name: 'Ann Byrne' });
    expect(toasts().at(-1)).toBe('Ann Byrne is saved.');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('shows what somebody else has changed meanwhile and keeps what was typed', async () => {
    const { user } = open(({ name }) => {
      if (name === ENDPOINTS.saveGuest.name) throw new Problem('guest/changed', 'Somebody else has just changed this guest.', 409);
      return found(ANN);
    });
    await user.click(await screen.findByRole('button', { name: 'Ann Byrne' }));
    await user.type(screen.getByLabelText('Note'), 'window');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect((await screen.findByRole('alert')).textContent).toBe('Somebody else has just changed this guest.');
    expect(screen.getByLabelText<HTMLTextAreaElement>('Note').value).toBe('window');
  });

  it('is begun for somebody new with their name', async () => {
    const { asked, user } = open(({ name }) => (name === ENDPOINTS.saveGuest.name ? { seq: 1 } : found()));
    await user.click(screen.getByRole('button', { name: 'New guest' }));
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Save' }).disabled).toBe(true);
    await user.type(screen.getByLabelText('Name'), 'Cy');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(of(asked, ENDPOINTS.saveGuest.name)).toMatchObject([{ was: null, is: { name: 'Cy' } }]);
  });

  it('is made one with another when the same person was written down twice', async () => {
    const { asked, user } = open(({ name }) => (name === ENDPOINTS.mergeGuests.name ? { seq: 1 } : found(ANN, BO)));
    await user.click(await screen.findByRole('button', { name: 'Ann Byrne' }));
    const sheet = within(screen.getByRole('dialog'));
    await user.type(sheet.getByLabelText('Who else they are'), 'bo');
    await user.click(await sheet.findByRole('button', { name: /^Bo Byrne/ }));
    await user.click(sheet.getByRole('button', { name: 'Ann Byrne is Bo Byrne: make them one' }));
    expect(of(asked, ENDPOINTS.mergeGuests.name)).toEqual([{ guestId: ANN.id, intoId: BO.id }]);
  });
});
