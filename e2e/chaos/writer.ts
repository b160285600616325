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
  /** How one try ended (0: no answer) and after how many ms. */
  readonly answered?: (status: number, ms: number) => void;
  /** On every line, so that a screen that does not read is soon far behind. */
  readonly note?: string;
  readonly mostPauseMs?: number;
  /**
   * Told whenever a request was sent once more at once because the kept connection that it left on was closed before any answer: what
   * browsers do by themselves. Without it that counts as a try.
   */
  readonly resent?: () => void;
}

/** As long as a device waits (client: call.ts). */
const ANSWER_WITHIN_MS = 8_000;
/** Connections to one host that a browser keeps. */
const MOST_KEPT = 6;
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
      await pause(this.#deps.random() * (this.#deps.mostPauseMs ?? MOST_PAUSE_MS));
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
      const { status, body } = await this.#ask(newRequest);
      this.#deps.answered?.(status, performance.now() - askedAt);
      if (status === 200) {
        order.seq = (JSON.parse(body) as { seq: number }).seq;
        return this.#deps.acknowledged(askedAt);
      }
      // 0: no answer. 409: the first try is still at work. 503: out of reach for a moment.
      if (status !== 0 && status !== 409 && status !== 503) return this.#deps.refused(status, body);
      await pause(20 + this.#deps.random() * 130);
    }
  }

  async #ask(newRequest: () => Request): Promise<Answer> {
    let answer = await ask(newRequest());
    // Of several connections that were kept each may have been closed.
    for (let times = 0; this.#deps.resent && answer.wasClosed && times < MOST_KEPT; times += 1) {
      this.#deps.resent();
      answer = await ask(newRequest());
    }
    return answer;
  }

  /** The same request as often as it takes. */
  #requests({ house, orderId, lineIds, key }: SentOrder): () => Request {
    const { url, token, random } = this.#deps;
    const station = STATIONS[Math.floor(random() * STATIONS.length)]!;
    const [first = '', second = ''] = lineIds;
    const path = `/api/v1/restaurants/${houseId(house)}/checks/${checkId(Math.floor(random() * TABLES))}/orders`;
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}`, 'idempotency-key': key };
    const lines = twoDishes(station, [first, second]).map((line) => ({ ...line, note: this.#deps.note ?? line.note }));
    const body = JSON.stringify({ orderId, lines });
    return () => new Request(`${url}${path}`, { method: 'POST', headers, body });
  }
}

interface Answer {
  /** 0: none. */
  readonly status: number;
  readonly body: string;
  /** The connection was there, and was closed before any answer. */
  readonly wasClosed: boolean;
}

const CLOSED = new Set(['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE']);

async function ask(request: Request): Promise<Answer> {
  try {
    const response = await fetch(request, { signal: AbortSignal.timeout(ANSWER_WITHIN_MS) });
    return { status: response.status, body: await response.text(), wasClosed: false };
  } catch (error) {
    const { code = '' } = ((error as Error).cause ?? {}) as { readonly code?: string };
    return { status: 0, body: '', wasClosed: CLOSED.has(code) };
  }
}
