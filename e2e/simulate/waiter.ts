import { randomUUID } from 'node:crypto';
import type { KindName } from '@heard/shared/live/kinds.ts';
import type { LiveEvent } from '@heard/shared/live/protocol.ts';
import { totalsOf } from '@heard/shared/orders/check-totals.ts';
import { linesOf } from '@heard/shared/orders/lines-of.ts';
import { LiveScreen } from '../chaos/live-screen.ts';
import { linkAt, type WatchingScreen } from '../chaos/watching-screen.ts';
import { Device } from './device.ts';
import type { Front } from './front.ts';
import type { PlayedOrder } from './stream.ts';
import type { Tally, Taken } from './tally.ts';

export interface WaiterDeps {
  readonly front: Front;
  readonly name: string;
  readonly tally: Tally;
  readonly random: () => number;
}

/** Somebody on the floor with a device: takes orders, sees what becomes of them, takes the money when all is ready. */
export class Waiter {
  readonly watching: WatchingScreen;
  readonly device: Device;
  readonly #deps: WaiterDeps;
  /** By check: orders whose guests have not paid. */
  readonly #open = new Map<string, Taken>();
  #count = 0;

  constructor(deps: WaiterDeps) {
    this.#deps = deps;
    const { front, name, tally, random } = deps;
    const { url, restaurantId } = front;
    const token = front.waiterToken;
    this.device = new Device({ url, restaurantId, token, refused: (what) => tally.refused.push(`${name}, ${what}`) });
    const screen = new LiveScreen({ address: linkAt(url), restaurantId, token, random, took: (events) => this.#look(events) });
    this.watching = { name, restaurantId, token, screen };
    screen.start();
  }

  get unpaid(): number {
    return this.#open.size;
  }

  /** A party at the bar: a tab by its name, everything at once. */
  async take({ dishes }: PlayedOrder): Promise<void> {
    const { front, tally, name } = this.#deps;
    const order: Taken = {
      orderId: randomUUID(),
      checkId: randomUUID(),
      lineIds: dishes.map(() => randomUUID()),
      leftAt: 0,
      isAcknowledged: false,
    };
    const plain = { quantity: 1, seat: 0, course: 1, note: '', isHeld: false };
    const lines = dishes.map((dish, at) => ({ ...plain, ...front.dish(dish), lineId: order.lineIds[at]! }));
    const { checkId, orderId } = order;
    void this.device.act('openCheck', { checkId, tableId: null, name: `${name} ${(this.#count += 1)}`, covers: 1 });
    const wasTaken = await this.device.act('sendOrder', { checkId, orderId, lines }, () => {
      order.leftAt = performance.now();
      tally.take(order);
      this.#open.set(checkId, order);
    });
    order.isAcknowledged = wasTaken;
    if (!wasTaken) this.#open.delete(checkId);
  }

  #look(events: readonly LiveEvent[] | undefined): void {
    const { state } = this.watching.screen;
    const touched = (kind: KindName): Iterable<string> =>
      events?.flatMap(({ changes }) => changes.filter((change) => change.kind === kind).map(({ id }) => id)) ?? state[kind].keys();
    for (const id of touched('ticket')) {
      const ticket = state.ticket.get(id);
      if (ticket && ticket.heardAt !== null) this.#deps.tally.heard(id, ticket.orderId);
    }
    const checks = new Set([...touched('line')].map((id) => state.line.get(id)?.checkId ?? ''));
    for (const checkId of checks) if (this.#open.has(checkId) && this.#isReady(checkId)) void this.#cashIn(checkId);
  }

  #isReady(checkId: string): boolean {
    const lines = linesOf(this.watching.screen.state, checkId);
    return (
      lines.length === this.#open.get(checkId)!.lineIds.length && lines.every(({ status }) => status === 'ready' || status === 'served')
    );
  }

  async #cashIn(checkId: string): Promise<void> {
    this.#open.delete(checkId);
    const { due } = totalsOf(this.watching.screen.state, checkId);
    if (due === 0) return void (await this.device.act('closeFreeCheck', { checkId }));
    const payment = { checkId, paymentId: randomUUID(), tender: 'cash', amount: due, tendered: due } as const;
    if (await this.device.act('takePayment', payment)) this.#deps.tally.paid += due;
  }
}
