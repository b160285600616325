import { latencyOf, type Latency } from '../bench/measure.ts';

/** An order that left a waiter's device. */
export interface Taken {
  readonly orderId: string;
  readonly checkId: string;
  readonly lineIds: readonly string[];
  /** `performance.now()` as it went out. */
  leftAt: number;
  isAcknowledged: boolean;
}

/** What was seen of a service while it was played. */
export class Tally {
  readonly orders = new Map<string, Taken>();
  readonly refused: string[] = [];
  readonly #toScreen: number[] = [];
  readonly #toHeard: number[] = [];
  #sinceAsked: number[] = [];
  /** Screen → the tickets it was shown. */
  readonly #shown = new Map<string, Set<string>>();
  readonly #heard = new Set<string>();
  bumps = 0;
  /** Cents that guests paid. */
  paid = 0;

  take(order: Taken): void {
    this.orders.set(order.orderId, order);
  }

  /** A station's screen has a ticket, for the first time or once more. */
  shown(screen: string, ticketId: string, orderId: string): void {
    const seen = this.#shown.get(screen) ?? new Set();
    this.#shown.set(screen, seen);
    const order = this.orders.get(orderId);
    if (seen.has(ticketId) || !order) return;
    seen.add(ticketId);
    const ms = performance.now() - order.leftAt;
    this.#toScreen.push(ms);
    this.#sinceAsked.push(ms);
  }

  hasShown = (screen: string, ticketId: string): boolean => this.#shown.get(screen)?.has(ticketId) ?? false;

  /** The floor learned that a ticket was heard. */
  heard(ticketId: string, orderId: string): void {
    const order = this.orders.get(orderId);
    if (!order || this.#heard.has(ticketId)) return;
    this.#heard.add(ticketId);
    this.#toHeard.push(performance.now() - order.leftAt);
  }

  /** Of what came since it was asked the last time. */
  lately(): Latency {
    const latency = latencyOf(this.#sinceAsked);
    this.#sinceAsked = [];
    return latency;
  }

  get latencies(): { readonly toScreen: Latency; readonly toHeard: Latency } {
    return { toScreen: latencyOf(this.#toScreen), toHeard: latencyOf(this.#toHeard) };
  }
}
