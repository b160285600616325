import { CLOSE, PROTOCOL_VERSION, SERVER_SILENCE, type You } from '@heard/shared/live/protocol.ts';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LiveLink } from '../../src/live/live-link.ts';
import { createLiveStore } from '../../src/live/live-store.ts';
import { FakeSocket } from './fake-wire.ts';
import { ModelServer, plain } from './model-server.ts';
import { ben, RESTAURANT, tab } from './small-house.ts';

const you: You = { role: 'server', memberId: 'ana', deviceId: null, stationId: null };
const WELCOME = { t: 'welcome', version: PROTOCOL_VERSION, now: 0, you } as const;

function device(getToken: (refused?: string) => Promise<string | null> = async () => 'token') {
  const store = createLiveStore();
  const link = new LiveLink({
    address: 'ws://house/api/v1/live',
    restaurantId: RESTAURANT,
    getToken,
    place: store.cursor.get,
    heard(message) {
      if (message.t === 'snapshot') store.load(message.rows, message.seq);
      return message.t !== 'events' || store.hear(message) !== 'gap';
    },
  });
  return { store, link, stop: link.start() };
}

/** Lets the device ask for its token and open a socket. */
const settle = (ms = 0): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

/** The server answers the newest connection as it should. */
function greet(server: ModelServer, socket = FakeSocket.last): void {
  const { since } = socket.open();
  socket.hear(WELCOME);
  if (since === null) socket.hear({ t: 'snapshot', ...server.snapshot() });
  else socket.hear({ t: 'events', ...server.since(since) });
}

beforeEach(() => {
  vi.useFakeTimers();
  FakeSocket.made = [];
  vi.stubGlobal('WebSocket', FakeSocket);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('the link to the server', () => {
  it('is live once everything is here, and asks only for what it missed afterwards', async () => {
    const server = new ModelServer();
    const { link, store, stop } = device();
    await settle();
    greet(server);
    expect(link.status.get().status).toBe('live');
    server.judge('orders.open-check', tab('c1'), ben, 'k1');
    FakeSocket.last.hear({ t: 'events', ...server.since(0) });
    FakeSocket.last.drop(1006);
    expect(link.status.get().status).toBe('connecting');
    await settle(11_000);
    expect(FakeSocket.last.open()).toMatchObject({ since: 1, token: 'token', version: PROTOCOL_VERSION });
    expect(store.row('check', 'c1')).toBeDefined();
    stop();
  });

  it('carries what is worth nothing later while it is open, and drops it while it is not', async () => {
    const { link, stop } = device();
    const pulse = { t: 'pulse', isShown: true, battery: 80 } as const;
    link.say(pulse);
    await settle();
    link.say(pulse);
    greet(new ModelServer());
    link.say(pulse);
    expect(FakeSocket.last.said.filter(({ t }) => t === 'pulse')).toEqual([pulse]);
    stop();
    link.say(pulse);
    expect(FakeSocket.last.said.filter(({ t }) => t === 'pulse')).toHaveLength(1);
  });

  it('says offline within five seconds of silence, and since when', async () => {
    const { link, stop } = device();
    await settle();
    greet(new ModelServer());
    const heardAt = Date.now();
    await settle(SERVER_SILENCE + 1);
    expect(link.status.get()).toEqual({ status: 'offline', since: heardAt });
    expect(FakeSocket.made[0]!.isOpen).toBe(false);
    stop();
  });

  it('says offline at once when the device knows it, and is back with the first word', async () => {
    const server = new ModelServer();
    const { link, stop } = device();
    await settle();
    greet(server);
    window.dispatchEvent(new Event('offline'));
    expect(link.status.get().status).toBe('offline');
    window.dispatchEvent(new Event('online'));
    await settle();
    greet(server);
    expect(link.status.get().status).toBe('live');
    stop();
  });

  it('waits with growing, scattered pauses while the server is away', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0.999);
    const { stop } = device();
    const tries: number[] = [];
    for (let second = 0; second < 60; second += 1) {
      await settle(1_000);
      FakeSocket.last.drop(1006);
      tries.push(FakeSocket.made.length);
    }
    expect(FakeSocket.made.length).toBeGreaterThan(8);
    expect(FakeSocket.made.length).toBeLessThan(16);
    stop();
  });

  it('asks for a fresh token once, then says that somebody must sign in', async () => {
    const asked: (string | undefined)[] = [];
    const { link, stop } = device(async (refused) => (asked.push(refused), `token ${asked.length}`));
    await settle();
    FakeSocket.last.drop(CLOSE.unauthenticated);
    await settle();
    expect(FakeSocket.last.open().token).toBe('token 2');
    FakeSocket.last.drop(CLOSE.unauthenticated);
    await settle();
    expect(link.status.get().status).toBe('refused');
    expect(asked).toEqual([undefined, 'token 1']);
    stop();
  });

  it('stops at a release that the server no longer speaks with', async () => {
    const { link, stop } = device();
    await settle();
    FakeSocket.last.drop(CLOSE.outdated);
    await settle(60_000);
    expect([link.status.get().status, FakeSocket.made.length]).toEqual(['outdated', 1]);
    stop();
  });

  it('notices by the beat that the last word never arrived', async () => {
    const server = new ModelServer();
    const { store, stop } = device();
    await settle();
    greet(server);
    server.judge('orders.open-check', tab('c1'), ben, 'k1');
    FakeSocket.last.hear({ t: 'beat', seq: 1, now: 0 });
    expect(FakeSocket.made).toHaveLength(1);
    FakeSocket.last.hear({ t: 'beat', seq: 1, now: 0 });
    await settle();
    expect(FakeSocket.made).toHaveLength(2);
    greet(server);
    expect(store.row('check', 'c1')).toBeDefined();
    stop();
  });

  it('gives a large snapshot on a slow line the time it needs', async () => {
    const server = new ModelServer();
    const { link, stop } = device();
    await settle();
    FakeSocket.last.open();
    FakeSocket.last.hear(WELCOME);
    await settle(15_000);
    FakeSocket.last.hear({ t: 'snapshot', ...server.snapshot() });
    expect([link.status.get().status, FakeSocket.made.length]).toEqual(['live', 1]);
    stop();
  });

  it('ends with what the server has, whatever the wire lost, doubled or swapped', async () => {
    const fault = fc.record({
      what: fc.constantFrom('work', 'work', 'send', 'send', 'lose', 'double', 'swap', 'beat', 'cut'),
      pause: fc.nat(3_000),
    });
    await fc.assert(fc.asyncProperty(fc.array(fault, { maxLength: 40 }), throughFaults), { numRuns: 100 });
  });
});

async function throughFaults(faults: readonly { readonly what: string; readonly pause: number }[]): Promise<void> {
  const server = new ModelServer();
  const { store, link, stop } = device();
  await settle();
  greet(server);
  let sentTo = 0;
  let sent = [server.since(0)];
  const flush = (): void => {
    sent = [...sent, server.since(sentTo)];
    sentTo = server.seq;
  };
  const hear = (frame = sent.at(-1)!): void => FakeSocket.last.hear({ t: 'events', ...frame });
  const happen: Record<string, () => void> = {
    work: () => void server.judge('orders.open-check', tab(`c${server.seq}`), ben, `k${server.seq}`),
    send: () => (flush(), hear()),
    lose: flush,
    double: () => (hear(), hear()),
    swap: () => (flush(), happen['work']!(), flush(), hear(), hear(sent.at(-2))),
    beat: () => FakeSocket.last.hear({ t: 'beat', seq: sentTo, now: 0 }),
    cut: () => FakeSocket.last.drop(1006),
  };
  const answerTheDoor = (): void => {
    if (FakeSocket.last.readyState !== 0) return;
    greet(server);
    sentTo = server.seq;
  };
  for (const { what, pause } of faults) {
    happen[what]!();
    await settle(pause);
    answerTheDoor();
  }
  // The wire is well again: frames arrive, and a beat every two seconds.
  for (let beats = 0; beats < 12; beats += 1) {
    if (server.seq > sentTo) happen['send']!();
    happen['beat']!();
    await settle(2_000);
    answerTheDoor();
  }
  expect(link.status.get().status).toBe('live');
  expect(plain(store.state)).toEqual(plain(server.state));
  stop();
}
