import { COMMANDS, type CommandKey } from '../src/contract/contract.ts';
import type { InputOf } from '../src/contract/endpoint.ts';
import { alarmUnheard } from '../src/kitchen/hear.ts';
import type { Rule } from '../src/live/rule.ts';
import { rowsOf, type State } from '../src/live/state.ts';
import type { KindName, Row } from '../src/live/kinds.ts';
import { totalsOf } from '../src/orders/check-totals.ts';
import { linesOf } from '../src/orders/lines-of.ts';
import type { LineDraft } from '../src/orders/send-order.ts';
import type { Permission } from '../src/staff/permissions.ts';
import type { Random } from './random.ts';
import { ITEMS, TABLES } from './small-house-rows.ts';

export interface Scene {
  readonly state: State;
  readonly random: Random;
  /** Sometimes an id that was used before: what a device that was offline sends twice. */
  newId(kind: KindName): string;
}

/** Something that can be done in a restaurant: add a line to `OPERATIONS` and the walk does it, too. */
export interface Operation {
  readonly name: string;
  /** How often, compared with the others. */
  readonly weight: number;
  readonly may: Permission;
  /** The codes it may be refused with, besides not-found. */
  readonly errors: readonly string[];
  readonly rule: Rule<never, unknown>;
  /** What to do it to; undefined when there is nothing yet. */
  draw(scene: Scene): unknown;
}

function operation<K extends CommandKey>(
  name: string,
  weight: number,
  key: K,
  draw: (scene: Scene) => InputOf<(typeof COMMANDS)[K]> | undefined,
): Operation {
  const { may, errors, rule } = COMMANDS[key];
  return { name, weight, may: may!, errors, rule: rule as unknown as Rule<never, unknown>, draw };
}

export const OPERATIONS: readonly Operation[] = [
  operation('seat', 4, 'seatParty', (scene) => ({
    tableId: scene.random.pick(TABLES)!,
    partyId: scene.newId('party'),
    covers: scene.random.int(1, 6),
  })),
  operation('open', 4, 'openCheck', (scene) => {
    const tableId = scene.random.chance(0.8) ? scene.random.pick(TABLES)! : null;
    return { checkId: scene.newId('check'), tableId, name: scene.random.chance(0.9) ? 'Ann' : '', covers: scene.random.int(0, 6) };
  }),
  operation('send', 16, 'sendOrder', (scene) => {
    const checkId = someCheck(scene);
    return checkId === undefined ? undefined : { checkId, orderId: scene.newId('order'), lines: drafts(scene) };
  }),
  operation('just water', 4, 'sendOrder', (scene) => {
    const empty = rows(scene, 'check').find(({ id, status }) => status === 'open' && linesOf(scene.state, id).length === 0);
    const line = { itemId: 'water', quantity: 1, seat: 0, course: 1, note: '', modifierIds: [], isHeld: false };
    return empty && { checkId: empty.id, orderId: scene.newId('order'), lines: [{ ...line, lineId: scene.newId('line') }] };
  }),
  operation('fire', 8, 'fireLines', (scene) => {
    const checkId = someCheck(scene);
    if (checkId === undefined) return undefined;
    const lines = linesOf(scene.state, checkId).filter((line) => line.status === 'held' || scene.random.chance(0.1));
    const strays = scene.random.chance(0.05) ? idsOf(scene, 'line').slice(0, 1) : [];
    const lineIds = [...scene.random.some(lines).map((line) => line.id), ...strays];
    return lineIds.length === 0 ? undefined : { checkId, lineIds };
  }),
  operation('fire again', 3, 'fireLines', (scene) => {
    const line = someLine(scene, ({ firedAt }) => firedAt !== null);
    return line && { checkId: line.checkId, lineIds: [line.id, line.id] };
  }),
  operation('void', 4, 'voidLine', (scene) => {
    const line = someLine(scene);
    if (!line) return undefined;
    const checkId = scene.random.chance(0.95) ? line.checkId : (someCheck(scene) ?? 'gone');
    return { checkId, lineId: line.id, reason: 'changed mind' };
  }),
  operation('bump', 12, 'bumpTicket', someTicket),
  operation('recall', 4, 'recallTicket', someTicket),
  operation('serve', 9, 'serveTicket', (scene) => {
    const ready = rows(scene, 'ticket').filter(({ status }) => status === 'ready');
    const ticket = scene.random.chance(0.8) ? scene.random.pick(ready) : undefined;
    return ticket ? { ticketId: ticket.id } : someTicket(scene);
  }),
  operation('hear', 6, 'hearTickets', (scene) => {
    const ticketIds = scene.random.some(idsOf(scene, 'ticket'));
    return ticketIds.length === 0 ? undefined : { ticketIds: [...ticketIds, 'gone'] };
  }),
  { name: 'alarm', weight: 3, may: 'tickets.watch', errors: [], rule: alarmUnheard as Rule<never, unknown>, draw: () => ({}) },
  operation('86', 2, 'stockItem', ({ random }) => ({ itemId: random.pick(ITEMS)!, isOut: random.chance(0.4), remaining: null })),
  operation('count', 3, 'stockItem', ({ random }) => ({
    itemId: random.chance(0.7) ? 'special' : random.pick(ITEMS)!,
    isOut: false,
    remaining: random.int(0, 6),
  })),
  operation('pay', 12, 'takePayment', (scene) => {
    const unpaid = rows(scene, 'check').filter(({ id, status }) => status === 'open' && totalsOf(scene.state, id).due > 0);
    const checkId = scene.random.chance(0.9) ? scene.random.pick(unpaid)?.id : someCheck(scene);
    if (checkId === undefined) return undefined;
    const { due } = totalsOf(scene.state, checkId);
    const amount = Math.max(1, scene.random.chance(0.5) ? due : scene.random.int(1, due + 50));
    const tendered = scene.random.chance(0.95) ? amount + scene.random.int(0, 2_000) : Math.max(1, amount - 1);
    return { checkId, paymentId: scene.newId('payment'), tender: 'cash', amount, tendered };
  }),
  operation('drop', 3, 'dropCheck', (scene) => {
    const checkId = someCheck(scene);
    return checkId === undefined ? undefined : { checkId };
  }),
  operation('void check', 2, 'voidCheck', (scene) => {
    const checkId = someCheck(scene);
    return checkId === undefined ? undefined : { checkId };
  }),
  operation('close free check', 4, 'closeFreeCheck', (scene) => {
    const free = rows(scene, 'check').filter(
      ({ id, status }) => status === 'open' && linesOf(scene.state, id).length > 0 && totalsOf(scene.state, id).due === 0,
    );
    const checkId = scene.random.chance(0.9) ? scene.random.pick(free)?.id : someCheck(scene);
    return checkId === undefined ? undefined : { checkId };
  }),
  operation('clear', 4, 'clearParty', (scene) => {
    const partyId = scene.random.pick(idsOf(scene, 'party'));
    return partyId === undefined ? undefined : { partyId };
  }),
  operation('clean', 3, 'cleanTable', ({ random }) => ({ tableId: random.pick(TABLES)! })),
];

const rows = <K extends KindName>({ state }: Scene, kind: K): Row<K>[] => [...state[kind].values()] as Row<K>[];
const idsOf = ({ state }: Scene, kind: KindName): string[] => [...rowsOf(state, kind).keys()];

/** Mostly one that is open. */
function someCheck(scene: Scene): string | undefined {
  const open = rows(scene, 'check').filter(({ status }) => status === 'open');
  return scene.random.chance(0.95) ? scene.random.pick(open)?.id : scene.random.pick(idsOf(scene, 'check'));
}

/** Mostly one of an open check. */
function someLine(scene: Scene, is: (line: Row<'line'>) => boolean = () => true): Row<'line'> | undefined {
  const isOpen = ({ checkId }: Row<'line'>): boolean => scene.state.check.get(checkId)!.status === 'open';
  const anyOf = scene.random.chance(0.95) ? isOpen : () => true;
  return scene.random.pick(rows(scene, 'line').filter((line) => anyOf(line) && is(line)));
}

function someTicket(scene: Scene): { ticketId: string } | undefined {
  const ticketId = scene.random.pick(idsOf(scene, 'ticket'));
  if (ticketId === undefined) return undefined;
  return { ticketId: scene.random.chance(0.97) ? ticketId : 'gone' };
}

const WAYS = ['rare', 'well done', 'cheese', 'no bun', 'truffle'];

/** Mostly as the menu wants it. */
function waysOf(itemId: string, random: Random): string[] {
  const more = random.chance(itemId === 'burger' ? 0.3 : 0.01) ? [random.pick(WAYS)!] : [];
  return itemId === 'burger' && random.chance(0.97) ? ['rare', ...more] : more;
}

function drafts(scene: Scene): (LineDraft & { modifierIds: string[] })[] {
  const { random } = scene;
  const lines = Array.from({ length: random.int(1, 4) }, () => {
    const itemId = random.chance(0.99) ? random.pick(ITEMS)! : 'unicorn';
    return {
      lineId: scene.newId('line'),
      itemId,
      quantity: random.chance(0.7) ? 1 : random.int(2, 5),
      seat: random.int(0, 4),
      course: random.int(1, 3),
      note: random.chance(0.1) ? 'no salt' : '',
      modifierIds: waysOf(itemId, random),
      isHeld: random.chance(0.35),
    };
  });
  return random.chance(0.01) ? [...lines, lines[0]!] : lines;
}
