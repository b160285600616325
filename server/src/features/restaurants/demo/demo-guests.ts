import { noteAllergy } from '@heard/shared/allergies/note-allergy.ts';
import { arriveReservation } from '@heard/shared/guests/at-the-door.ts';
import { bookReservation, type Booking } from '@heard/shared/guests/book-reservation.ts';
import { saveGuest } from '@heard/shared/guests/save-guest.ts';
import { joinWaitlist } from '@heard/shared/guests/waitlist.ts';
import { acknowledgeAllergy } from '@heard/shared/kitchen/acknowledge-allergy.ts';
import { allergyMarks, hasUnseenAllergy } from '@heard/shared/kitchen/unseen-allergy.ts';
import { found } from '@heard/shared/kernel/errors.ts';
import { DAY, MINUTE } from '@heard/shared/kernel/time.ts';
import { set } from '@heard/shared/live/event.ts';
import { happened } from '@heard/shared/live/rule.ts';
import type { State } from '@heard/shared/live/state.ts';
import { actOf, type Act } from '../../../platform/log/act.ts';
import { COOK, HOST, HOUSE, serverOf } from './demo-actors.ts';
import { tableIdOf } from './demo-floor.ts';
import { demoId } from './demo-id.ts';
import type { DemoMoment } from './demo-moment.ts';

interface Known {
  readonly name: string;
  readonly phone: string;
  readonly diets?: readonly string[];
  readonly allergies?: readonly string[];
  readonly notes?: string;
  readonly visits: number;
}

/** Those who come again. Numbers are of the range kept for stories (NANP 555-01XX). */
const GUESTS: readonly Known[] = [
  { name: 'Miriam Adler', phone: '+1 212 555 0114', allergies: ['nuts'], notes: 'Booth if there is one.', visits: 23 },
  { name: 'Tomás Herrera', phone: '+1 212 555 0137', diets: ['vegetarian'], visits: 4 },
  { name: 'Ingrid Solberg', phone: '+1 212 555 0151', allergies: ['shellfish', 'gluten'], visits: 11 },
  { name: 'Desmond Achebe', phone: '+1 212 555 0168', notes: 'Likes to be told about new wines.', visits: 7 },
  { name: 'Kaori Tanabe', phone: '+1 212 555 0122', allergies: ['eggs'], visits: 1 },
];
const guestIdOf = (name: string): string => demoId(`guest:${name}`);

function meet({ name, phone, diets = [], allergies = [], notes = '', visits }: Known, now: number): Act[] {
  const guestId = guestIdOf(name);
  const is = { name, phone, email: '', diets, allergies, notes, hasConsent: visits > 5 };
  const visited = () =>
    happened({ type: 'guests.imported', changes: [set('guest', guestId, { visits, lastVisitAt: now - visits * DAY })] });
  return [actOf({ who: HOST, rule: saveGuest, input: { guestId, was: null, is } }), actOf({ who: HOUSE, rule: visited, input: undefined })];
}

type Coming = Pick<Booking, 'name' | 'covers'> & {
  readonly in: number;
  readonly table?: string;
  readonly note?: string;
  readonly hasArrived?: true;
};

const COMING: readonly Coming[] = [
  { name: 'Miriam Adler', covers: 4, in: 25, table: '8', note: 'Anniversary' },
  { name: 'Ingrid Solberg', covers: 3, in: 50 },
  { name: 'Desmond Achebe', covers: 2, in: 5, table: '14', hasArrived: true },
  { name: 'The Calloways', covers: 8, in: 125, table: '10', note: 'Two high chairs' },
];
const AT_THE_DOOR = [
  { name: 'Priya Raman', phone: '+1 212 555 0190', covers: 6, minutesAgo: 12, quotedMinutes: 30, allergies: ['peanuts'] },
  { name: 'Okafor', phone: '', covers: 5, minutesAgo: 4, quotedMinutes: 35, allergies: [] },
];

const STEP = 5 * MINUTE;

function book({ name, covers, in: minutes, table, note = '' }: Coming, now: number): Act {
  const guest = GUESTS.find((known) => known.name === name);
  const at = Math.ceil((now + minutes * MINUTE) / STEP) * STEP;
  const who = { name, phone: guest?.phone ?? '', guestId: guest ? guestIdOf(name) : null, covers, note, allergies: [] };
  const where = { at, minutes: 90, tableIds: table ? [tableIdOf(table)] : [] };
  return actOf({ who: HOST, rule: bookReservation, input: { reservationId: demoId(`reservation:${name}`), ...who, ...where } });
}

/** Somebody at a seated table says what they must not eat. */
function tell(state: State, table: string, seat: number, what: string): Act {
  const check = [...state.check.values()].find(({ tableId, status }) => tableId === tableIdOf(table) && status === 'open');
  const input = { checkId: found(check, 'check').id, allergyId: demoId(`allergy:${table}:${what}`), seat, what, guestId: null };
  return actOf({ who: serverOf(table), rule: noteAllergy, input });
}

const readAll = (state: State): Act[] =>
  [...state.ticket.values()]
    .filter((ticket) => hasUnseenAllergy(ticket) && ticket.status !== 'served')
    .map((ticket) => actOf({ who: COOK, rule: acknowledgeAllergy, input: { ticketId: ticket.id, seen: allergyMarks(ticket) } }));

/** Who is known, who comes, who waits, and what the kitchen has been told: once it has read it, once it has not yet. */
export function guestMoments(now: number): DemoMoment[] {
  return [
    { minutesAgo: 235, acts: () => GUESTS.flatMap((guest) => meet(guest, now)) },
    { minutesAgo: 230, acts: () => COMING.map((coming) => book(coming, now)) },
    { minutesAgo: 12, acts: (state) => [tell(state, '6', 2, 'nuts')] },
    { minutesAgo: 11.5, acts: readAll },
    ...COMING.filter(({ hasArrived }) => hasArrived).map(({ name }) => ({
      minutesAgo: 3,
      acts: () => [actOf({ who: HOST, rule: arriveReservation, input: { reservationId: demoId(`reservation:${name}`) } })],
    })),
    ...AT_THE_DOOR.map(({ minutesAgo, ...walkIn }) => ({
      minutesAgo,
      acts: () => [
        actOf({
          who: HOST,
          rule: joinWaitlist,
          input: { reservationId: demoId(`walk-in:${walkIn.name}`), ...walkIn, guestId: null, note: '', at: now - minutesAgo * MINUTE },
        }),
      ],
    })),
    { minutesAgo: 0.5, acts: (state) => [tell(state, '13', 1, 'milk')] },
  ];
}
