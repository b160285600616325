import { randomUUID } from 'node:crypto';
import { houseId } from '../stage/bench-house.ts';
import { HttpLine, wordRequest } from './http-line.ts';

/** As long as a kitchen screen collects tickets before it says that it shows them (client: hearing.ts). */
const BATCH_FOR_MS = 250;
/** What one request may name (kitchen-contract.ts). */
const MOST = 500;
const NEW_TICKET = /"kind":"ticket","id":"([^"]+)","set":\{"id"/g;

/** The receipts of a kitchen screen; without them every ticket would become an alarm after five seconds. */
export class Hearing {
  readonly #line: HttpLine;
  readonly #path: string;
  readonly #token: string;
  #fresh: string[] = [];
  #isBusy = false;

  constructor(port: number, house: number, token: string) {
    this.#line = new HttpLine(port);
    this.#path = `/api/v1/restaurants/${houseId(house)}/tickets/hear`;
    this.#token = token;
  }

  take(frame: Buffer): void {
    for (const [, ticketId] of frame.toString('latin1').matchAll(NEW_TICKET)) this.#fresh.push(ticketId!);
    if (this.#isBusy || this.#fresh.length === 0) return;
    this.#isBusy = true;
    setTimeout(() => void this.#tell(), BATCH_FOR_MS);
  }

  close(): void {
    this.#line.close();
  }

  async #tell(): Promise<void> {
    const body = JSON.stringify({ ticketIds: this.#fresh.splice(0, MOST) });
    await this.#line
      .ask(wordRequest({ method: 'POST', path: this.#path, token: this.#token, key: randomUUID(), body }))
      .catch(() => undefined);
    this.#isBusy = false;
    if (this.#fresh.length > 0) this.take(Buffer.alloc(0));
  }
}
