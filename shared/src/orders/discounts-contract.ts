import { APPROVAL_CODES, approvalId } from '../approvals/approvals-input.ts';
import { orAsk } from '../approvals/or-ask.ts';
import { command } from '../contract/endpoint.ts';
import { bool, id, int, list, money, nullable, text } from '../kernel/shape.ts';
import { namesOf, whereIs } from './check-words.ts';
import { compLines, giveDiscount } from './give-discount.ts';
import { removeDiscount } from './remove-discount.ts';

const GIVING = [
  ...APPROVAL_CODES,
  'check/is-closed',
  'check/is-voided',
  'check/overpaid',
  'line/other-check',
  'discount/known',
  'discount/nothing',
  'discount/too-many',
] as const;

/** What makes a check cost less. */
export const discountsCommands = {
  giveDiscount: command({
    name: 'orders.discount',
    path: '/checks/:checkId/discounts',
    may: 'checks.discount',
    says: 'Take a percentage (in 1/1000 of a percent) or an amount off lines of a check, or off all of it.',
    params: { checkId: id() },
    body: {
      discountId: id(),
      name: text({ max: 60 }),
      percent: nullable(int(1, 100_000)),
      amount: nullable(money(1)),
      lineIds: list(id(), 400),
      isStanding: bool(),
      reason: text({ min: 0, max: 120 }),
      approvalId,
    },
    errors: [...GIVING, 'discount/unclear', 'discount/not-standing', 'discount/over'],
    rule: orAsk({
      name: 'orders.discount',
      rule: giveDiscount,
      says: (state, { name, percent, checkId }) => `${name}${percent === null ? '' : `, ${percent / 1_000} %`}, ${whereIs(state, checkId)}`,
    }),
  }),
  removeDiscount: command({
    name: 'orders.remove-discount',
    path: '/checks/:checkId/discounts/:discountId/remove',
    may: 'checks.discount',
    says: 'Take a discount off a check again.',
    params: { checkId: id(), discountId: id() },
    errors: ['check/is-closed', 'check/is-voided'],
    rule: removeDiscount,
  }),
  compLines: command({
    name: 'orders.comp',
    path: '/checks/:checkId/comp',
    may: 'checks.discount',
    says: 'Comp lines: made, and the house pays.',
    params: { checkId: id() },
    body: { discountId: id(), lineIds: list(id(), 400, 1), reason: text({ max: 120 }), approvalId },
    errors: GIVING,
    rule: orAsk({
      name: 'orders.comp',
      rule: compLines,
      says: (state, { lineIds, checkId }) => `Comp ${namesOf(state, lineIds)}, ${whereIs(state, checkId)}`,
    }),
  }),
} as const;
