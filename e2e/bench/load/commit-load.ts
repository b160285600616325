import { randomUUID } from 'node:crypto';
import type { Actor } from '@heard/shared/live/rule.ts';
import { sendOrder, type OrderDraft } from '@heard/shared/orders/send-order.ts';
import { createPool } from '../../../server/src/platform/db/pool.ts';
import { actOf } from '../../../server/src/platform/log/act.ts';
import { makeRestaurants, type Restaurants } from '../../../server/src/platform/log/restaurants.ts';
import { latencyOf, type Latency } from '../measure.ts';
import { checkId, houseId, memberId, TABLES, twoDishes } from '../stage/bench-house.ts';
import { answerAsks } from '../stage/worker.ts';
import { now } from './now.ts';

export interface CommitsAsk {
  readonly apiUrl: string;
  readonly clients: number;
  readonly houses: readonly number[];
  /** True: clients meet in the same house, and their orders share transactions. False: each keeps to its own houses. */
  readonly isShared: boolean;
  readonly warmUpSeconds: number;
  readonly seconds: number;
}

export interface CommitsTold {
  readonly perSecond: number;
  readonly latency: Latency;
}

/** The product's own write path without its HTTP: rule, seal, one round trip. */
answerAsks<CommitsAsk>(async (ask) => {
  const db = createPool({ url: ask.apiUrl, max: 10 });
  const restaurants = makeRestaurants({ db, clock: Date.now, ring: () => undefined }, false);
  // Folds that earlier rounds have filled are read before anything is counted, one at a time.
  for (const house of ask.houses) await (await restaurants.at(houseId(house))).fresh();
  const countFrom = now() + ask.warmUpSeconds * 1_000;
  const until = countFrom + ask.seconds * 1_000;
  const took: number[] = [];
  const client = async (_: unknown, number: number): Promise<void> => {
    const own = ask.houses.filter((_, at) => ask.isShared || at % ask.clients === number);
    while (now() < until) {
      const house = own[Math.floor(Math.random() * own.length)]!;
      const at = now();
      await order(restaurants, house);
      if (at >= countFrom && now() <= until) took.push(now() - at);
    }
  };
  await Promise.all(Array.from({ length: ask.clients }, client));
  restaurants.close();
  await db.end();
  return { perSecond: took.length / ask.seconds, latency: latencyOf(took) };
});

async function order(restaurants: Restaurants, house: number): Promise<void> {
  const who: Actor = { restaurantId: houseId(house), memberId: memberId('server'), deviceId: null, role: 'server' };
  const input: OrderDraft = {
    checkId: checkId(Math.floor(Math.random() * TABLES)),
    orderId: randomUUID(),
    lines: twoDishes('grill', [randomUUID(), randomUUID()]),
  };
  const key = { key: randomUUID(), requestHash: 'bench' };
  await restaurants.change(actOf({ who, rule: sendOrder, input, requestId: randomUUID(), key }));
}
