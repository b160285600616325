import { MINUTE } from '../src/kernel/time.ts';
import { alarmUnheard } from '../src/kitchen/hear.ts';
import type { Rule } from '../src/live/rule.ts';
import type { Row } from '../src/live/kinds.ts';
import { totalsOf } from '../src/orders/check-totals.ts';
import { fireDue } from '../src/orders/courses-due.ts';
import { linesOf } from '../src/orders/lines-of.ts';
import type { LineDraft } from '../src/orders/send-order.ts';
import type { Random } from './random.ts';
import { ITEMS, TABLES } from './small-house-rows.ts';
import { CHECK_OPERATIONS } from './walk-checks.ts';
import { GUEST_OPERATIONS } from './walk-guests.ts';
import { PAYMENT_OPERATIONS } from './walk-payments.ts';
import { TICKET_OPERATIONS } from './walk-tickets.ts';
import { idsOf, operation, rows, someCheck, someTicket, type Operation, type Scene } from './walk-operation.ts';

export type { Operation, Scene } from './walk-operation.ts';

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
  operation('send if there is room', 2, 'sendOrder', (scene) => {
    const checkId = someCheck(scene);
    return checkId === undefined ? undefined : { checkId, orderId: scene.newId('order'), lines: drafts(scene), acceptsWait: false };
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
  operation('fire course', 5, 'fireCourse', (scene) => {
    const checkId = someCheck(scene);
    const at = scene.random.chance(0.5) ? null : scene.now + scene.random.int(-2, scene.random.chance(0.95) ? 30 : 2_000) * MINUTE;
    return checkId === undefined ? undefined : { checkId, course: scene.random.int(1, 4), at, isTogether: scene.random.chance(0.5) };
  }),
  operation('hold course', 2, 'holdCourse', (scene) => {
    const checkId = someCheck(scene);
    return checkId === undefined ? undefined : { checkId, course: scene.random.int(1, 4) };
  }),
  operation('rush', 2, 'rushLines', (scene) => {
    const line = someLine(scene);
    return line && { lineIds: [line.id] };
  }),
  { name: 'fire due', weight: 6, may: 'lines.fire-due', errors: ['station/none'], rule: fireDue as Rule<never, unknown>, draw: () => ({}) },
  operation('void', 4, 'voidLine', (scene) => {
    const line = someLine(scene);
    if (!line) return undefined;
    const checkId = scene.random.chance(0.95) ? line.checkId : (someCheck(scene) ?? 'gone');
    return { checkId, lineId: line.id, reason: 'changed mind' };
  }),
  operation('bump', 12, 'bumpTicket', someTicket),
  operation('recall', 4, 'recallTicket', someTicket),
  ...TICKET_OPERATIONS,
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
  operation('join', 2, 'joinTables', ({ random }) => ({ tableId: random.pick(TABLES)!, toId: random.pick(TABLES)! })),
  operation('part', 2, 'partTables', ({ state, random }) => {
    const joined = TABLES.filter((id) => state.table.get(id)!.joinedTo !== null);
    const tableId = random.chance(0.8) ? random.pick(joined) : random.pick(TABLES);
    return tableId === undefined ? undefined : { tableId };
  }),
  operation('move party', 3, 'moveParty', (scene) => {
    const partyId = someParty(scene);
    return partyId === undefined ? undefined : { partyId, tableId: scene.random.pick(TABLES)! };
  }),
  operation('count party', 2, 'setPartyCovers', (scene) => {
    const partyId = someParty(scene);
    return partyId === undefined ? undefined : { partyId, covers: scene.random.int(1, 6) };
  }),
  operation('hand over', 2, 'assignParty', (scene) => {
    const partyId = someParty(scene);
    return partyId === undefined ? undefined : { partyId, serverId: scene.random.pick(['server', 'cashier', 'manager', 'cook'])! };
  }),
  ...CHECK_OPERATIONS,
  ...GUEST_OPERATIONS,
  ...PAYMENT_OPERATIONS,
];

/** Mostly one that is still there. */
function someParty(scene: Scene): string | undefined {
  const here = rows(scene, 'party').filter(({ leftAt }) => leftAt === null);
  return scene.random.chance(0.9) ? scene.random.pick(here)?.id : scene.random.pick(idsOf(scene, 'party'));
}

/** Mostly one of an open check. */
function someLine(scene: Scene, is: (line: Row<'line'>) => boolean = () => true): Row<'line'> | undefined {
  const isOpen = ({ checkId }: Row<'line'>): boolean => scene.state.check.get(checkId)!.status === 'open';
  const anyOf = scene.random.chance(0.95) ? isOpen : () => true;
  return scene.random.pick(rows(scene, 'line').filter((line) => anyOf(line) && is(line)));
}

const WAYS = ['rare', 'well done', 'cheese', 'no bun', 'truffle'];
const TOPPINGS = [['mushrooms'], ['with ham', 'raw'], ['with ham', 'cooked', 'mushrooms'], ['with ham'], []];

/** Mostly as the menu wants it. */
function waysOf(itemId: string, random: Random): readonly string[] {
  if (itemId === 'pizza') return random.pick(TOPPINGS)!;
  const more = random.chance(itemId === 'burger' ? 0.3 : 0.01) ? [random.pick(WAYS)!] : [];
  return itemId === 'burger' && random.chance(0.97) ? ['rare', ...more] : more;
}

/** By halves, by hand and by the clock; now and then where it cannot be. */
function asked(itemId: string, isHeld: boolean, random: Random, now: number): Pick<LineDraft, 'halves' | 'open' | 'fireAt' | 'promised'> {
  const isHalved = random.chance(itemId === 'pizza' ? 0.4 : 0.01);
  const isOpen = random.chance(itemId === 'off menu' ? 0.9 : 0.01);
  const isTimed = random.chance(isHeld ? 0.4 : 0.02);
  return {
    ...(isHalved && {
      halves: [{ modifierId: random.pick(['mushrooms', 'mushrooms', 'cooked'])!, side: random.pick(['left', 'right'])! }],
    }),
    ...(isOpen && { open: { name: 'Birthday cake', price: random.chance(0.9) ? random.int(1, 9_000) : 0 } }),
    ...(random.chance(0.02) && { promised: random.pick([395, 1_450])! }),
    ...(isTimed && { fireAt: now + random.int(-5, random.chance(0.95) ? 60 : 2_000) * MINUTE }),
  };
}

function drafts(scene: Scene): (LineDraft & { modifierIds: string[] })[] {
  const { random } = scene;
  const lines = Array.from({ length: random.int(1, 4) }, () => {
    const itemId = random.chance(0.99) ? random.pick(ITEMS)! : 'unicorn';
    const isHeld = random.chance(0.35);
    return {
      ...asked(itemId, isHeld, random, scene.now),
      lineId: scene.newId('line'),
      itemId,
      quantity: random.chance(0.7) ? 1 : random.int(2, 5),
      seat: random.int(0, 4),
      course: random.int(1, 3),
      note: random.chance(0.1) ? 'no salt' : '',
      modifierIds: [...waysOf(itemId, random)],
      isHeld,
    };
  });
  return random.chance(0.01) ? [...lines, lines[0]!] : lines;
}
