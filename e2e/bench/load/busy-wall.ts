import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Snapshot } from '@heard/shared/live/state.ts';
import { houseId } from '../stage/bench-house.ts';
import { HttpLine, wordRequest } from './http-line.ts';
import { orderRequest } from './order-request.ts';

export interface BusyWallDeps {
  readonly port: number;
  readonly house: number;
  /** Of somebody who may both order and bump. */
  readonly token: string;
}

/** Keeps so many tickets cooking at the grill: one comes, the oldest goes. */
export class BusyWall {
  readonly #line: HttpLine;
  readonly #deps: BusyWallDeps;
  #cooking: string[] = [];

  constructor(deps: BusyWallDeps) {
    this.#deps = deps;
    this.#line = new HttpLine(deps.port);
  }

  async fill(tickets: number): Promise<void> {
    for (let at = 0; at < tickets; at += 1) await this.#order();
    await this.#look();
  }

  /** At a steady pace; answers how many there were. */
  async update(perSecond: number, seconds: number): Promise<number> {
    const started = performance.now();
    let updates = 0;
    for (; updates < perSecond * seconds; updates += 1) {
      await pause(Math.max(0, started + (updates * 1_000) / perSecond - performance.now()));
      await (updates % 2 === 0 ? this.#order() : this.#bump());
    }
    return updates;
  }

  close(): void {
    this.#line.close();
  }

  #order(): Promise<void> {
    return this.#ask(orderRequest(this.#deps.house, 'grill', this.#deps.token));
  }

  async #bump(): Promise<void> {
    if (this.#cooking.length === 0) await this.#look();
    const path = `/api/v1/restaurants/${houseId(this.#deps.house)}/tickets/${this.#cooking.shift()!}/bump`;
    await this.#ask(wordRequest({ method: 'POST', path, token: this.#deps.token, key: randomUUID(), body: '{}' }));
  }

  /** Which cook, oldest first. */
  async #look(): Promise<void> {
    const { port, house, token } = this.#deps;
    const answer = await fetch(`http://127.0.0.1:${port}/api/v1/restaurants/${houseId(house)}/snapshot`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const { ticket } = ((await answer.json()) as { rows: Snapshot }).rows;
    const cooking = ticket!.filter(({ status }) => status === 'cooking').toSorted((a, b) => a.firedAt - b.firedAt);
    this.#cooking = cooking.map(({ id }) => id);
  }

  async #ask(request: string): Promise<void> {
    const { status, body } = await this.#line.ask(request);
    if (status !== 200) throw new Error(`Refused with ${status}: ${body}`);
  }
}
