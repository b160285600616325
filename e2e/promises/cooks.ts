import { MINUTE, SECOND } from '@heard/shared/kernel/time.ts';
import type { State } from '@heard/shared/live/state.ts';
import type { Ticket } from '@heard/shared/kitchen/kitchen-kinds.ts';
import { HANDS } from './house-of.ts';

type Random = () => number;

/** How long each dish really takes, which only the cooks know: 3 to 13 minutes, an eighth more in the evening. */
export function secondsOf(name: string, isEvening: boolean): number {
  let mixed = 7;
  for (const letter of name) mixed = (mixed * 31 + letter.charCodeAt(0)) % 601;
  return (180 + mixed) * (isEvening ? 1.125 : 1);
}

/** Cooks who take the next dish in turn and bump when the last of a ticket is done; one in fifteen they forget, one in thirty they hit too soon. */
export class Cooks {
  readonly #hands = new Map<string, number[]>();
  readonly #random: Random;

  constructor(random: Random) {
    this.#random = random;
  }

  /** When the ticket will be bumped. Tickets are to come in the order in which they were fired. */
  bumpAt(state: State, ticket: Ticket, isEvening: boolean): number {
    const hands = this.#hands.get(ticket.stationId) ?? Array.from({ length: HANDS }, () => 0);
    this.#hands.set(ticket.stationId, hands);
    const done = ticket.lines.map(({ lineId, name, quantity }) => {
      const dishes = Array.from({ length: state.line.get(lineId)?.quantity ?? quantity }, () =>
        this.#cook(hands, ticket.firedAt, secondsOf(name, isEvening)),
      );
      return Math.max(...dishes);
    });
    const ready = Math.max(...done);
    const luck = this.#random();
    if (luck < 1 / 15) return ready + (5 + this.#random() * 40) * MINUTE;
    if (luck < 1 / 10) return ticket.firedAt + (2 + this.#random() * 40) * SECOND;
    return ready + this.#random() * 20 * SECOND;
  }

  #cook(hands: number[], from: number, seconds: number): number {
    const free = hands.indexOf(Math.min(...hands));
    const takes = seconds * (0.75 + this.#random() / 2) * SECOND;
    hands[free] = Math.round(Math.max(from, hands[free]!) + takes);
    return hands[free]!;
  }
}
