import type { Ticket } from '@heard/shared/kitchen/kitchen-kinds.ts';
import { MINUTE } from '@heard/shared/kernel/time.ts';
import type { LiveEvent } from '@heard/shared/live/protocol.ts';
import { PULSE_EVERY } from '@heard/shared/staff/device-screens.ts';
import { LiveScreen } from '../chaos/live-screen.ts';
import { linkAt, type WatchingScreen } from '../chaos/watching-screen.ts';
import { Device } from './device.ts';
import type { Front } from './front.ts';
import type { Tally } from './tally.ts';
import type { Tempo } from './tempo.ts';

export interface CookDeps {
  readonly front: Front;
  readonly name: string;
  readonly token: string;
  readonly tally: Tally;
  readonly tempo: Tempo;
  readonly random: () => number;
  /** Of so many cooks at the station this is one: tickets go to them in turn. */
  readonly share: { readonly of: number; readonly at: number };
}

/** As long as a kitchen screen collects tickets before it says that it shows them (client: hearing.ts), and what one request may name. */
const BATCH_FOR_MS = 250;
const MOST = 500;
const [QUICKEST, SLOWEST] = [2 * MINUTE, 14 * MINUTE];

/** A station's screen with a cook before it: says what it shows, cooks, bumps. */
export class Cook {
  readonly watching: WatchingScreen;
  readonly device: Device;
  readonly #deps: CookDeps;
  readonly #known = new Set<string>();
  #unsaid: string[] = [];
  #saying: NodeJS.Timeout | undefined;
  #isGone = false;

  constructor(deps: CookDeps) {
    this.#deps = deps;
    const { front, token, name, random } = deps;
    const { url, restaurantId } = front;
    this.device = new Device({ url, restaurantId, token, refused: (what) => deps.tally.refused.push(`${name}, ${what}`) });
    const wall = { pulseEveryMs: PULSE_EVERY, took: (events: readonly LiveEvent[] | undefined) => this.#look(events) };
    const screen = new LiveScreen({ address: linkAt(url), restaurantId, token, random, ...wall });
    this.watching = { name, restaurantId, token, screen };
    screen.start();
  }

  leave(): void {
    this.#isGone = true;
    clearTimeout(this.#saying);
    this.watching.screen.stop();
  }

  #look(events: readonly LiveEvent[] | undefined): void {
    const { ticket } = this.watching.screen.state;
    const touched = events?.flatMap(({ changes }) => changes.filter(({ kind }) => kind === 'ticket').map(({ id }) => id));
    for (const id of touched ?? ticket.keys()) this.#see(ticket.get(id));
  }

  #see(ticket: Ticket | undefined): void {
    if (!ticket || this.#known.has(ticket.id)) return;
    this.#known.add(ticket.id);
    this.#deps.tally.shown(this.watching.name, ticket.id, ticket.orderId);
    if (ticket.status !== 'cooking') return;
    if (ticket.heardAt === null) this.#say(ticket.id);
    const { share, tally } = this.#deps;
    // What others left on the wall is not ours to cook.
    if (tally.orders.has(ticket.orderId) && turnOf(ticket.id) % share.of === share.at) void this.#cook(ticket.id);
  }

  #say(ticketId: string): void {
    this.#unsaid.push(ticketId);
    this.#saying ??= setTimeout(() => {
      this.#saying = undefined;
      while (this.#unsaid.length > 0) void this.device.act('hearTickets', { ticketIds: this.#unsaid.splice(0, MOST) });
    }, BATCH_FOR_MS);
  }

  async #cook(ticketId: string): Promise<void> {
    const { tempo, random, tally } = this.#deps;
    await tempo.until(tempo.now() + QUICKEST + random() * (SLOWEST - QUICKEST));
    if (!this.#isGone && (await this.device.act('bumpTicket', { ticketId }))) tally.bumps += 1;
  }
}

/** The same on every screen, in whatever order they learn of it. */
const turnOf = (ticketId: string): number => Number.parseInt(ticketId.slice(0, 8), 16);
