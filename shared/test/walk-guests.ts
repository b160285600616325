import { MINUTE } from '../src/kernel/time.ts';
import { allergyMarks } from '../src/kitchen/unseen-allergy.ts';
import { TABLES } from './small-house-rows.ts';
import { idsOf, operation, rows, someCheck, someTicket, type Operation, type Scene } from './walk-operation.ts';

const WORDS = ['nuts', 'Nuts', 'milk', 'shellfish', 'gluten'];

/** What guests must not eat, and those who come by reservation or wait at the door. */
export const GUEST_OPERATIONS: readonly Operation[] = [
  operation('note allergy', 5, 'noteAllergy', (scene) => {
    const checkId = someCheck(scene);
    if (checkId === undefined) return undefined;
    const { random } = scene;
    return {
      checkId,
      allergyId: scene.newId('allergy'),
      seat: random.int(0, 4),
      what: random.chance(0.98) ? random.pick(WORDS)! : ' ',
      guestId: null,
    };
  }),
  operation('retract allergy', 3, 'retractAllergy', (scene) => {
    const allergy = scene.random.pick(rows(scene, 'allergy'));
    return allergy && { checkId: scene.random.chance(0.9) ? allergy.checkId : (someCheck(scene) ?? 'gone'), allergyId: allergy.id };
  }),
  operation('read the allergies', 12, 'acknowledgeAllergy', (scene) => {
    const unread = rows(scene, 'ticket').filter(
      ({ allergySeenAt, lines }) => allergySeenAt === null && lines.some((line) => line.allergies.length > 0),
    );
    const ticketId = scene.random.chance(0.9) ? scene.random.pick(unread)?.id : someTicket(scene)?.ticketId;
    const ticket = ticketId === undefined ? undefined : scene.state.ticket.get(ticketId);
    return ticket && { ticketId: ticket.id, seen: allergyMarks(ticket).filter(() => scene.random.chance(0.98)) };
  }),
  operation('book', 3, 'bookReservation', (scene) => ({ reservationId: scene.newId('reservation'), ...bookingOf(scene) })),
  operation('change booking', 2, 'changeReservation', (scene) => {
    const reservationId = someReservation(scene);
    const { tableIds, at, allergies } = bookingOf(scene);
    return reservationId === undefined ? undefined : { reservationId, tableIds, at, allergies };
  }),
  operation('wait', 2, 'joinWaitlist', (scene) => {
    const { at: _at, minutes: _minutes, tableIds: _tableIds, ...who } = bookingOf(scene);
    return { reservationId: scene.newId('reservation'), ...who, at: scene.now + scene.random.int(-20, 5) * MINUTE, quotedMinutes: 20 };
  }),
  operation('arrive', 3, 'arriveReservation', oneReservation),
  operation('seat reserved', 5, 'seatReservation', (scene) => {
    const reservationId = someReservation(scene);
    const tableIds = scene.random.chance(0.3) ? [] : scene.random.some(TABLES).slice(0, 2);
    return reservationId === undefined ? undefined : { reservationId, partyId: scene.newId('party'), tableIds };
  }),
  operation('give up', 1, 'giveUpReservation', oneReservation),
  operation('cancel', 1, 'cancelReservation', oneReservation),
  operation('tell', 4, 'tellGuest', (scene) => {
    const reservationId = someReservation(scene);
    return reservationId === undefined ? undefined : { reservationId, messageId: scene.newId('message') };
  }),
];

function bookingOf({ random, now }: Scene) {
  return {
    name: random.chance(0.98) ? 'The Murphys' : ' ',
    phone: random.pick(['', '+353 1 555 0142', '+353 1 555 0143', 'nonsense'])!,
    guestId: null,
    covers: random.int(1, 8),
    at: now + random.int(-30, 120) * MINUTE,
    minutes: random.int(15, 120),
    tableIds: random.chance(0.5) ? [random.pick(TABLES)!] : [],
    note: '',
    allergies: random.chance(0.3) ? [random.pick(WORDS)!] : [],
  };
}

function oneReservation(scene: Scene): { reservationId: string } | undefined {
  const reservationId = someReservation(scene);
  return reservationId === undefined ? undefined : { reservationId };
}

/** Mostly one that is still ahead. */
function someReservation(scene: Scene): string | undefined {
  const ahead = rows(scene, 'reservation').filter(({ doneAt }) => doneAt === null);
  return scene.random.chance(0.9) ? scene.random.pick(ahead)?.id : scene.random.pick(idsOf(scene, 'reservation'));
}
