import { once } from 'node:events';
import { CLOSE, PROTOCOL_VERSION } from '@heard/shared/live/protocol.ts';
import { afterAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { setScene } from './contract/scene.ts';
import { openTestHouse } from './house.ts';
import { openLive } from './live-client.ts';

const house = await openTestHouse();
const { ours, tokenOf } = house;
await house.house.restaurants.at(ours.restaurant);
const scene = setScene(house);

/** Opens a link, says this first, and answers the code and the word it is closed with. */
async function answerTo(first: string | Buffer): Promise<[code: number, why: string]> {
  const socket = new WebSocket(`${house.url.replace('http', 'ws')}/api/v1/live`);
  afterAll(() => socket.terminate());
  await once(socket, 'open');
  socket.send(first);
  const [code, why] = (await once(socket, 'close')) as [number, Buffer];
  return [code, why.toString()];
}
const hello = async (more: object = {}): Promise<string> =>
  JSON.stringify({
    t: 'hello',
    version: PROTOCOL_VERSION,
    token: await tokenOf('screen'),
    restaurantId: ours.restaurant,
    since: null,
    ...more,
  });

describe('what cannot be understood is answered by name', () => {
  test.each([0, PROTOCOL_VERSION - 1, PROTOCOL_VERSION + 1, 1e9])('protocol version %d', async (version) => {
    expect(await answerTo(await hello({ version }))).toEqual([CLOSE.outdated, 'outdated']);
  });

  test.each(['', 'hello', '[]', '{"t":"hello"}', '{"t":"pulse","isShown":true,"battery":1}', Buffer.from([0xff, 0xfe])])(
    'a link that begins with %j',
    async (first) => expect(await answerTo(first)).toEqual([CLOSE.protocol, 'no-hello']),
  );

  test('a frame too large, before the hello and after it', async () => {
    expect((await answerTo(await hello({ token: 'x'.repeat(20_000) })))[0]).toBe(CLOSE.tooLarge);
    const live = await openLive(house, { token: await tokenOf('screen') });
    await live.next('snapshot');
    live.socket.send(JSON.stringify({ t: 'pulse', isShown: true, battery: null, x: 'x'.repeat(20_000) }));
    expect(await live.closed).toBe(CLOSE.tooLarge);
  });

  test.each(['nonsense', '{"t":"shout"}', '{"t":"pulse"}', '{"t":"pulse","isShown":"yes","battery":50}'])(
    '%s in the middle of a link',
    async (said) => {
      const live = await openLive(house, { token: await tokenOf('screen') });
      await live.next('snapshot');
      live.socket.send(said);
      expect(await live.closed).toBe(CLOSE.protocol);
    },
  );

  test('but a battery that no battery can have is taken for none', async () => {
    const live = await openLive(house, { token: await tokenOf('screen') });
    await live.next('snapshot');
    live.socket.send('{"t":"pulse","isShown":true,"battery":900}');
    await expect.poll(() => scene.state().device.get(ours.screen)).toMatchObject({ seenAt: expect.any(Number), battery: null });
    live.socket.terminate();
  });
});

describe('a screen of the kitchen', () => {
  test('is told what it is for, and comes back by itself when that is changed', async () => {
    const live = await openLive(house, { token: await tokenOf('screen') });
    expect((await live.next('welcome')).you).toMatchObject({ role: 'screen', stationId: ours.grill, shows: 'station' });
    await scene.act('changeDevice', { deviceId: ours.screen, name: 'Runner', shows: 'runner', stationId: null });
    expect(await live.closed).toBe(CLOSE.unauthenticated);
    const back = await openLive(house, { token: await tokenOf('screen') });
    expect((await back.next('welcome')).you).toMatchObject({ stationId: null, shows: 'runner' });
    await scene.act('changeDevice', { deviceId: ours.screen, name: 'Pass', shows: 'runner', stationId: null });
    back.socket.send('{"t":"beat","seq":1}');
    expect((await back.next('beat')).t).toBe('beat');
    back.socket.terminate();
  });

  test('a person’s link is told of no screen, and its pulses prove nothing', async () => {
    const live = await openLive(house, { token: await tokenOf('cook') });
    expect((await live.next('welcome')).you).not.toHaveProperty('shows');
    const before = scene.state().device.get(ours.screen)!.seenAt;
    live.socket.send('{"t":"pulse","isShown":true,"battery":50}');
    live.socket.send('{"t":"beat","seq":1}');
    await live.next('beat');
    expect(scene.state().device.get(ours.screen)!.seenAt).toBe(before);
    live.socket.terminate();
  });

  test('revoked, it is out, and its pulses with it', async () => {
    const live = await openLive(house, { token: await tokenOf('screen') });
    await live.next('snapshot');
    await scene.act('revokeDevice', { deviceId: ours.screen });
    expect(await live.closed).toBe(CLOSE.unauthenticated);
    expect(await (await openLive(house, { token: await tokenOf('screen') })).closed).toBe(CLOSE.unauthenticated);
  });
});
