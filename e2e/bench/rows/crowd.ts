import { join } from 'node:path';
import type { OrdersAsk, OrdersTold } from '../load/order-sender.ts';
import type { ScreenGroup, ScreensAsk, ScreensTold } from '../load/screens.ts';
import type { Station } from '../stage/bench-house.ts';
import type { BenchTokens } from '../stage/bench-tokens.ts';
import { startWorker, type Worker } from '../stage/worker.ts';

/** Connected screens of one house by what they show; an order of grill dishes concerns the grill and the floor. */
export interface Crowd {
  readonly grill: number;
  readonly floor: number;
  readonly bar: number;
}

export const THOUSAND: Crowd = { grill: 200, floor: 100, bar: 700 };

export const planOf = ({ grill, bar }: Crowd): Station[] => [...Array<Station>(grill).fill('grill'), ...Array<Station>(bar).fill('bar')];

export async function groupsOf(tokens: BenchTokens, house: number, { grill, floor, bar }: Crowd): Promise<ScreenGroup[]> {
  const screens = (from: number, count: number): Promise<string[]> =>
    Promise.all(Array.from({ length: count }, (_, at) => tokens.screen(house, from + at)));
  const person = await tokens.person('server');
  return [
    { name: 'grill', house, tokens: await screens(0, grill), hears: true },
    { name: 'floor', house, tokens: Array<string>(floor).fill(person) },
    { name: 'bar', house, tokens: await screens(grill, bar) },
  ].filter((group) => group.tokens.length > 0);
}

const LOAD = join(import.meta.dirname, '../load');
export const startScreens = (): Worker<ScreensAsk, ScreensTold> => startWorker(join(LOAD, 'screens.ts'));
export const startSender = (): Worker<OrdersAsk, OrdersTold> => startWorker(join(LOAD, 'order-sender.ts'));
