import { command, endpoint } from '../contract/endpoint.ts';
import { bool, day, id, int, json, money, nullable, oneOf, optional, secret, text } from '../kernel/shape.ts';
import { changeAccount, openAccount, sellGiftCard, settleAccount } from './accounts.ts';
import { closeDay } from './close-day.ts';
import { closeDrawer, moveCash, openDrawer } from './drawers.ts';
import { enterPaperSale } from './paper-sales.ts';
import { CASH_MOVES, TENDERS, type DayClose } from './payments-kinds.ts';
import { refundOrAsk } from './refund-payment.ts';
import type { SalesFigures } from './sales-figures.ts';
import { takePayment } from './take-payment.ts';

const reference = text({ min: 0, max: 80 });
const drawerId = optional(nullable(id()));
/** What any money taken for an account brings along. */
const moneyIn = { moveId: id(), amount: money(1), tender: oneOf(TENDERS), reference, drawerId };
const MONEY_IN_ERRORS = [
  'payment/card-number',
  'payment/no-reference',
  'account/paid-already',
  'account/tender',
  'account/coins',
  'drawer/is-closed',
];

export const paymentsCommands = {
  takePayment: command({
    name: 'payments.take',
    path: '/checks/:checkId/payments',
    may: 'payments.take',
    says: 'Take a payment; the one that covers the check closes it.',
    params: { checkId: id() },
    body: {
      paymentId: id(),
      tender: oneOf(TENDERS),
      amount: money(1),
      tendered: money(1),
      tip: optional(money()),
      reference: optional(reference),
      accountId: optional(nullable(id())),
      drawerId,
    },
    errors: [
      'check/is-closed',
      'check/is-voided',
      'payment/known',
      'payment/over',
      'payment/short',
      'payment/card-number',
      'payment/no-reference',
      'payment/online',
      'account/inactive',
      'account/over-limit',
      'gift/short',
      'drawer/is-closed',
    ],
    rule: takePayment,
  }),
  refundPayment: command({
    name: 'payments.refund',
    path: '/payments/:paymentId/refunds',
    may: 'payments.take',
    says: 'Give money back the way it came; who may not do so alone asks a manager.',
    params: { paymentId: id() },
    body: {
      refundId: id(),
      amount: money(),
      tip: money(),
      reason: text({ max: 120 }),
      reference,
      approvalId: optional(id()),
    },
    errors: [
      'approval/needed',
      'approval/known',
      'refund/known',
      'refund/over',
      'refund/nothing',
      'refund/settled',
      'payment/card-number',
      'payment/no-reference',
    ],
    rule: refundOrAsk,
  }),
  openAccount: command({
    name: 'accounts.open',
    path: '/accounts',
    may: 'accounts.manage',
    says: 'Open a house account, for guests who pay later.',
    body: { accountId: id(), name: text({ max: 60 }), creditLimit: money() },
    errors: ['account/known', 'payment/card-number'],
    rule: openAccount,
  }),
  changeAccount: command({
    name: 'accounts.change',
    path: '/accounts/:accountId',
    may: 'accounts.manage',
    says: 'Change the name or limit of an account, stop it or allow it again.',
    params: { accountId: id() },
    body: { name: text({ max: 60 }), creditLimit: money(), isActive: bool() },
    errors: ['account/is-gift', 'payment/card-number'],
    rule: changeAccount,
  }),
  settleAccount: command({
    name: 'accounts.settle',
    path: '/accounts/:accountId/settle',
    may: 'payments.take',
    says: 'Take money for what a house account owes.',
    params: { accountId: id() },
    body: moneyIn,
    errors: ['account/over', ...MONEY_IN_ERRORS],
    rule: settleAccount,
  }),
  sellGiftCard: command({
    name: 'accounts.sell-gift-card',
    path: '/gift-cards',
    may: 'payments.take',
    says: 'Sell a gift card, or put more on one.',
    body: { code: secret(text({ max: 40 })), ...moneyIn },
    errors: ['gift/code', 'account/inactive', ...MONEY_IN_ERRORS],
    rule: sellGiftCard,
  }),
  openDrawer: command({
    name: 'drawers.open',
    path: '/drawers',
    may: 'drawers.use',
    says: 'Count the float into a drawer and open it.',
    body: { drawerId: id(), name: text({ max: 40 }), float: money() },
    errors: ['drawer/known', 'drawer/name-taken', 'payment/card-number'],
    rule: openDrawer,
  }),
  moveCash: command({
    name: 'drawers.move',
    path: '/drawers/:drawerId/moves',
    may: 'drawers.use',
    says: 'Put cash into a drawer, take some out, or drop it to the safe.',
    params: { drawerId: id() },
    body: { moveId: id(), kind: oneOf(CASH_MOVES), amount: money(1), reason: text({ max: 120 }) },
    errors: ['drawer/is-closed', 'cash/known', 'payment/card-number'],
    rule: moveCash,
  }),
  closeDrawer: command({
    name: 'drawers.close',
    path: '/drawers/:drawerId/close',
    may: 'drawers.use',
    says: 'Close a drawer with its last count.',
    params: { drawerId: id() },
    body: { counted: money() },
    errors: ['drawer/is-closed'],
    rule: closeDrawer,
  }),
  enterPaperSale: command({
    name: 'paper.enter',
    path: '/paper-sales',
    may: 'paper.enter',
    says: 'Enter a slip of the emergency pad.',
    body: {
      saleId: id(),
      businessDay: day(),
      slip: text({ max: 20 }),
      tender: oneOf(TENDERS),
      total: money(1),
      tax: money(),
      tip: money(),
      covers: int(0, 500),
      note: text({ min: 0, max: 200 }),
    },
    errors: ['paper/known', 'paper/not-yet', 'paper/slip-taken', 'paper/tax', 'day/closed', 'payment/card-number'],
    rule: enterPaperSale,
  }),
  closeDay: command({
    name: 'day.close',
    path: '/day-closes',
    may: 'day.close',
    says: 'The Z report: freeze the figures of this business day.',
    body: { closeId: id() },
    errors: ['day/open-checks', 'day/closed'],
    rule: closeDay,
  }),
} as const;

export const paymentsEndpoints = {
  xReport: endpoint({
    name: 'day.x-report',
    method: 'GET',
    path: '/reports/x',
    scope: 'restaurant',
    may: 'day.see',
    says: 'The X report: the figures of this business day as it stands, and the last day that was closed.',
    reply: { figures: json<SalesFigures>(), lastClose: nullable(json<DayClose>()) },
  }),
} as const;
