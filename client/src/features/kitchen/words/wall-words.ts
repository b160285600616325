import type { Age } from '@heard/shared/kitchen/ticket-age.ts';
import type { LinkStatus } from '../../../live/live.ts';

/** What the wall itself says; names of dishes, tables and people stay as the house wrote them. */
export interface WallWords {
  readonly ages: Readonly<Record<Age, string>>;
  /** Behind a clock that runs down to what the guest was told, and one that is past it. */
  readonly toPromise: string;
  readonly over: string;
  readonly pass: string;
  readonly cooking: string;
  readonly late: string;
  readonly rush: string;
  readonly addOn: string;
  readonly cancelled: string;
  readonly allergy: string;
  readonly seat: string;
  readonly alsoAt: string;
  readonly bump: string;
  readonly read: string;
  readonly seen: string;
  readonly tickets: string;
  readonly links: Readonly<Record<LinkStatus, string>>;
  readonly table: (name: string) => string;
  readonly check: (number: number) => string;
  readonly course: (number: number) => string;
  readonly waits: (course: number, dishes: number) => string;
  readonly done: (dish: string) => string;
  readonly unsent: (count: number) => string;
}

export const ENGLISH: WallWords = {
  ages: { fresh: 'On time', warm: 'Soon', due: 'Due', late: 'Late' },
  toPromise: 'to promise',
  over: 'over',
  pass: 'The pass',
  cooking: 'cooking',
  late: 'late',
  rush: 'Rush',
  addOn: 'Add-on',
  cancelled: 'Cancelled',
  allergy: 'Allergy',
  seat: 'seat',
  alsoAt: 'Also at',
  bump: 'Bump',
  read: 'I have read it',
  seen: 'Seen',
  tickets: 'Tickets, oldest first',
  links: { connecting: 'Connecting', live: 'Live', offline: 'Offline', outdated: 'Old release', refused: 'Signed out' },
  table: (name) => `Table ${name}`,
  check: (number) => `Check ${number}`,
  course: (number) => `Course ${number}`,
  waits: (course, dishes) => `Course ${course} waits · ${dishes} ${dishes === 1 ? 'dish' : 'dishes'}`,
  done: (dish) => `${dish} done`,
  unsent: (count) => `${count} to send`,
};
