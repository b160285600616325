import { describe, expect, test } from 'vitest';
import { FRIDAY_EVENING, minutes, refusal, SmallHouse } from '../../test/small-house.ts';

/** A burger and fries on the grill's one ticket, and a sundae that it has nothing to do with. */
function cooking(): { house: SmallHouse; checkId: string; burger: string; fries: string; ticketId: string; at: (id: string) => object } {
  const house = new SmallHouse();
  const checkId = house.openCheck('1');
  const [burger, fries] = house.order(checkId, { item: 'burger' }, { item: 'fries' }, { item: 'sundae' }) as [string, string];
  const ticketId = house.ticketAt('grill', burger).id;
  return { house, checkId, burger, fries, ticketId, at: (id) => house.state.ticket.get(id)! };
}

const bump = (house: SmallHouse, ticketId: string, lineId: string): string[] =>
  house.act('bumpLine', { ticketId, lineId }, 'screen').map(({ type }) => type);
const recall = (house: SmallHouse, ticketId: string, lineId: string): string[] =>
  house.act('recallLine', { ticketId, lineId }, 'screen').map(({ type }) => type);
const done = (house: SmallHouse, ticketId: string): boolean[] => house.state.ticket.get(ticketId)!.lines.map(({ isDone }) => isDone);

describe('bumping one dish', () => {
  test('marks it and leaves the ticket on the wall', () => {
    const { house, burger, ticketId, at } = cooking();
    expect(bump(house, ticketId, burger)).toEqual(['ticket.line-done']);
    expect(done(house, ticketId)).toEqual([true, false]);
    expect(at(ticketId)).toMatchObject({ status: 'cooking', readyAt: null });
    expect(house.line(burger).status).toBe('fired');
  });

  test('twice is bumping it once', () => {
    const { house, burger, ticketId } = cooking();
    bump(house, ticketId, burger);
    expect(bump(house, ticketId, burger)).toEqual([]);
  });

  test('and the last one puts the ticket in the window', () => {
    const { house, burger, fries, ticketId, at } = cooking();
    bump(house, ticketId, burger);
    house.later(minutes(3));
    expect(bump(house, ticketId, fries)).toEqual(['ticket.bumped']);
    expect(at(ticketId)).toMatchObject({ status: 'ready', readyAt: FRIDAY_EVENING + minutes(3) });
    expect([burger, fries].map((lineId) => house.line(lineId).status)).toEqual(['ready', 'ready']);
  });

  test('a cancelled one is nothing to make: what is left is the last', () => {
    const { house, checkId, burger, fries, ticketId, at } = cooking();
    house.act('voidLine', { checkId, lineId: burger, reason: 'spilled' });
    expect(refusal(() => bump(house, ticketId, burger))).toBe('line/is-voided');
    expect(refusal(() => bump(house, ticketId, fries))).toBe('ticket/change-unseen');
    house.act('acknowledgeChange', { ticketId, changedAt: FRIDAY_EVENING }, 'screen');
    bump(house, ticketId, fries);
    expect(at(ticketId)).toMatchObject({ status: 'ready' });
  });

  test('is refused before its ticket’s allergies are read', () => {
    const { house, checkId, burger, ticketId } = cooking();
    house.act('noteAllergy', { checkId, allergyId: 'nuts', seat: 0, what: 'nuts', guestId: null }, 'server');
    expect(refusal(() => bump(house, ticketId, burger))).toBe('ticket/allergy-unseen');
  });

  test('is refused by name for what is gone, out, or somebody else’s', () => {
    const { house, burger, ticketId } = cooking();
    expect(refusal(() => bump(house, 'gone', burger))).toBe('not-found');
    expect(refusal(() => bump(house, ticketId, 'gone'))).toBe('not-found');
    house.set('device', 'grill screen', { stationId: 'bar' });
    expect(refusal(() => bump(house, ticketId, burger))).toBe('ticket/other-station');
    for (const how of ['bumpTicket', 'serveTicket'] as const) house.act(how, { ticketId });
    house.set('device', 'grill screen', { stationId: 'grill' });
    expect(refusal(() => bump(house, ticketId, burger))).toBe('ticket/is-served');
  });
});

describe('taking one dish back', () => {
  test('is as if it had never been bumped', () => {
    const { house, burger, ticketId, at } = cooking();
    const before = at(ticketId);
    bump(house, ticketId, burger);
    expect(recall(house, ticketId, burger)).toEqual(['ticket.line-recalled']);
    expect(at(ticketId)).toEqual(before);
    expect(recall(house, ticketId, burger)).toEqual([]);
  });

  test('brings the ticket back when it was the last, with the others still done', () => {
    const { house, burger, fries, ticketId, at } = cooking();
    for (const lineId of [burger, fries]) bump(house, ticketId, lineId);
    expect(recall(house, ticketId, fries)).toEqual(['ticket.recalled']);
    expect(at(ticketId)).toMatchObject({ status: 'cooking', readyAt: null });
    expect(done(house, ticketId)).toEqual([true, false]);
    expect(house.line(burger).status).toBe('fired');
  });

  test('is refused once the ticket is out', () => {
    const { house, burger, fries, ticketId } = cooking();
    for (const lineId of [burger, fries]) bump(house, ticketId, lineId);
    house.act('serveTicket', { ticketId });
    expect(refusal(() => recall(house, ticketId, fries))).toBe('ticket/is-served');
  });
});

describe('a whole ticket that is recalled', () => {
  test('keeps the marks it had when it was bumped whole', () => {
    const { house, burger, ticketId } = cooking();
    bump(house, ticketId, burger);
    house.act('bumpTicket', { ticketId });
    house.act('recallTicket', { ticketId });
    expect(done(house, ticketId)).toEqual([true, false]);
  });

  test('is to be made anew when all of it had been done', () => {
    const { house, burger, fries, ticketId } = cooking();
    for (const lineId of [burger, fries]) bump(house, ticketId, lineId);
    house.act('recallTicket', { ticketId });
    expect(done(house, ticketId)).toEqual([false, false]);
  });
});
