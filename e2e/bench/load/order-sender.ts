import { latencyOf, type Latency } from '../measure.ts';
import type { Station } from '../stage/bench-house.ts';
import { answerAsks } from '../stage/worker.ts';
import { HttpLine } from './http-line.ts';
import { now } from './now.ts';
import { orderRequest } from './order-request.ts';

export interface Orders {
  readonly port: number;
  readonly token: string;
  readonly houses: readonly number[];
  /** Orders go to these in turn. */
  readonly stations: readonly Station[];
  readonly seconds: number;
}

/** `clients`: as fast as answers come. `perSecond`: at that pace, whether answers come or not. */
export type OrdersAsk = Orders & ({ readonly clients: number; readonly warmUpSeconds: number } | { readonly perSecond: number });

export interface OrdersTold {
  readonly latency: Latency;
  readonly perSecond: number;
  /** When each order left, and its place in the log. */
  readonly sent: readonly { readonly at: number; readonly seq: number }[];
  readonly failed: number;
}

interface Tally {
  readonly took: number[];
  readonly sent: { at: number; seq: number }[];
  failed: number;
  /** Orders are counted from here on. */
  countFrom: number;
}

answerAsks<OrdersAsk>(async (ask) => {
  const tally: Tally = { took: [], sent: [], failed: 0, countFrom: 0 };
  if ('clients' in ask) await sendAsFastAsAnswered(ask, ask.clients, ask.warmUpSeconds, tally);
  else await sendAtPace(ask, ask.perSecond, tally);
  const keepSent = 'perSecond' in ask;
  return {
    latency: latencyOf(tally.took),
    perSecond: tally.took.length / ask.seconds,
    sent: keepSent ? tally.sent : [],
    failed: tally.failed,
  };
});

async function sendAsFastAsAnswered(ask: Orders, clients: number, warmUpSeconds: number, tally: Tally): Promise<void> {
  tally.countFrom = now() + warmUpSeconds * 1_000;
  const until = tally.countFrom + ask.seconds * 1_000;
  const client = async (_: unknown, number: number): Promise<void> => {
    const line = new HttpLine(ask.port);
    for (let turn = number; now() < until; turn += 1) await sendOne(ask, line, turn, tally, until);
    line.close();
  };
  await Promise.all(Array.from({ length: clients }, client));
}

/** An order leaves when it is due, on a line that is free: a slow answer does not hold back the orders behind it. */
async function sendAtPace(ask: Orders, perSecond: number, tally: Tally): Promise<void> {
  const free: HttpLine[] = [];
  const lines: HttpLine[] = [];
  const all: Promise<void>[] = [];
  const start = now() + 100;
  for (let turn = 0; turn < perSecond * ask.seconds; turn += 1) {
    await until(start + (turn * 1_000) / perSecond);
    const line = free.pop() ?? new HttpLine(ask.port);
    if (!lines.includes(line)) lines.push(line);
    all.push(sendOne(ask, line, turn, tally, Infinity).then(() => void free.push(line)));
  }
  await Promise.all(all);
  for (const line of lines) line.close();
}

async function sendOne(ask: Orders, line: HttpLine, turn: number, tally: Tally, countUntil: number): Promise<void> {
  const house = ask.houses[turn % ask.houses.length]!;
  const request = orderRequest(house, ask.stations[turn % ask.stations.length]!, ask.token);
  const at = now();
  const { status, body } = await line.ask(request);
  const answered = now();
  if (answered < tally.countFrom || answered > countUntil) return;
  if (status !== 200) {
    tally.failed += 1;
    return;
  }
  tally.took.push(answered - at);
  tally.sent.push({ at, seq: (JSON.parse(body) as { seq: number }).seq });
}

const until = (at: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, Math.max(0, at - now())));
