import 'fake-indexeddb/auto';
import { HOUR } from '@heard/shared/kernel/time.ts';
import { PROTOCOL_VERSION, type ServerMessage, type You } from '@heard/shared/live/protocol.ts';
import { describe, expect, it } from 'vitest';
import { createDeviceDatabase } from '../../src/live/device-database.ts';
import { Following } from '../../src/live/following.ts';
import { createLiveStore } from '../../src/live/live-store.ts';
import { createServerClock } from '../../src/live/server-clock.ts';
import { ModelServer } from './model-server.ts';
import { RESTAURANT } from './small-house.ts';

const you: You = { role: 'server', memberId: 'ana', deviceId: null, stationId: null };
const welcome = (now: number, who = you): ServerMessage => ({ t: 'welcome', version: PROTOCOL_VERSION, now, you: who });

function followingSince(now: number): { following: Following; seq: number } {
  const store = createLiveStore();
  const whose = { database: createDeviceDatabase(), restaurantId: RESTAURANT, owner: 'ana' };
  const following = new Following({ ...whose, store, clock: createServerClock(), tapsLaid: async () => {} });
  const snapshot = new ModelServer().snapshot();
  following.heard(welcome(now), null);
  following.heard({ t: 'snapshot', ...snapshot }, null);
  return { following, seq: snapshot.seq };
}

describe('a device that comes back', () => {
  const evening = Date.parse('2026-03-14T20:00:00Z');

  it('on the same evening needs only what it missed', () => {
    const { following, seq } = followingSince(evening);
    expect(following.heard(welcome(evening + HOUR), seq)).toBe(true);
  });

  it('on another business day asks how things stand: yesterday left no event behind', () => {
    const { following, seq } = followingSince(evening);
    expect(following.heard(welcome(evening + 12 * HOUR), seq)).toBe(false);
  });

  it('in another role asks how things stand', () => {
    const { following, seq } = followingSince(evening);
    expect(following.heard(welcome(evening + HOUR, { ...you, role: 'cook' }), seq)).toBe(false);
  });
});
