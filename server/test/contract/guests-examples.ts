import { randomUUID } from 'node:crypto';
import type { COMMANDS, ENDPOINTS } from '@heard/shared/contract/contract.ts';
import { allergyMarks } from '@heard/shared/kitchen/unseen-allergy.ts';
import { HOUR } from '@heard/shared/kernel/time.ts';
import type { TestHouse } from '../house.ts';
import type { Examples } from './examples.ts';
import type { Scene } from './scene.ts';

type Commands = typeof COMMANDS;
type Endpoints = typeof ENDPOINTS;
type GuestCommands = Pick<
  Commands,
  | 'noteAllergy'
  | 'retractAllergy'
  | 'acknowledgeAllergy'
  | 'bookReservation'
  | 'changeReservation'
  | 'arriveReservation'
  | 'seatReservation'
  | 'giveUpReservation'
  | 'cancelReservation'
  | 'joinWaitlist'
  | 'tellGuest'
>;

/** Each booking an hour after the one before: the table is free. */
let made = 0;

const PHONE = '+353 1 555 0142';
const MURPHYS = { name: 'The Murphys', phone: PHONE, guestId: null, covers: 2, note: 'pram', allergies: ['nuts'] };

async function booked(scene: Scene): Promise<string> {
  const reservationId = randomUUID();
  await scene.act('bookReservation', { reservationId, ...MURPHYS, at: Date.now() + HOUR, minutes: 90, tableIds: [] });
  return reservationId;
}

async function waiting(scene: Scene): Promise<string> {
  const reservationId = randomUUID();
  await scene.act('joinWaitlist', { reservationId, ...MURPHYS, at: Date.now(), quotedMinutes: 15 });
  return reservationId;
}

async function noted(scene: Scene): Promise<{ checkId: string; allergyId: string }> {
  const [checkId, allergyId] = [await scene.openCheck(), randomUUID()];
  await scene.act('noteAllergy', { checkId, allergyId, seat: 1, what: 'nuts', guestId: null });
  return { checkId, allergyId };
}

export const GUEST_EXAMPLES: Examples<GuestCommands> = {
  noteAllergy: async (scene) => {
    const checkId = await scene.openCheck();
    await scene.order(checkId, { seat: 1 });
    return { checkId, allergyId: randomUUID(), seat: 1, what: 'nuts', guestId: null };
  },
  retractAllergy: noted,
  acknowledgeAllergy: async (scene) => {
    const { checkId } = await noted(scene);
    const lineId = await scene.order(checkId, { seat: 1 });
    const ticket = [...scene.state().ticket.values()].find(({ lines }) => lines.some((line) => line.lineId === lineId))!;
    return { ticketId: ticket.id, seen: allergyMarks(ticket) };
  },
  bookReservation: async ({ ids }) => {
    made += 1;
    return { reservationId: randomUUID(), ...MURPHYS, at: Date.now() + made * HOUR, minutes: 30, tableIds: [ids.table('2')] };
  },
  changeReservation: async (scene) => ({
    reservationId: await booked(scene),
    covers: 4,
    note: 'window',
    allergies: ['nuts', 'milk'],
    allergiesWere: ['nuts'],
  }),
  arriveReservation: async (scene) => ({ reservationId: await booked(scene) }),
  seatReservation: async (scene) => {
    const tableId = await scene.freeTable();
    return { reservationId: await waiting(scene), partyId: randomUUID(), tableIds: [tableId] };
  },
  giveUpReservation: async (scene) => ({ reservationId: await waiting(scene) }),
  cancelReservation: async (scene) => ({ reservationId: await booked(scene) }),
  joinWaitlist: async () => ({ reservationId: randomUUID(), ...MURPHYS, at: Date.now(), quotedMinutes: 20 }),
  tellGuest: async (scene) => ({ reservationId: await waiting(scene), messageId: randomUUID() }),
};

const ANN = {
  name: 'Ann Byrne',
  phone: PHONE,
  email: 'ann@example.ie',
  diets: ['vegan'],
  allergies: ['nuts'],
  notes: '',
  hasConsent: true,
};

async function known(house: TestHouse): Promise<string> {
  const guestId = randomUUID();
  const path = `/restaurants/${house.ours.restaurant}/guests/${guestId}`;
  await house.ask(path, { method: 'POST', token: await house.tokenOf('host'), body: { was: null, is: ANN } });
  return guestId;
}

export const GUEST_DOOR_EXAMPLES: Examples<Pick<Endpoints, 'searchGuests' | 'seeGuest' | 'saveGuest' | 'mergeGuests'>> = {
  searchGuests: async () => ({ query: 'ann', offset: 0 }),
  seeGuest: async (_scene, house) => ({ guestId: await known(house) }),
  saveGuest: async (_scene, house) => ({ guestId: await known(house), was: ANN, is: { ...ANN, notes: 'likes the window' } }),
  mergeGuests: async (_scene, house) => ({ guestId: await known(house), intoId: await known(house) }),
};
