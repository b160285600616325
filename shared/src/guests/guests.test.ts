import { describe, expect, test } from 'vitest';
import { GuestList } from '../../test/guest-list.ts';
import { FRIDAY_EVENING, minutes, refusal } from '../../test/small-house.ts';
import { findGuests } from './find-guests.ts';
import type { Guest } from './guests-kinds.ts';
import { mergeGuests } from './merge-guests.ts';
import { profileOf, saveGuest, type Profile } from './save-guest.ts';

const ANN: Profile = { name: 'Ann Byrne', phone: '', email: '', diets: [], allergies: ['nuts'], notes: '', hasConsent: false };
const guestOf = ({ house }: GuestList, id: string): Guest => house.state.guest.get(id)!;
const save = (list: GuestList, guestId: string, was: Profile | null, is: Profile) => list.house.ask(saveGuest, { guestId, was, is });

describe('saving a guest', () => {
  test('who is new begins without visits', () => {
    const list = new GuestList();
    save(list, 'ann', null, ANN);
    expect(guestOf(list, 'ann')).toMatchObject({
      name: 'Ann Byrne',
      allergies: ['nuts'],
      visits: 0,
      consentAt: null,
      mergedInto: null,
    });
    expect(refusal(() => save(list, 'ann', null, ANN))).toBe('guest/known');
    expect(refusal(() => save(list, 'bo', null, { ...ANN, name: ' ' }))).toBe('guest/no-name');
  });

  test('keeps when they agreed to be written to, and forgets it when they take it back', () => {
    const list = new GuestList();
    save(list, 'ann', null, { ...ANN, hasConsent: true });
    list.house.later(minutes(5));
    const agreed = { ...ANN, hasConsent: true };
    save(list, 'ann', agreed, { ...agreed, notes: 'likes the window' });
    expect(guestOf(list, 'ann')).toMatchObject({ consentAt: FRIDAY_EVENING, notes: 'likes the window' });
    save(list, 'ann', agreed, ANN);
    expect(guestOf(list, 'ann').consentAt).toBeNull();
  });

  test('on two pages at once keeps what both wrote', () => {
    const list = new GuestList();
    save(list, 'ann', null, ANN);
    save(list, 'ann', ANN, { ...ANN, phone: '+353 1', allergies: ['nuts', 'milk'] });
    save(list, 'ann', ANN, { ...ANN, notes: 'regular', allergies: ['eggs'] });
    expect(guestOf(list, 'ann')).toMatchObject({ phone: '+353 1', notes: 'regular', allergies: ['milk', 'eggs'] });
  });

  test('on two pages differently is told to the second', () => {
    const list = new GuestList();
    save(list, 'ann', null, ANN);
    save(list, 'ann', ANN, { ...ANN, phone: '1' });
    expect(refusal(() => save(list, 'ann', ANN, { ...ANN, phone: '2' }))).toBe('guest/changed');
    expect(save(list, 'ann', ANN, { ...ANN, phone: '1' })).toEqual([]);
  });

  test('has an end to what fits', () => {
    const list = new GuestList();
    const many = (from: number): string[] => Array.from({ length: 12 }, (_, at) => `word ${from + at}`);
    save(list, 'ann', null, { ...ANN, diets: [] });
    save(list, 'ann', ANN, { ...ANN, diets: many(0) });
    expect(refusal(() => save(list, 'ann', ANN, { ...ANN, diets: many(50) }))).toBe('guest/too-many');
    expect(refusal(() => save(list, 'nobody', ANN, ANN))).toBe('not-found');
  });
});

describe('merging two guests', () => {
  const merge = (list: GuestList, guestId: string, intoId: string) => list.house.ask(mergeGuests, { guestId, intoId });

  test('adds up visits, unites what they must not eat, fills what was missing and takes the reservations along', () => {
    const list = new GuestList();
    list.meet('ann', { visits: 3, allergies: ['nuts'], lastVisitAt: 10, phone: '', notes: 'window', email: 'a@b.ie' });
    list.meet('anne', {
      visits: 2,
      allergies: ['Nuts', 'milk'],
      lastVisitAt: 20,
      phone: '+353',
      notes: 'no candles',
      email: 'x@y.ie',
      consentAt: 5,
    });
    const reservationId = list.book({ guestId: 'anne' });
    merge(list, 'anne', 'ann');
    expect(guestOf(list, 'ann')).toMatchObject({
      visits: 5,
      allergies: ['nuts', 'milk'],
      lastVisitAt: 20,
      phone: '+353',
      email: 'a@b.ie',
      notes: 'window\nno candles',
      consentAt: 5,
    });
    expect(guestOf(list, 'anne').mergedInto).toBe('ann');
    expect(list.of(reservationId).guestId).toBe('ann');
  });

  test('is refused with themselves, with nobody, twice, and where something would be lost', () => {
    const list = new GuestList();
    for (const id of ['ann', 'bo', 'cy']) list.meet(id, { notes: 'x'.repeat(300) });
    list.meet('dee', { allergies: Array.from({ length: 20 }, (_, at) => `word ${at}`) });
    list.meet('eve', { allergies: ['nuts'] });
    expect(refusal(() => merge(list, 'ann', 'ann'))).toBe('guest/itself');
    expect(refusal(() => merge(list, 'ann', 'nobody'))).toBe('not-found');
    expect(refusal(() => merge(list, 'ann', 'bo'))).toBe('guest/notes-too-long');
    expect(refusal(() => merge(list, 'eve', 'dee'))).toBe('guest/too-many');
    merge(list, 'eve', 'cy');
    expect(refusal(() => merge(list, 'eve', 'bo'))).toBe('guest/is-merged');
    expect(refusal(() => save(list, 'eve', profileOf(guestOf(list, 'eve')), ANN))).toBe('guest/is-merged');
  });
});

describe('a visit', () => {
  test('is counted when the party leaves, for who they have become by then', () => {
    const list = new GuestList();
    list.meet('ann', { visits: 4 });
    list.meet('anne');
    const partyId = list.seat(list.book({ guestId: 'anne' }), '1');
    list.house.set('guest', 'anne', { mergedInto: 'ann' });
    list.house.later(minutes(80));
    list.house.act('clearParty', { partyId });
    expect(guestOf(list, 'ann')).toMatchObject({ visits: 5, lastVisitAt: list.house.now });
    list.house.act('clearParty', { partyId });
    expect(guestOf(list, 'ann').visits).toBe(5);
  });
});

describe('finding a guest', () => {
  const list = new GuestList();
  list.meet('1', { name: 'Zoë Müller-Byrne', phone: '+353 (1) 555 0142', email: 'zoe@example.ie', lastVisitAt: 5 });
  list.meet('2', { name: 'Aoife Byrne', phone: '+353 1 555 0199', lastVisitAt: 9 });
  list.meet('3', { name: 'Byrne Brothers', mergedInto: '2' });
  const found = (query: string, offset = 0, limit = 20): string[] =>
    findGuests(list.house.state.guest.values(), { query, offset, limit }).guests.map(({ id }) => id);

  test.each([
    ['byrne', ['2', '1']],
    ['muller', ['1']],
    ['ZOË', ['1']],
    ['byr zo', ['1']],
    ['ller', []],
    ['zoe@ex', ['1']],
    ['01 555 0142', ['1']],
    ['555-01', ['2', '1']],
    ['', ['2', '1']],
  ])('by “%s”', (query, ids) => expect(found(query)).toEqual(ids));

  test('page by page, with how many there are', () => {
    expect([found('byrne', 0, 1), found('byrne', 1, 1), found('byrne', 2, 1)]).toEqual([['2'], ['1'], []]);
    expect(findGuests(list.house.state.guest.values(), { query: 'byrne', offset: 0, limit: 1 }).total).toBe(2);
  });
});
