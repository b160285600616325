import { DEFAULT_STATION } from '@heard/shared/kitchen/default-station.ts';
import type { Station, Ticket, TicketLine } from '@heard/shared/kitchen/kitchen-kinds.ts';
import { derivedId } from '@heard/shared/kernel/ids.ts';
import { MINUTE, SECOND } from '@heard/shared/kernel/time.ts';
import type { Snapshot } from '@heard/shared/live/state.ts';
import { DEFAULT_PACING } from '@heard/shared/restaurants/default-pacing.ts';
import { DEFAULT_SALES } from '@heard/shared/restaurants/default-sales.ts';
import type { Restaurant } from '@heard/shared/restaurants/restaurants-kinds.ts';

/** A Friday, 19:42 in New York. */
export const NOW = Date.parse('2026-03-06T19:42:00-05:00');

export const idOf = (name: string): string => derivedId('kitchen fixture', name);

const restaurant: Restaurant = {
  id: idOf('restaurant'),
  slug: 'the-lighthouse',
  name: 'The Lighthouse',
  currency: 'USD',
  locale: 'en-US',
  timeZone: 'America/New_York',
  cutoffHour: 4,
  taxRate: 8_875,
  isTaxIncluded: false,
  pacing: DEFAULT_PACING,
  sales: DEFAULT_SALES,
  dayparts: [],
  unheard: 'alarm',
  isDemo: false,
};

const station = (name: string, sort: number): Station => ({
  id: idOf(name),
  name,
  sort,
  isFallback: sort === 0,
  ...DEFAULT_STATION,
});
export const grill = station('Grill', 0);
export const cold = station('Cold', 1);
export const fry = station('Fry', 2);

/** `2 Ribeye @3 +Medium rare +No butter "allergy: nuts"`: quantity, item, seat, modifiers, note. */
export function lineOf(words: string, about: Partial<TicketLine> = {}): TicketLine {
  const [, quantity, name, seat, modifiers, note] = /^(\d+) ([^@+"]+)(?:@(\d+))?([^"]*)(?:"(.*)")?$/.exec(words)!;
  return {
    lineId: idOf(words),
    name: name!.trim(),
    quantity: Number(quantity),
    seat: Number(seat ?? 0),
    modifiers: modifiers!.split('+').flatMap((modifier) => modifier.trim() || []),
    note: note ?? '',
    allergies: [],
    goesTo: '',
    isDone: false,
    isVoided: false,
    isVoidSeen: false,
    ...about,
  };
}

/** A ticket of the Grill's, fired so many minutes ago. */
export function ticketOf(tableName: string, minutesAgo: number, lines: readonly string[], about: Partial<Ticket> = {}): Ticket {
  const stationId = about.stationId ?? grill.id;
  return {
    id: idOf(`${tableName} ${minutesAgo} ${stationId}`),
    checkId: idOf(`check ${tableName}`),
    orderId: idOf(`order ${tableName} ${minutesAgo}`),
    stationId,
    status: 'cooking',
    course: 1,
    checkNumber: 20 + tableName.length * 7 + Math.round(minutesAgo),
    tableName,
    serverId: null,
    serverName: 'Ana',
    lines: lines.map((words) => lineOf(words)),
    isRush: false,
    isAddOn: false,
    alsoAt: [],
    laterCourses: [],
    workSeconds: 0,
    promisedAt: null,
    firedAt: NOW - minutesAgo * MINUTE - 7 * SECOND,
    heardAt: null,
    heardBy: null,
    changedAt: null,
    alarmedAt: null,
    allergySeenAt: null,
    readyAt: null,
    servedAt: null,
    ...about,
  };
}

const atGrill: readonly Ticket[] = [
  ticketOf('12', 17, ['2 Ribeye 12 oz @1 +Medium rare +No butter', '1 Half chicken @2 +Mash', '1 Fries'], { serverName: 'Ana' }),
  ticketOf('4', 13, ['1 Sea bass @1 +No capers "allergy: shellfish, clean pan"', '1 Pork chop @2 +Medium'], {
    serverName: 'Theo',
    course: 2,
  }),
  ticketOf('Terrace 3', 11, ['3 House burger +Cheddar +Bacon', '1 House burger +No bun "gluten free"'], {
    isRush: true,
    serverName: 'June',
  }),
  ticketOf('Maria', 8, ['1 Steak frites +Rare "sauce on the side"'], { serverName: 'Sam' }),
  ticketOf('9', 6, ['2 Half chicken +Salad', '1 Ribeye 12 oz @3 +Well done'], { serverName: 'Theo', course: 2 }),
  ticketOf('21', 4, ['1 Pork chop @1 +Medium', '1 Sea bass @2', '2 Steak frites +Medium rare "one without salt"'], { serverName: 'June' }),
  ticketOf('2', 2, ['1 House burger @1 +Medium +No onion +No pickles', '1 Mushroom risotto @2'], { serverName: 'Ana' }),
  ticketOf('17', 0.5, ['4 Lamb skewers', '2 Half chicken +Mash'], { serverName: 'Theo' }),
];

const elsewhere: readonly Ticket[] = [
  ticketOf('12', 9, ['2 Caesar salad +No anchovies', '1 Burrata'], { stationId: cold.id }),
  ticketOf('7', 3, ['1 Oysters, half dozen', '1 Beet tartare @2 "no nuts please"'], { stationId: cold.id }),
  ticketOf('12', 10, ['2 Fries', '1 Onion rings'], { stationId: fry.id }),
  ticketOf('2', 1, ['1 Fries "extra crisp"'], { stationId: fry.id }),
];

const bumped: readonly Ticket[] = [
  ticketOf('5', 24, ['2 Pork chop +Medium'], { status: 'ready', readyAt: NOW - 3 * MINUTE }),
  ticketOf('8', 40, ['1 Ribeye 12 oz +Rare', '1 Fries'], { status: 'served', readyAt: NOW - 22 * MINUTE, servedAt: NOW - 20 * MINUTE }),
];

/** The Lighthouse in mid-service: fourteen tickets, eight of them cooking at the Grill. */
export const midService = (): Snapshot => ({
  restaurant: [restaurant],
  station: [grill, cold, fry],
  ticket: [...atGrill, ...elsewhere, ...bumped].map((ticket) => (ticket.tableName === '9' ? withVoid(ticket) : ticket)),
});

const withVoid = (ticket: Ticket): Ticket => ({
  ...ticket,
  lines: ticket.lines.map((line, at) => (at === 0 ? { ...line, isVoided: true } : line)),
});
