import { describe, expect, test } from 'vitest';
import { FRIDAY_EVENING, minutes, SmallHouse, whoIs } from '../../test/small-house.ts';
import { alarmUnheard, hearTickets, UNHEARD_AFTER } from './hear.ts';

function sent(): { house: SmallHouse; checkId: string; grill: string; bar: string; hear: (...ticketIds: string[]) => readonly unknown[] } {
  const house = new SmallHouse();
  house.seat('1');
  const checkId = house.openCheck('1');
  const [fries, lemonade] = house.order(checkId, { item: 'fries' }, { item: 'lemonade' });
  return {
    house,
    checkId,
    grill: house.ticketAt('grill', fries!).id,
    bar: house.ticketAt('bar', lemonade!).id,
    hear: (...ticketIds) => house.ask(hearTickets, { ticketIds }, whoIs('screen')),
  };
}

describe('a screen says heard', () => {
  test('for each ticket it shows, with its own name and the time', () => {
    const { house, grill, bar, hear } = sent();
    house.later(300);
    hear(grill);
    expect(house.state.ticket.get(grill)).toMatchObject({ heardAt: FRIDAY_EVENING + 300, heardBy: 'grill screen' });
    expect(house.state.ticket.get(bar)).toMatchObject({ heardAt: null, heardBy: null });
  });

  test('and only the first hearing counts', () => {
    const { house, grill, hear } = sent();
    hear(grill, grill);
    house.later(1_000);
    expect(hear(grill)).toEqual([]);
    expect(house.state.ticket.get(grill)!.heardAt).toBe(FRIDAY_EVENING);
  });

  test('and what is gone meanwhile does not stop the others', () => {
    const { house, grill, hear } = sent();
    hear('gone', grill);
    expect(house.state.ticket.get(grill)!.heardAt).toBe(FRIDAY_EVENING);
  });

  test('but not for the tickets of another station: seen there, nobody cooks them', () => {
    const { house, bar, hear } = sent();
    expect(hear(bar)).toEqual([]);
    expect(house.state.ticket.get(bar)!.heardAt).toBeNull();
  });

  test('a cook on a tablet of their own hears, too', () => {
    const { house, grill } = sent();
    house.act('hearTickets', { ticketIds: [grill] }, 'cook');
    expect(house.state.ticket.get(grill)).toMatchObject({ heardAt: FRIDAY_EVENING, heardBy: null });
  });
});

describe('the alarm for what nobody heard', () => {
  const alarms = (house: SmallHouse): number => house.ask(alarmUnheard, {}, whoIs('system')).flatMap((event) => event.changes).length;

  test('rings after five seconds, not before', () => {
    const { house, grill } = sent();
    house.later(UNHEARD_AFTER - 1);
    expect(alarms(house)).toBe(0);
    house.later(1);
    expect(alarms(house)).toBe(2);
    expect(house.state.ticket.get(grill)!.alarmedAt).toBe(FRIDAY_EVENING + 5_000);
  });

  test('rings once', () => {
    const { house } = sent();
    house.later(minutes(1));
    alarms(house);
    house.later(minutes(1));
    expect(alarms(house)).toBe(0);
  });

  test('leaves alone what was heard', () => {
    const { house, grill, hear } = sent();
    hear(grill);
    house.later(minutes(1));
    expect(alarms(house)).toBe(1);
    expect(house.state.ticket.get(grill)!.alarmedAt).toBeNull();
  });

  test('leaves alone what a cook has bumped: somebody has seen it', () => {
    const { house, grill, bar } = sent();
    for (const ticketId of [grill, bar]) house.act('bumpTicket', { ticketId });
    house.later(minutes(1));
    expect(alarms(house)).toBe(0);
  });

  test('a ticket that rang can still be heard', () => {
    const { house, grill, hear } = sent();
    house.later(minutes(1));
    alarms(house);
    hear(grill);
    expect(house.state.ticket.get(grill)).toMatchObject({ heardAt: FRIDAY_EVENING + minutes(1), alarmedAt: FRIDAY_EVENING + minutes(1) });
  });

  test('what is on hold is not waited for', () => {
    const house = new SmallHouse();
    house.order(house.openCheck('1'), { item: 'fries', isHeld: true });
    house.later(minutes(10));
    expect(alarms(house)).toBe(0);
  });
});
