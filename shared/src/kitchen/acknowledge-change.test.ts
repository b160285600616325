import { describe, expect, test } from 'vitest';
import { FRIDAY_EVENING, minutes, refusal, SmallHouse } from '../../test/small-house.ts';
import { isGone, unseenCancelled } from './ticket-changes.ts';

function cooking(): { house: SmallHouse; checkId: string; burger: string; fries: string; ticketId: string } {
  const house = new SmallHouse();
  house.seat('1');
  const checkId = house.openCheck('1');
  const [burger, fries] = house.order(checkId, { item: 'burger' }, { item: 'fries' }) as [string, string];
  house.later(minutes(2));
  return { house, checkId, burger, fries, ticketId: house.ticketAt('grill', burger).id };
}
const ticket = (house: SmallHouse, ticketId: string) => house.state.ticket.get(ticketId)!;
const cancel = (house: SmallHouse, checkId: string, lineId: string): void =>
  void house.act('voidLine', { checkId, lineId, reason: 'changed mind' });
const see = (house: SmallHouse, ticketId: string, changedAt = ticket(house, ticketId).changedAt ?? 0): string[] =>
  house.act('acknowledgeChange', { ticketId, changedAt }, 'screen').map(({ type }) => type);

describe('a cancelled line', () => {
  test('changes its ticket until the station has said that it saw it', () => {
    const { house, checkId, burger, ticketId } = cooking();
    cancel(house, checkId, burger);
    expect(ticket(house, ticketId).changedAt).toBe(FRIDAY_EVENING + minutes(2));
    expect(unseenCancelled(ticket(house, ticketId)).map(({ lineId }) => lineId)).toEqual([burger]);
    expect(see(house, ticketId)).toEqual(['ticket.change-seen']);
    expect(ticket(house, ticketId)).toMatchObject({ changedAt: null, lines: [{ isVoidSeen: true }, { isVoidSeen: false }] });
    expect(see(house, ticketId)).toEqual([]);
  });

  test('must be read before the ticket is bumped', () => {
    const { house, checkId, burger, ticketId } = cooking();
    cancel(house, checkId, burger);
    expect(refusal(() => house.act('bumpTicket', { ticketId }, 'screen'))).toBe('ticket/change-unseen');
    see(house, ticketId);
    house.act('bumpTicket', { ticketId }, 'screen');
    expect(ticket(house, ticketId).status).toBe('ready');
  });

  test('that was cancelled while the food stood in the window is read when it comes back', () => {
    const { house, checkId, burger, ticketId } = cooking();
    house.act('bumpTicket', { ticketId });
    cancel(house, checkId, burger);
    house.act('recallTicket', { ticketId });
    expect(refusal(() => house.act('bumpTicket', { ticketId }, 'screen'))).toBe('ticket/change-unseen');
  });

  test('after the last the ticket is gone, and cannot be bumped or called back', () => {
    const { house, checkId, burger, fries, ticketId } = cooking();
    for (const lineId of [burger, fries]) cancel(house, checkId, lineId);
    expect(isGone(ticket(house, ticketId))).toBe(false);
    see(house, ticketId);
    expect(isGone(ticket(house, ticketId))).toBe(true);
    expect(refusal(() => house.act('bumpTicket', { ticketId }))).toBe('ticket/is-cancelled');
  });
});

describe('a ticket that is carried to another table', () => {
  test('is changed while it cooks, and may be bumped as it is: nothing on it is unwanted', () => {
    const { house, checkId, ticketId } = cooking();
    house.act('transferCheck', { checkId, tableId: '3', name: '', serverId: 'server' });
    expect(ticket(house, ticketId)).toMatchObject({ tableName: '3', changedAt: FRIDAY_EVENING + minutes(2) });
    house.act('bumpTicket', { ticketId }, 'screen');
    expect(ticket(house, ticketId).status).toBe('ready');
  });

  test('is no change for the station once it stands in the window', () => {
    const { house, checkId, ticketId } = cooking();
    house.act('bumpTicket', { ticketId });
    house.act('transferCheck', { checkId, tableId: '3', name: '', serverId: 'server' });
    expect(ticket(house, ticketId)).toMatchObject({ tableName: '3', changedAt: null });
  });
});

describe('seeing a change', () => {
  test('counts for that change only: one that came while the tap was on its way is to be read', () => {
    const { house, checkId, burger, fries, ticketId } = cooking();
    cancel(house, checkId, burger);
    const onScreen = ticket(house, ticketId).changedAt!;
    cancel(house, checkId, fries);
    expect(refusal(() => see(house, ticketId, onScreen))).toBe('ticket/changed-again');
    see(house, ticketId);
    expect(unseenCancelled(ticket(house, ticketId))).toEqual([]);
  });

  test('of a ticket that is gone, or another station’s, is refused', () => {
    const { house, checkId, burger, ticketId } = cooking();
    cancel(house, checkId, burger);
    expect(refusal(() => see(house, 'gone', 0))).toBe('not-found');
    house.set('device', 'grill screen', { stationId: 'bar' });
    expect(refusal(() => see(house, ticketId))).toBe('ticket/other-station');
  });
});
