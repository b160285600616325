import { describe, expect, test } from 'vitest';
import { FRIDAY_EVENING, minutes, refusal, SmallHouse } from '../../test/small-house.ts';
import type { AllergyMark } from './unseen-allergy.ts';
import { allergyMarks, hasUnseenAllergy } from './unseen-allergy.ts';

function cooking(): { house: SmallHouse; checkId: string; fries: string; grill: string; note: (seat: number, what: string) => void } {
  const house = new SmallHouse();
  house.seat('1');
  const checkId = house.openCheck('1');
  const note = (seat: number, what: string): void =>
    void house.act('noteAllergy', { checkId, allergyId: house.newId('allergy'), seat, what, guestId: null }, 'server');
  const [fries] = house.order(checkId, { item: 'fries', seat: 1 }, { item: 'burger', seat: 2 }) as [string];
  return { house, checkId, fries, grill: house.ticketAt('grill', fries).id, note };
}
const marksOf = (house: SmallHouse, ticketId: string): AllergyMark[] => allergyMarks(house.state.ticket.get(ticketId)!);
const read = (house: SmallHouse, ticketId: string, seen = marksOf(house, ticketId)) =>
  house.act('acknowledgeAllergy', { ticketId, seen }, 'screen');

describe('a ticket with an allergy', () => {
  test('cannot be bumped before somebody at the station has read it', () => {
    const { house, grill, note } = cooking();
    note(1, 'nuts');
    expect(refusal(() => house.act('bumpTicket', { ticketId: grill }, 'screen'))).toBe('ticket/allergy-unseen');
    house.later(minutes(1));
    expect(read(house, grill).map(({ type }) => type)).toEqual(['ticket.allergies-seen']);
    expect(house.state.ticket.get(grill)!.allergySeenAt).toBe(FRIDAY_EVENING + minutes(1));
    house.act('bumpTicket', { ticketId: grill }, 'screen');
    expect(house.state.ticket.get(grill)!.status).toBe('ready');
  });

  test('that is noted while the food is in the window keeps it there until the kitchen has looked', () => {
    const { house, grill, note } = cooking();
    house.act('bumpTicket', { ticketId: grill }, 'screen');
    note(1, 'nuts');
    expect(refusal(() => house.act('serveTicket', { ticketId: grill }, 'server'))).toBe('ticket/allergy-unseen');
    read(house, grill);
    house.act('serveTicket', { ticketId: grill }, 'server');
    expect(house.state.ticket.get(grill)!.status).toBe('served');
  });

  test('that was carried out has to be read when it comes back', () => {
    const { house, grill, note } = cooking();
    for (const how of ['bumpTicket', 'serveTicket'] as const) house.act(how, { ticketId: grill });
    note(1, 'nuts');
    house.act('recallTicket', { ticketId: grill });
    expect(hasUnseenAllergy(house.state.ticket.get(grill)!)).toBe(true);
  });

  test('whose only plate was voided asks nobody to read', () => {
    const { house, checkId, fries, grill, note } = cooking();
    note(1, 'nuts');
    house.act('voidLine', { checkId, lineId: fries, reason: 'changed mind' });
    house.act('acknowledgeChange', { ticketId: grill, changedAt: house.now }, 'screen');
    house.act('bumpTicket', { ticketId: grill }, 'screen');
    expect(house.state.ticket.get(grill)!.status).toBe('ready');
  });
});

describe('reading the allergies of a ticket', () => {
  test('counts only for what was on the screen: a word that came while the tap was on its way is still to be read', () => {
    const { house, grill, note } = cooking();
    note(1, 'nuts');
    const onScreen = marksOf(house, grill);
    note(1, 'milk');
    expect(refusal(() => read(house, grill, onScreen))).toBe('ticket/allergy-new');
    expect(house.state.ticket.get(grill)!.allergySeenAt).toBeNull();
  });

  test('counts plate by plate: the same word on another one is new', () => {
    const { house, grill, note } = cooking();
    note(1, 'nuts');
    const onScreen = marksOf(house, grill);
    note(2, 'nuts');
    expect(refusal(() => read(house, grill, onScreen))).toBe('ticket/allergy-new');
  });

  test('twice is reading them once, and where there are none there is nothing to read', () => {
    const { house, grill, note } = cooking();
    expect(read(house, grill)).toEqual([]);
    note(1, 'nuts');
    read(house, grill);
    expect(read(house, grill)).toEqual([]);
  });

  test('of a ticket that nobody knows is refused', () => expect(refusal(() => read(cooking().house, 'x', []))).toBe('not-found'));
});
