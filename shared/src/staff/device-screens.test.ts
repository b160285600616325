import { describe, expect, test } from 'vitest';
import { FRIDAY_EVENING, SmallHouse, whoIs } from '../../test/small-house.ts';
import { oughtToShow, tellDark, tellDrawn, toBeSeen } from './device-screens.ts';
import { SCREEN_SHOWS } from './staff-kinds.ts';

const GRILL = 'grill screen';
const SYSTEM = whoIs('system');

function cooking(...items: string[]): SmallHouse {
  const house = new SmallHouse();
  house.order(house.openCheck('1'), ...items.map((item) => ({ item })));
  return house;
}
const missed = (house: SmallHouse): string[] => {
  const seen = toBeSeen(house.state);
  return [...house.state.device.values()].filter((device) => oughtToShow(seen, device)).map(({ id }) => id);
};

describe('a screen ought to draw', () => {
  test('while tickets cook at its station; the pass while any do; a till never', () => {
    expect(missed(new SmallHouse())).toEqual([]);
    expect(missed(cooking('fries'))).toEqual([GRILL, 'expo screen']);
    expect(missed(cooking('lemonade'))).toEqual(['bar screen', 'expo screen']);
  });

  test('by what it is for: runners and guests wait for what is ready', () => {
    const house = cooking('fries');
    const shown = (): string[] =>
      SCREEN_SHOWS.filter((shows) => oughtToShow(toBeSeen(house.state), { role: 'screen', revokedAt: null, shows, stationId: null }));
    expect(shown()).toEqual(['expo', 'guests']);
    house.act('bumpTicket', { ticketId: house.tickets()[0]!.id });
    expect(shown()).toEqual(['runner', 'guests']);
  });

  test('no longer once it was revoked', () => {
    const house = cooking('fries');
    house.act('revokeDevice', { deviceId: GRILL });
    expect(missed(house)).toEqual(['expo screen']);
  });
});

describe('a screen that draws nothing', () => {
  const dark = (house: SmallHouse, since: number, deviceId = GRILL) => house.ask(tellDark, { screens: [{ deviceId, since }] }, SYSTEM);
  const draws = (house: SmallHouse, battery: number | null = null) =>
    house.ask(tellDrawn, { deviceId: GRILL, at: house.now, battery }, SYSTEM);

  test('is dark since it last drew, and that is told once', () => {
    const house = cooking('fries');
    expect(dark(house, FRIDAY_EVENING - 9_000).map(({ type }) => type)).toEqual(['screen.dark']);
    expect(house.state.device.get(GRILL)!.darkSince).toBe(FRIDAY_EVENING - 9_000);
    expect(dark(house, FRIDAY_EVENING)).toEqual([]);
  });

  test('is not dark while there is nothing to show, when it was revoked, or when another instance saw it draw later', () => {
    expect(dark(cooking('lemonade'), FRIDAY_EVENING)).toEqual([]);
    const revoked = cooking('fries');
    revoked.act('revokeDevice', { deviceId: GRILL });
    expect(dark(revoked, FRIDAY_EVENING)).toEqual([]);
    const moved = cooking('fries');
    draws(moved);
    expect(dark(moved, FRIDAY_EVENING - 1)).toEqual([]);
    expect(dark(moved, FRIDAY_EVENING)).toHaveLength(1);
  });

  test('is not dark any more with the first frame it draws', () => {
    const house = cooking('fries');
    dark(house, FRIDAY_EVENING);
    house.later(60_000);
    expect(draws(house, 18).map(({ type }) => type)).toEqual(['screen.shown']);
    expect(house.state.device.get(GRILL)).toMatchObject({ darkSince: null, seenAt: FRIDAY_EVENING + 60_000, battery: 18 });
    expect(draws(house, 17).map(({ type }) => type)).toEqual(['screen.seen']);
  });

  test('a revoked or unknown one is heard of no more', () => {
    const house = cooking('fries');
    house.act('revokeDevice', { deviceId: GRILL });
    expect(draws(house)).toEqual([]);
    expect(house.ask(tellDrawn, { deviceId: 'nobody', at: 1, battery: null }, SYSTEM)).toEqual([]);
  });
});
