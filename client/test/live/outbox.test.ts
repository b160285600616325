// @vitest-environment node
import 'fake-indexeddb/auto';
import { commandNamed, COMMANDS, type CommandKey } from '@heard/shared/contract/contract.ts';
import type { InputOf } from '@heard/shared/contract/endpoint.ts';
import type { Actor } from '@heard/shared/live/rule.ts';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDeviceDatabase } from '../../src/live/device-database.ts';
import { newId } from '../../src/live/new-id.ts';
import { Outbox } from '../../src/live/outbox.ts';
import { ownerOf } from '../../src/live/owner-of.ts';
import { typed } from '../../src/live/typed-database.ts';
import { LoopbackServer, type Mishap } from './loopback-server.ts';
import { ana, ben, max, NOW, orderOf, RESTAURANT, tab } from './small-house.ts';

let server: LoopbackServer;
let origin: string;
let device: string;
let stops: (() => void)[];

beforeEach(async () => {
  vi.stubGlobal('navigator', {});
  server = new LoopbackServer();
  server.people = { ana, ben, max };
  origin = await server.open();
  device = `device ${newId()}`;
  stops = [];
});
afterEach(async () => {
  for (const stop of stops) stop();
  await server.close();
  vi.unstubAllGlobals();
});

/** The network comes and goes: nobody waits out a pause. */
function impatiently(outbox: Outbox): void {
  const ringing = setInterval(() => outbox.sender.ring(), 10);
  stops.push(() => clearInterval(ringing));
}

interface Opened {
  readonly who?: Actor;
  readonly token?: string | null;
  readonly isStarted?: boolean;
}

/** A tab of the device, signed in as somebody. */
async function openTab({ who = ana, token = who.memberId, isStarted = true }: Opened = {}): Promise<Outbox> {
  const database = createDeviceDatabase(device);
  const getToken = async (refused?: string) => (refused === undefined ? token : null);
  const outbox = new Outbox({ database, restaurantId: RESTAURANT, owner: ownerOf(who), place: () => 0, getToken, origin });
  await outbox.load();
  const stop = isStarted ? outbox.start() : () => {};
  stops.push(() => (stop(), database.close()));
  return outbox;
}

function tap<K extends CommandKey>(outbox: Outbox, command: K, input: InputOf<(typeof COMMANDS)[K]>, who = ana): string {
  const key = newId();
  outbox.put({ key, restaurantId: RESTAURANT, owner: ownerOf(who), who, command: COMMANDS[command].name, input, at: NOW, seq: null });
  return key;
}

const unsent = (outbox: Outbox): number => outbox.list.entries.get().filter(({ seq }) => seq === null).length;
const allSent = (outbox: Outbox): Promise<void> => vi.waitFor(() => expect(unsent(outbox)).toBe(0), { timeout: 8_000, interval: 5 });
/** Written and still waiting. */
const kept = (outbox: Outbox, count: number): Promise<void> =>
  vi.waitFor(() => expect([unsent(outbox), outbox.list.next()]).toEqual([count, expect.anything()]));

describe('taps on their way to the server', () => {
  it('sends them once each, in order, though requests and replies get lost', async () => {
    const mishap = fc.constantFrom<(Mishap | undefined)[]>(undefined, undefined, 'lose', 'miss', { status: 503 }, { status: 502 });
    await fc.assert(
      fc.asyncProperty(fc.array(mishap, { maxLength: 6 }), fc.integer({ min: 1, max: 8 }), async (mishaps, count) => {
        server.model.happened.length = 0;
        server.mishaps = [...mishaps];
        const outbox = await openTab();
        impatiently(outbox);
        const keys = Array.from({ length: count }, () => tap(outbox, 'openCheck', tab(newId())));
        await allSent(outbox);
        expect(server.model.happened).toEqual(keys);
        for (const stop of stops.splice(0)) stop();
      }),
      { numRuns: 25 },
    );
  }, 30_000);

  it('keeps what was tapped offline through a closed tab, and sends it in order afterwards', async () => {
    const closed = await openTab({ isStarted: false });
    const keys = [
      tap(closed, 'openCheck', tab('c1')),
      tap(closed, 'sendOrder', orderOf('c1', 'o1')),
      tap(closed, 'dropCheck', { checkId: 'c1' }),
    ];
    await kept(closed, 3);
    stops.pop()!();
    const outbox = await openTab();
    await allSent(outbox);
    expect(server.model.happened).toEqual(keys);
    expect(server.model.state.check.get('c1')?.droppedAt).not.toBeNull();
  });

  it('sends each once though two tabs of one device send the same list', async () => {
    const [one, two] = [await openTab(), await openTab()];
    server.mishaps = ['lose', undefined, 'miss'];
    const keys = Array.from({ length: 6 }, (_, at) => tap(at % 2 ? two : one, 'openCheck', tab(`c${at}`)));
    await Promise.all([allSent(one), allSent(two)]);
    expect([...server.model.happened].sort()).toEqual([...keys].sort());
  });

  it('waits as long as the server asks, even if somebody is impatient', async () => {
    server.mishaps = [{ status: 429, headers: { 'Retry-After': '1' } }];
    const outbox = await openTab();
    tap(outbox, 'openCheck', tab('c1'));
    impatiently(outbox);
    await allSent(outbox);
    expect(server.heard[1]!.at - server.heard[0]!.at).toBeGreaterThanOrEqual(950);
  });

  it("does not take a hotel network's sign-in page for an answer", async () => {
    server.mishaps = [
      { status: 200, body: '<html>Welcome to our Wi-Fi</html>' },
      { status: 403, body: '<html>Pay first</html>' },
    ];
    const outbox = await openTab();
    const key = tap(outbox, 'openCheck', tab('c1'));
    await allSent(outbox);
    expect([server.model.happened, outbox.refusals.get()]).toEqual([[key], []]);
  });

  it('shows an answered tap until the log on disk holds it', async () => {
    const outbox = await openTab();
    tap(outbox, 'openCheck', tab('c1'));
    await allSent(outbox);
    stops.pop()!();
    const later = await openTab();
    expect(later.list.entries.get().map(({ seq }) => seq)).toEqual([1]);
    later.erase(1);
    await vi.waitFor(() => expect(later.list.entries.get()).toEqual([]));
    expect((await openTab()).list.entries.get()).toEqual([]);
  });
});

describe('what the server refuses', () => {
  it('keeps what the person typed, goes on with the rest, and survives a reload', async () => {
    server.model.judge('menu.stock', { itemId: 'steak', isOut: true, remaining: null }, max, 'out');
    const outbox = await openTab();
    tap(outbox, 'openCheck', tab('c1'));
    const order = orderOf('c1', 'o1', 'steak', 'no salt, nut allergy');
    const refused = tap(outbox, 'sendOrder', order);
    tap(outbox, 'sendOrder', orderOf('c1', 'o2', 'burger'));
    await allSent(outbox);
    expect([...server.model.state.line.values()].map(({ name }) => name)).toEqual(['burger']);
    const { refusals, list } = await openTab({ isStarted: false });
    expect(list.entries.get().map(({ seq }) => seq)).toEqual([2, 4]);
    expect(refusals.get()).toMatchObject([{ id: refused, command: 'orders.send', input: order, code: 'item/out' }]);
  });

  it('goes once more under a new name when asked to, and is forgotten only when told', async () => {
    server.model.judge('menu.stock', { itemId: 'steak', isOut: true, remaining: null }, max, 'out');
    const outbox = await openTab();
    tap(outbox, 'openCheck', tab('c1'));
    tap(outbox, 'sendOrder', orderOf('c1', 'o1'));
    await vi.waitFor(() => expect(outbox.refusals.get()).toHaveLength(1));
    server.model.judge('menu.stock', { itemId: 'steak', isOut: false, remaining: null }, max, 'back');
    outbox.retry(outbox.refusals.get()[0]!, { who: ana, now: NOW });
    await allSent(outbox);
    expect([server.model.state.line.size, outbox.refusals.get()]).toEqual([1, []]);
    expect((await openTab()).refusals.get()).toEqual([]);
  });

  it('hands a tap back that the server breaks on time and again', async () => {
    const broken = { status: 500, headers: { 'Content-Type': 'application/problem+json' }, body: '{"code":"internal","detail":"Sorry."}' };
    server.mishaps = Array.from({ length: 5 }, () => broken);
    const outbox = await openTab();
    impatiently(outbox);
    tap(outbox, 'openCheck', tab('c1'));
    const next = tap(outbox, 'openCheck', tab('c2'));
    await allSent(outbox);
    expect(outbox.refusals.get()).toMatchObject([{ code: 'internal', message: 'Sorry.' }]);
    expect(server.model.happened).toEqual([next]);
  });
});

describe('who sends', () => {
  it('loses nothing when the sign-in has run out', async () => {
    const outbox = await openTab({ token: 'expired' });
    tap(outbox, 'openCheck', tab('c1'));
    await vi.waitFor(() => expect(outbox.sender.isSignedOut.get()).toBe(true));
    expect([unsent(outbox), server.heard.length]).toEqual([1, 1]);
    stops.pop()!();
    await allSent(await openTab());
    expect(server.model.happened).toHaveLength(1);
  });

  it("never sends one person's taps under another's name", async () => {
    const gone = await openTab({ isStarted: false });
    tap(gone, 'openCheck', tab('c1'));
    await kept(gone, 1);
    stops.pop()!();
    const bens = await openTab({ who: ben });
    tap(bens, 'openCheck', tab('c2'), ben);
    await allSent(bens);
    expect(server.heard.map(({ token }) => token)).toEqual(['ben']);
    expect(bens.list.leftBehind.get()).toEqual([{ owner: 'ana', count: 1, since: NOW }]);
  });

  it('lets a manager send what somebody left behind, in their own name', async () => {
    const gone = await openTab({ isStarted: false });
    const key = tap(gone, 'openCheck', tab('c1'));
    await kept(gone, 1);
    stops.pop()!();
    const managers = await openTab({ who: max });
    await managers.takeOver('ana');
    await allSent(managers);
    expect(server.heard.map(({ token, key: sent }) => [token, sent])).toEqual([['max', key]]);
    expect(managers.list.leftBehind.get()).toEqual([]);
  });

  it('writes no token to the device', async () => {
    const outbox = await openTab({ token: 'secret-token', isStarted: false });
    tap(outbox, 'openCheck', tab('c1'));
    await kept(outbox, 1);
    const written = await (await typed(createDeviceDatabase(device))).getAll('commands');
    expect(JSON.stringify(written)).not.toContain('secret-token');
    expect(commandNamed(written[0]!.command)).toBeDefined();
  });

  it('goes on working in memory where the browser refuses storage, and says so', async () => {
    const database = { open: () => Promise.reject(new Error('refused')), close: () => {} };
    const outbox = new Outbox({ database, restaurantId: RESTAURANT, owner: 'ana', place: () => 0, getToken: async () => 'ana', origin });
    stops.push(outbox.start());
    const key = tap(outbox, 'openCheck', tab('c1'));
    await allSent(outbox);
    expect([outbox.isKept.get(), server.model.happened]).toEqual([false, [key]]);
  });
});
