import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { checkId, houseId, STATIONS, TABLES, twoDishes } from '../bench/stage/bench-house.ts';

/** An order that somebody sent, and what they were told. */
export interface SentOrder {
  readonly house: number;
  readonly orderId: string;
  readonly lineIds: readonly string[];
  readonly key: string;
  /** Its place in the log; undefined until it was acknowledged. */
  seq?: number;
  tries: number;
}

export interface WriterDeps {
  readonly url: string;
  readonly token: string;
  readonly house: number;
  readonly random: () => number;
  /** Told of every acknowledgement, as it comes, and when it was asked for (`performance.now()`). */
  readonly acknowledged: (askedAt: number) => void;
  /** An answer that neither acknowledges nor asks for patience. */
  readonly refused: (status: number, body: string) => void;
}

const ANSWER_WITHIN_MS = 5_000;
/** A waiter's thumb is slower; without a pause a house would have more orders than a year brings. */
const MOST_PAUSE_MS = 60;

/** Sends orders one after the other, each with the same key until it is acknowledged: what a device's outbox does. */
export class Writer {
  readonly sent: SentOrder[] = [];
  readonly #deps: WriterDeps;
  #isDone = false;

  constructor(deps: WriterDeps) {
    this.#deps = deps;
  }

  async run(): Promise<void> {
    while (!this.#isDone) {
      const order = { house: this.#deps.house, orderId: randomUUID(), lineIds: [randomUUID(), randomUUID()], key: randomUUID(), tries: 0 };
      this.sent.push(order);
      await this.#sendUntilTold(order);
      await pause(this.#deps.random() * MOST_PAUSE_MS);
    }
  }

  /** The order under way is still sent to its end. */
  finish(): void {
    this.#isDone = true;
  }

  async #sendUntilTold(order: SentOrder): Promise<void> {
    const newRequest = this.#requests(order);
    for (;;) {
      order.tries += 1;
      const askedAt = performance.now();
      const { status, body } = await ask(newRequest());
      if (status === 200) {
        order.seq = (JSON.parse(body) as { seq: number }).seq;
        return this.#deps.acknowledged(askedAt);
      }
      // 0: no answer. 409: the first try is still at work. 503: out of reach for a moment.
      if (status !== 0 && status !== 409 && status !== 503) return this.#deps.refused(status, body);
      await pause(20 + this.#deps.random() * 130);
    }
  }

  /** The same request as often as it takes. */
  #requests({ house, orderId, lineIds, key }: SentOrder): () => Request {
    const { url, token, random } = this.#deps;
    const station = STATIONS[Math.floor(random() * STATIONS.length)]!;
    const [first = '', second = ''] = lineIds;
    const path = `/api/v1/restaurants/${houseId(house)}/checks/${checkId(Math.floor(random() * TABLES))}/orders`;
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}`, 'idempotency-key': key };
    const body = JSON.stringify({ orderId, lines: twoDishes(station, [first, second]) });
    return () => new Request(`${url}${path}`, { method: 'POST', headers, body });
  }
}

async function ask(request: Request): Promise<{ status: number; body: string }> {
  try {
    const response = await fetch(request, { signal: AbortSignal.timeout(ANSWER_WITHIN_MS) });
    return { status: response.status, body: await response.text() };
  } catch {
    return { status: 0, body: '' };
  }
}
