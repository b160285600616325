import { APPROVAL_CODES, approvalId } from '../approvals/approvals-input.ts';
import { orAsk } from '../approvals/or-ask.ts';
import { command } from '../contract/endpoint.ts';
import { bool, id, int, list, money, nullable, object, oneOf, optional, text, time } from '../kernel/shape.ts';
import { OPEN_PRICE } from '../menu/as-ordered.ts';
import { dropCheck, voidCheck } from './change-check.ts';
import { namesOf, whereIs } from './check-words.ts';
import { closeFreeCheck } from './close-check.ts';
import { fireHeldLines } from './fire-lines.ts';
import { openNewCheck } from './open-check.ts';
import { sendOrder } from './send-order.ts';
import { voidLine } from './void-line.ts';

const lineDraft = object({
  lineId: id(),
  itemId: id(),
  quantity: int(1, 99),
  seat: int(0, 60),
  course: int(1, 9),
  note: text({ min: 0, max: 200 }),
  modifierIds: list(id(), 50),
  halves: optional(list(object({ modifierId: id(), side: oneOf(['left', 'right']) }), 50)),
  open: optional(object({ name: text({ max: 80 }), price: money(OPEN_PRICE.least, OPEN_PRICE.most) })),
  isHeld: bool(),
  fireAt: optional(time()),
  promised: optional(money()),
});

export const ordersCommands = {
  openCheck: command({
    name: 'orders.open-check',
    path: '/checks',
    may: 'checks.open',
    says: 'Open a check at a table, or a tab by name.',
    body: { checkId: id(), tableId: nullable(id()), name: text({ min: 0, max: 60 }), covers: int(0, 500) },
    errors: ['check/known', 'check/no-name'],
    rule: openNewCheck,
  }),
  sendOrder: command({
    name: 'orders.send',
    path: '/checks/:checkId/orders',
    may: 'orders.send',
    says: 'Send lines onto a check; those not held are fired to their stations at once.',
    params: { checkId: id() },
    body: { orderId: id(), lines: list(lineDraft, 200, 1), acceptsWait: optional(bool()) },
    errors: [
      'check/is-closed',
      'check/is-voided',
      'order/known',
      'order/kitchen-full',
      'line/known',
      'line/repeated',
      'line/below-zero',
      'line/price-changed',
      'line/not-held',
      'fire/too-far',
      'item/out',
      'item/short',
      'item/not-open',
      'item/no-price',
      'item/open-not-yours',
      'item/price-out-of-bounds',
      'modifiers/too-few',
      'modifiers/too-many',
      'modifiers/not-offered',
      'modifiers/not-halved',
      'modifiers/out',
      'station/none',
    ],
    rule: sendOrder,
  }),
  fireLines: command({
    name: 'orders.fire',
    path: '/checks/:checkId/fire',
    may: 'lines.fire',
    says: 'Fire held lines. Lines already fired stay as they are.',
    params: { checkId: id() },
    body: { lineIds: list(id(), 200, 1) },
    errors: ['check/is-closed', 'check/is-voided', 'line/other-check', 'line/is-voided', 'station/none'],
    rule: fireHeldLines,
  }),
  voidLine: command({
    name: 'orders.void-line',
    path: '/checks/:checkId/lines/:lineId/void',
    may: 'orders.send',
    says: 'Void a line: never made, removed. Once it was fired, a manager has to say yes.',
    params: { checkId: id(), lineId: id() },
    body: { reason: text({ max: 120 }), approvalId },
    errors: [
      ...APPROVAL_CODES,
      'check/is-closed',
      'check/is-voided',
      'check/overpaid',
      'line/other-check',
      'line/is-voided',
      'line/is-shared',
    ],
    rule: orAsk({
      name: 'orders.void-line',
      rule: voidLine,
      says: (state, { checkId, lineId }) => `Void ${namesOf(state, [lineId])}, ${whereIs(state, checkId)}`,
    }),
  }),
  closeFreeCheck: command({
    name: 'orders.close-free-check',
    path: '/checks/:checkId/close',
    may: 'checks.open',
    says: 'Close a check on which nothing is due.',
    params: { checkId: id() },
    errors: ['check/is-closed', 'check/is-voided', 'check/due', 'check/empty'],
    rule: closeFreeCheck,
  }),
  voidCheck: command({
    name: 'orders.void-check',
    path: '/checks/:checkId/void',
    may: 'checks.open',
    says: 'Take away a check on which nothing stands.',
    params: { checkId: id() },
    errors: ['check/is-closed', 'check/is-voided', 'check/not-empty'],
    rule: voidCheck,
  }),
  dropCheck: command({
    name: 'orders.drop-check',
    path: '/checks/:checkId/drop',
    may: 'checks.open',
    says: 'The guest was given the check.',
    params: { checkId: id() },
    errors: ['check/is-closed', 'check/is-voided'],
    rule: dropCheck,
  }),
} as const;
