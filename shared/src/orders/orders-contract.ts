import { command } from '../contract/endpoint.ts';
import { bool, id, int, list, nullable, object, text } from '../kernel/shape.ts';
import { dropCheck, voidCheck, voidLine } from './change-check.ts';
import { closeFreeCheck } from './close-check.ts';
import { fireHeldLines } from './fire-lines.ts';
import { openNewCheck } from './open-check.ts';
import { sendOrder } from './send-order.ts';

const lineDraft = object({
  lineId: id(),
  itemId: id(),
  quantity: int(1, 99),
  seat: int(0, 60),
  course: int(1, 9),
  note: text({ min: 0, max: 200 }),
  modifierIds: list(id(), 50),
  isHeld: bool(),
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
    body: { orderId: id(), lines: list(lineDraft, 200, 1) },
    errors: [
      'check/is-closed',
      'check/is-voided',
      'order/known',
      'line/known',
      'line/repeated',
      'line/below-zero',
      'item/out',
      'item/short',
      'modifiers/too-few',
      'modifiers/too-many',
      'modifiers/not-offered',
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
    may: 'lines.void',
    says: 'Void a line: never made, removed.',
    params: { checkId: id(), lineId: id() },
    body: { reason: text({ max: 120 }) },
    errors: ['check/is-closed', 'check/is-voided', 'check/overpaid', 'line/other-check', 'line/is-voided'],
    rule: voidLine,
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
