import { setTimeout as pause } from 'node:timers/promises';
import { MINUTE } from '@heard/shared/kernel/time.ts';
import type { HeardEvent } from '@heard/shared/live/event.ts';
import { stateOf } from '@heard/shared/live/state.ts';
import { astrayOf, freshRead, watch, type WatchingScreen } from '../chaos/watching-screen.ts';
import { seededRandom } from '../chaos/random.ts';
import { Cook } from './cook.ts';
import type { Front } from './front.ts';
import { ledgerOf, type Ledger } from './ledger.ts';
import { pairScreen, unpairScreens, type PairedScreen } from './pair-screens.ts';
import type { Stream } from './stream.ts';
import { Tally } from './tally.ts';
import { Tempo } from './tempo.ts';
import { Waiter } from './waiter.ts';

export interface PlayPlan {
  readonly speed: number;
  readonly seed: number;
  /** Waiters. */
  readonly servers: number;
  /** With a screen each, at every station. */
  readonly cooks: number;
  /** Further screens that only watch: by turns one on the floor and one at a station. */
  readonly screens: number;
}

export interface Progress {
  readonly tally: Tally;
  readonly tempo: Tempo;
  readonly ordered: number;
  readonly of: number;
}

export interface Played extends Ledger {
  readonly tally: Tally;
  readonly screens: number;
  readonly astray: readonly string[];
  readonly retried: number;
  readonly reconnects: number;
  readonly seconds: number;
}

const SETTLES_WITHIN_MS = 60_000;

/** Plays the orders into the house, waits until all is cooked and paid, and holds what it has against what was done. */
export async function play(front: Front, stream: Stream, plan: PlayPlan, onSecond: (progress: Progress) => void): Promise<Played> {
  const cast = await gather(front, plan, new Tempo((stream.orders[0]?.at ?? 0) - MINUTE, plan.speed));
  const { seq: before } = await freshRead(front.url, front.restaurantId, front.ownerToken);
  const started = performance.now();
  await serve(stream, cast, onSecond);
  const seconds = (performance.now() - started) / 1_000;
  const { tally, waiters, cooks, watching, paired } = cast;
  const astray = await astrayOf(front.url, watching);
  const found = { ...(await readHouse(front, before)), screensAt: namesByStation(paired) };
  for (const { screen } of watching) screen.stop();
  for (const cook of cooks) cook.leave();
  await unpairScreens(front, paired);
  return {
    ...ledgerOf(tally, found),
    tally,
    screens: watching.length,
    astray,
    retried: [...waiters, ...cooks].reduce((sum, { device }) => sum + device.retried, 0),
    reconnects: watching.reduce((sum, { screen }) => sum + screen.reconnects, 0),
    seconds,
  };
}

interface Cast {
  readonly tally: Tally;
  readonly tempo: Tempo;
  readonly waiters: readonly Waiter[];
  readonly cooks: readonly Cook[];
  readonly paired: readonly PairedScreen[];
  /** Everybody's screens. */
  readonly watching: readonly WatchingScreen[];
}

/** Everybody is there, and every screen has the house as it stands. */
async function gather(front: Front, plan: PlayPlan, tempo: Tempo): Promise<Cast> {
  const tally = new Tally();
  const random = seededRandom(plan.seed);
  const paired = await pairAll(front, plan.cooks);
  const waiters = Array.from({ length: plan.servers }, (_, at) => new Waiter({ front, name: `Server ${at + 1}`, tally, random }));
  const cooks = paired.map(
    ({ name, token }, at) => new Cook({ front, name, token, tally, tempo, random, share: { of: plan.cooks, at: at % plan.cooks } }),
  );
  const others = watchers(front, paired, plan.screens, random);
  const watching = [...[...waiters, ...cooks].map((each) => each.watching), ...others];
  while (watching.some(({ screen }) => screen.place === null)) await pause(20);
  return { tally, tempo, waiters, cooks, paired, watching };
}

async function serve({ orders }: Stream, { tally, tempo, waiters }: Cast, onSecond: (progress: Progress) => void): Promise<void> {
  let ordered = 0;
  const seconds = setInterval(() => onSecond({ tally, tempo, ordered, of: orders.length }), 1_000);
  const taking: Promise<void>[] = [];
  tempo.begin();
  for (const [at, order] of orders.entries()) {
    await tempo.until(order.at);
    ordered += 1;
    taking.push(waiters[at % waiters.length]!.take(order));
  }
  await Promise.all(taking);
  await untilPaid(waiters);
  clearInterval(seconds);
}

async function pairAll(front: Front, cooks: number): Promise<PairedScreen[]> {
  const paired: PairedScreen[] = [];
  for (const { id, name } of front.stations)
    for (let cook = 1; cook <= cooks; cook += 1) paired.push(await pairScreen(front, id, `Simulated ${name} ${cook}`));
  return paired;
}

function watchers(front: Front, paired: readonly PairedScreen[], count: number, random: () => number): WatchingScreen[] {
  const { url, restaurantId, waiterToken } = front;
  return Array.from({ length: count }, (_, at) => {
    const isOnFloor = at % 2 === 0;
    const station = paired[(at >> 1) % paired.length]!;
    const token = isOnFloor ? waiterToken : station.token;
    return watch(url, isOnFloor ? `Floor screen ${at}` : `Second screen of ${station.name} ${at}`, { restaurantId, token, random });
  });
}

async function untilPaid(waiters: readonly Waiter[]): Promise<void> {
  const deadline = performance.now() + SETTLES_WITHIN_MS;
  while (waiters.some(({ unpaid }) => unpaid > 0) && performance.now() < deadline) await pause(50);
  await Promise.all(waiters.map(({ device }) => device.settled));
}

async function readHouse({ url, restaurantId, ownerToken }: Front, since: number) {
  const { rows } = await freshRead(url, restaurantId, ownerToken);
  const events: HeardEvent[] = [];
  for (let after = since; ;) {
    const answer = await fetch(`${url}/api/v1/restaurants/${restaurantId}/log?after=${after}`, {
      headers: { authorization: `Bearer ${ownerToken}` },
    });
    const page = ((await answer.json()) as { events: HeardEvent[] }).events;
    if (page.length === 0) return { state: stateOf(rows), events };
    events.push(...page);
    after = page.at(-1)!.seq;
  }
}

function namesByStation(paired: readonly PairedScreen[]): Map<string, string[]> {
  const names = new Map<string, string[]>();
  for (const { stationId, name } of paired) names.set(stationId, [...(names.get(stationId) ?? []), name]);
  return names;
}
