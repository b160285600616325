import { describe, expect, test } from 'vitest';
import { refusal, SmallHouse } from '../../test/small-house.ts';

const GRILL = 'grill screen';
const wish = { deviceId: GRILL, name: 'Grill left', shows: 'station', stationId: 'cold' } as const;

describe('a screen is given', () => {
  test('another name and another station', () => {
    const house = new SmallHouse();
    house.act('changeDevice', wish);
    expect(house.state.device.get(GRILL)).toMatchObject({ name: 'Grill left', stationId: 'cold', shows: 'station' });
    expect(house.act('changeDevice', wish)).toEqual([]);
  });

  test.each(['expo', 'runner', 'guests'] as const)('the use %s, which is no station’s', (shows) => {
    const house = new SmallHouse();
    house.act('changeDevice', { ...wish, shows });
    expect(house.state.device.get(GRILL)).toMatchObject({ shows, stationId: null });
  });

  test('nothing that cannot be: no station, an unknown one, or anything at all once it was revoked', () => {
    const house = new SmallHouse();
    expect(refusal(() => house.act('changeDevice', { ...wish, stationId: null }))).toBe('device/no-station');
    expect(refusal(() => house.act('changeDevice', { ...wish, stationId: 'attic' }))).toBe('not-found');
    expect(refusal(() => house.act('changeDevice', { ...wish, deviceId: 'nobody' }))).toBe('not-found');
    house.act('revokeDevice', { deviceId: GRILL });
    expect(refusal(() => house.act('changeDevice', wish))).toBe('device/revoked');
  });

  test('and a till its name alone', () => {
    const house = new SmallHouse();
    house.act('changeDevice', { ...wish, deviceId: 'till', name: 'Bar till' });
    expect(house.state.device.get('till')).toMatchObject({ name: 'Bar till', stationId: null, role: 'terminal' });
  });
});

test('the house says what is done about a ticket that nobody has heard', () => {
  const house = new SmallHouse();
  house.act('setUnheard', { unheard: 'reroute' });
  expect(house.state.restaurant.get('house')!.unheard).toBe('reroute');
  expect(house.act('setUnheard', { unheard: 'reroute' })).toEqual([]);
});
