import { houseWords } from '@heard/shared/paper/house-words.ts';
import { MINUTE } from '@heard/shared/kernel/time.ts';
import type { Restaurant } from '@heard/shared/restaurants/restaurants-kinds.ts';
import type { Device } from '@heard/shared/staff/staff-kinds.ts';

export const SHOWS: readonly { readonly value: Device['shows']; readonly says: string }[] = [
  { value: 'station', says: 'A station' },
  { value: 'expo', says: 'The pass' },
  { value: 'runner', says: 'What to carry' },
  { value: 'guests', says: 'Ready for guests' },
];

/** `Kitchen screen, Grill`: what it is for. */
export function workOf({ role, shows }: Pick<Device, 'role' | 'shows'>, station: string | undefined): string {
  if (role === 'terminal') return 'Shared terminal';
  if (shows === 'station') return `Kitchen screen, ${station ?? 'no station'}`;
  return { expo: 'Kitchen screen, the pass', runner: 'Runner’s screen', guests: 'Screen for guests' }[shows];
}

/** A screen that draws is written down every five minutes; for a moment more it counts as here. */
const HERE_FOR = 6 * MINUTE;

export interface Seen {
  readonly is: 'here' | 'dark' | 'away';
  readonly says: string;
}

/** What is known of whether anybody can see it. Nobody watches a terminal: a dark one shows itself to whoever wants to use it. */
export function seenOf({ seenAt, darkSince }: Pick<Device, 'seenAt' | 'darkSince'>, house: Restaurant | undefined, now: number): Seen {
  const at = (time: number): string => (house ? timeWords(house, time, now) : '');
  if (darkSince !== null) return { is: 'dark', says: `shows nothing since ${at(darkSince)}` };
  if (seenAt === null) return { is: 'away', says: 'has never shown anything' };
  if (now - seenAt < HERE_FOR) return { is: 'here', says: 'shows its tickets' };
  return { is: 'away', says: `last seen ${at(seenAt)}` };
}

/** `19:42`, and of another day `Nov 20, 19:42`. */
function timeWords(house: Restaurant, time: number, now: number): string {
  const day = new Intl.DateTimeFormat(house.locale, { month: 'short', day: 'numeric', timeZone: house.timeZone });
  const clock = houseWords(house).clock(time);
  return day.format(time) === day.format(now) ? clock : `${day.format(time)}, ${clock}`;
}
