import { randomUUID } from 'node:crypto';
import { COMMANDS, ENDPOINTS, type CommandKey, type EndpointKey } from '@heard/shared/contract/contract.ts';
import type { Endpoint, InputOf } from '@heard/shared/contract/endpoint.ts';
import { HOUR } from '@heard/shared/kernel/time.ts';
import { isAllowed } from '@heard/shared/staff/permissions.ts';
import type { Reply, TestHouse, TestRole } from '../house.ts';
import { CHECKS_EXAMPLES, CHECKS_DOOR_EXAMPLES } from './checks-examples.ts';
import { FLOOR_EXAMPLES } from './floor-examples.ts';
import { GUEST_DOOR_EXAMPLES, GUEST_EXAMPLES } from './guests-examples.ts';
import { KITCHEN_EXAMPLES } from './kitchen-examples.ts';
import { PAYMENTS_EXAMPLES } from './payments-examples.ts';
import { PAST_CHECKS_EXAMPLES } from './past-checks-examples.ts';
import { PAPER_COMMAND_EXAMPLES, PAPER_ENDPOINT_EXAMPLES } from './paper-examples.ts';
import { STATIONS_EXAMPLES } from './stations-examples.ts';
import { setScene, type Scene } from './scene.ts';

export type Examples<T> = { readonly [K in keyof T]: (scene: Scene, house: TestHouse) => Promise<InputOf<T[K]>> };

/** One right request for every command, each time for something new. A command without an example does not compile. */
const COMMAND_EXAMPLES: Examples<typeof COMMANDS> = {
  seatParty: async (scene) => ({ tableId: await scene.freeTable(), partyId: randomUUID(), covers: 2 }),
  clearParty: async (scene) => {
    const partyId = randomUUID();
    await scene.act('seatParty', { tableId: await scene.freeTable(), partyId, covers: 2 });
    return { partyId };
  },
  cleanTable: async (scene) => {
    const partyId = randomUUID();
    const tableId = await scene.freeTable();
    await scene.act('seatParty', { tableId, partyId, covers: 2 });
    await scene.act('clearParty', { partyId });
    return { tableId };
  },
  ...FLOOR_EXAMPLES,
  ...PAPER_COMMAND_EXAMPLES,
  ...GUEST_EXAMPLES,
  openCheck: async ({ ids }) => ({ checkId: randomUUID(), tableId: ids.table('2'), name: '', covers: 3 }),
  sendOrder: async (scene) => ({
    checkId: await scene.openCheck(),
    orderId: randomUUID(),
    lines: [
      {
        lineId: randomUUID(),
        itemId: scene.ids.burger,
        quantity: 2,
        seat: 1,
        course: 1,
        note: 'no salt',
        modifierIds: [scene.ids.wellDone],
        isHeld: false,
      },
      { lineId: randomUUID(), itemId: scene.ids.lemonade, quantity: 1, seat: 0, course: 1, note: '', modifierIds: [], isHeld: false },
      {
        lineId: randomUUID(),
        itemId: scene.ids.lemonade,
        quantity: 1,
        seat: 0,
        course: 2,
        note: '',
        modifierIds: [],
        isHeld: true,
        fireAt: Date.now() + HOUR,
      },
    ],
  }),
  fireLines: async (scene) => {
    const checkId = await scene.openCheck();
    return { checkId, lineIds: [await scene.order(checkId, { isHeld: true })] };
  },
  fireCourse: async (scene) => {
    const checkId = await scene.openCheck();
    await scene.order(checkId, { isHeld: true, course: 2 });
    await scene.order(checkId, { itemId: scene.ids.lemonade, modifierIds: [], isHeld: true, course: 2 });
    return { checkId, course: 2, at: null, isTogether: true };
  },
  holdCourse: async (scene) => {
    const checkId = await scene.openCheck();
    await scene.order(checkId, { isHeld: true, fireAt: Date.now() + HOUR });
    return { checkId, course: 1 };
  },
  rushLines: async (scene) => ({ lineIds: [await scene.order(await scene.openCheck())] }),
  voidLine: async (scene) => {
    const checkId = await scene.openCheck();
    return { checkId, lineId: await scene.order(checkId), reason: 'wrong table' };
  },
  ...CHECKS_EXAMPLES,
  closeFreeCheck: async (scene) => {
    const checkId = await scene.openCheck();
    await scene.order(checkId, { itemId: scene.ids.water, modifierIds: [] });
    return { checkId };
  },
  voidCheck: async (scene) => ({ checkId: await scene.openCheck() }),
  dropCheck: async (scene) => ({ checkId: await scene.openCheck() }),
  bumpTicket: async (scene) => ({ ticketId: await scene.ticket() }),
  recallTicket: async (scene) => {
    const ticketId = await scene.ticket();
    await scene.act('bumpTicket', { ticketId });
    return { ticketId };
  },
  serveTicket: async (scene) => {
    const ticketId = await scene.ticket();
    await scene.act('bumpTicket', { ticketId });
    return { ticketId };
  },
  ...KITCHEN_EXAMPLES,
  ...STATIONS_EXAMPLES,
  hearTickets: async (scene) => ({ ticketIds: [await scene.ticket()] }),
  stockItem: async (scene) => ({
    itemId: scene.ids.lemonade,
    isOut: false,
    remaining: 1_000 + (scene.state().item.get(scene.ids.lemonade)?.remaining ?? 0),
  }),
  ...PAYMENTS_EXAMPLES,
  deactivateMember: async (scene) => {
    await scene.act('reactivateMember', { memberId: scene.ids.member('host') });
    return { memberId: scene.ids.member('host') };
  },
  reactivateMember: async (scene) => {
    await scene.act('deactivateMember', { memberId: scene.ids.member('host') });
    return { memberId: scene.ids.member('host') };
  },
  revokeDevice: async (_scene, house) => ({ deviceId: (await pairedDevice(house)).deviceId }),
  setUnheard: async (scene) => ({
    unheard: scene.state().restaurant.get(scene.ids.restaurant)!.unheard === 'alarm' ? 'reroute' : 'alarm',
  }),
  changeDevice: async (scene, house) => {
    const { deviceId } = await pairedDevice(house);
    return { deviceId, name: `Grill ${randomUUID().slice(0, 8)}`, shows: 'station', stationId: scene.ids.grill };
  },
  endPinSession: async (scene, house) => {
    const { sessionId } = await pinSession(scene, house);
    return { sessionId };
  },
};

const ENDPOINT_EXAMPLES: Examples<typeof ENDPOINTS> = {
  me: async () => ({}),
  ...GUEST_DOOR_EXAMPLES,
  ...CHECKS_DOOR_EXAMPLES,
  whoAmI: async () => ({}),
  startPairing: async () => ({}),
  claimPairing: async (_scene, house) => {
    const { deviceId, secret } = await waitingDevice(house);
    return { deviceId, secret };
  },
  pairDevice: async (scene, house) => ({
    code: (await waitingDevice(house)).code,
    name: 'New screen',
    role: 'screen',
    stationId: scene.ids.grill,
  }),
  deviceToken: async (_scene, house) => pairedDevice(house),
  enterPin: async (scene, house) => {
    const memberId = scene.ids.member('server');
    await setPin(house, memberId);
    return { sessionId: randomUUID(), memberId, pin: '4711' };
  },
  setPin: async ({ ids }) => ({
    memberId: ids.member('server'),
    pin: String(Math.floor(performance.now() * 1000) % 10_000).padStart(4, '0'),
  }),
  ...PAPER_ENDPOINT_EXAMPLES,
  snapshot: async () => ({}),
  xReport: async () => ({}),
  ...PAST_CHECKS_EXAMPLES,
  log: async () => ({ after: 0 }),
};

async function waitingDevice(house: TestHouse): Promise<{ deviceId: string; secret: string; code: string }> {
  const { body } = await house.ask('/pairings', { method: 'POST' });
  return body as unknown as { deviceId: string; secret: string; code: string };
}

async function pairedDevice(house: TestHouse): Promise<{ deviceId: string; secret: string }> {
  const { deviceId, secret, code } = await waitingDevice(house);
  const body = { code, name: 'Screen', role: 'screen', stationId: null };
  await house.ask(`/restaurants/${house.ours.restaurant}/devices`, { method: 'POST', token: await house.tokenOf('owner'), body });
  return { deviceId, secret };
}

async function setPin(house: TestHouse, memberId: string): Promise<void> {
  const path = `/restaurants/${house.ours.restaurant}/members/${memberId}/pin`;
  await house.ask(path, { method: 'PUT', token: await house.tokenOf('owner'), body: { pin: '4711' } });
}

async function pinSession(scene: Scene, house: TestHouse): Promise<{ sessionId: string }> {
  const sessionId = randomUUID();
  // Of the manager, who may end it as its owner; the terminal may as its host.
  const memberId = scene.ids.member('manager');
  await setPin(house, memberId);
  const path = `/restaurants/${house.ours.restaurant}/pin-sessions`;
  await house.ask(path, { method: 'POST', token: await house.tokenOf('terminal'), body: { sessionId, memberId, pin: '4711' } });
  return { sessionId };
}

export interface Example {
  readonly key: CommandKey | EndpointKey;
  readonly endpoint: Endpoint;
  readonly isCommand: boolean;
  make(): Promise<Record<string, unknown>>;
}

export function examplesFor(house: TestHouse): Example[] {
  const scene = setScene(house);
  const of = (table: object, examples: object, isCommand: boolean): Example[] =>
    Object.entries(table).map(([key, endpoint]) => ({
      key: key as CommandKey,
      endpoint: endpoint as Endpoint,
      isCommand,
      make: () => (examples as Record<string, (scene: Scene, house: TestHouse) => Promise<Record<string, unknown>>>)[key]!(scene, house),
    }));
  return [...of(COMMANDS, COMMAND_EXAMPLES, true), ...of(ENDPOINTS, ENDPOINT_EXAMPLES, false)];
}

/** A role that may: managers almost everything, the others what only they may. */
export const roleFor = ({ endpoint }: Example): TestRole =>
  (['manager', 'terminal', 'cook'] as const).find((role) => endpoint.may === undefined || isAllowed(role, endpoint.may)) ?? 'manager';

/** Sends an example's input to its door: path parameters into the path, the rest as body or query. */
export function knock(
  house: TestHouse,
  { endpoint }: Example,
  input: Record<string, unknown>,
  ask: { token?: string; key?: string; restaurantId?: string },
): Promise<Reply> {
  const { restaurantId = house.ours.restaurant, ...rest } = ask;
  const prefix = endpoint.scope === 'restaurant' ? `/restaurants/${restaurantId}` : '';
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => String(input[name]));
  const body = Object.fromEntries(Object.entries(input).filter(([name]) => !(name in endpoint.params)));
  if (endpoint.method !== 'GET') return house.ask(`${prefix}${path}`, { method: endpoint.method, body, ...rest });
  const query = new URLSearchParams(Object.entries(body).map(([name, value]) => [name, String(value)] as [string, string]));
  return house.ask(`${prefix}${path}?${query.toString()}`, rest);
}
