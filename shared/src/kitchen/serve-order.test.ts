import { describe, expect, test } from 'vitest';
import { FRIDAY_EVENING, minutes, refusal, SmallHouse } from '../../test/small-house.ts';

/** A platter that grill and cold cook together, and fries for the grill alone. */
function cooking(): { house: SmallHouse; checkId: string; platter: string; tickets: [string, string] } {
  const house = new SmallHouse();
  const checkId = house.openCheck('1');
  const [platter] = house.order(checkId, { item: 'platter' }, { item: 'fries' }) as [string];
  return { house, checkId, platter, tickets: [house.ticketAt('grill', platter).id, house.ticketAt('cold', platter).id] };
}
const serve = (house: SmallHouse, ticketIds: string[]): string[] => house.act('serveOrder', { ticketIds }, 'expo').map(({ type }) => type);
const bump = (house: SmallHouse, ticketIds: readonly string[]): void => {
  for (const ticketId of ticketIds) house.act('bumpTicket', { ticketId });
};

describe('sending an order out', () => {
  test('serves all of its tickets at once, and what several stations cooked with the last of them', () => {
    const { house, platter, tickets } = cooking();
    bump(house, tickets);
    house.later(minutes(2));
    expect(serve(house, tickets)).toEqual(['order.served']);
    expect(tickets.map((id) => house.state.ticket.get(id)!.status)).toEqual(['served', 'served']);
    expect(house.line(platter)).toMatchObject({ status: 'served', servedAt: FRIDAY_EVENING + minutes(2) });
    expect(serve(house, tickets)).toEqual([]);
  });

  test('is all or nothing: while one station cooks none of it is out', () => {
    const { house, tickets } = cooking();
    bump(house, [tickets[0]]);
    expect(refusal(() => serve(house, tickets))).toBe('ticket/is-cooking');
    expect(house.state.ticket.get(tickets[0])!.status).toBe('ready');
  });

  test('waits for an allergy to be read', () => {
    const { house, checkId, tickets } = cooking();
    bump(house, tickets);
    house.act('noteAllergy', { checkId, allergyId: 'nuts', seat: 0, what: 'nuts', guestId: null }, 'server');
    expect(refusal(() => serve(house, tickets))).toBe('ticket/allergy-unseen');
  });

  test('is of one check, and of tickets that exist', () => {
    const { house, tickets } = cooking();
    const [fries] = house.order(house.openCheck('2'), { item: 'fries' }) as [string];
    expect(refusal(() => serve(house, [tickets[0], house.ticketAt('grill', fries).id]))).toBe('ticket/other-check');
    expect(refusal(() => serve(house, ['gone']))).toBe('not-found');
  });
});

describe('taking an order back', () => {
  test('puts it in the window as it stood there', () => {
    const { house, platter, tickets } = cooking();
    bump(house, tickets);
    const before = tickets.map((id) => house.state.ticket.get(id));
    serve(house, tickets);
    house.act('takeBackOrder', { ticketIds: tickets }, 'expo');
    expect(tickets.map((id) => house.state.ticket.get(id))).toEqual(before);
    expect(house.line(platter).status).toBe('ready');
  });

  test('leaves alone what a station has called back meanwhile', () => {
    const { house, tickets } = cooking();
    bump(house, tickets);
    serve(house, tickets);
    house.act('recallTicket', { ticketId: tickets[1] });
    house.act('takeBackOrder', { ticketIds: tickets }, 'expo');
    expect(tickets.map((id) => house.state.ticket.get(id)!.status)).toEqual(['ready', 'cooking']);
  });
});
