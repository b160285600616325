import { approverOf, mustBeApproved } from '../approvals/must-be-approved.ts';
import { orAsk } from '../approvals/or-ask.ts';
import { Conflict, found, must } from '../kernel/errors.ts';
import { formatMoney, type Cents } from '../kernel/money.ts';
import { add, type Change } from '../live/event.ts';
import { happened, type Context, type Outcome } from '../live/rule.ts';
import type { State } from '../live/state.ts';
import { theRestaurant } from '../restaurants/the-restaurant.ts';
import { accountOf, nowHolds } from './account-balance.ts';
import { mustHoldNoCardNumber } from './card-number.ts';
import { drawerFor, inCoins, intoDrawer } from './cash-drawer.ts';
import { leftOf, refundsOfPayment } from './payments-of.ts';
import type { Payment, Refund } from './payments-kinds.ts';

export interface WantedRefund {
  readonly paymentId: string;
  readonly refundId: string;
  readonly amount: number;
  readonly tip: number;
  readonly reason: string;
  readonly reference: string;
}

/**
 * Gives money back the way it came, never more than is left of the payment, the tip apart. A closed check stays closed; on an open one
 * it is due again.
 */
export function refundPayment(state: State, context: Context, input: WantedRefund): Outcome<Record<string, never>> {
  const payment = found(state.payment.get(input.paymentId), 'payment');
  if (state.refund.has(input.refundId)) throw new Conflict('refund/known', 'This was given back already.');
  mustHoldNoCardNumber(input.reason, payment.tender === 'online' ? '' : input.reference);
  const { amount, tip } = input;
  must(amount + tip > 0, 'refund/nothing', 'Nothing would be given back.');
  const left = leftOf(state, payment);
  must(amount <= left.amount && tip <= left.tip, 'refund/over', 'That is more than is left of this payment.', { ...left });
  const { changes, ...given } = giveBack(state, context, payment, input);
  mustBeApproved(context, 'payments.refund');
  const { paymentId, reason, reference } = input;
  const refund: Refund = {
    id: input.refundId,
    paymentId,
    checkId: payment.checkId,
    tender: payment.tender,
    amount,
    tip,
    ...given,
    reason,
    reference,
    givenBy: context.who.memberId,
    approvedBy: approverOf(context),
    givenAt: context.now,
  };
  return happened({ type: 'payment.refunded', changes: [add('refund', refund), ...changes] });
}

export const refundOrAsk = orAsk<WantedRefund>({
  name: 'payments.refund',
  rule: refundPayment,
  says(state, { paymentId, amount, tip }) {
    const { currency, locale } = theRestaurant(state);
    const payment = state.payment.get(paymentId)!;
    return `Give back ${formatMoney(amount + tip, currency, locale)} (${payment.tender}) of check ${state.check.get(payment.checkId)!.number}`;
  },
});

type Given = Pick<Refund, 'rounding' | 'drawerId'> & { readonly changes: readonly Change[] };

function giveBack(state: State, context: Context, payment: Payment, { amount, tip, reference }: WantedRefund): Given {
  const nowhere = { rounding: 0, drawerId: null };
  const sum = amount + tip;
  if (payment.tender === 'cash') return fromDrawer(state, context, payment, sum);
  if (payment.tender === 'account') {
    const account = accountOf(state, payment.accountId, 'house');
    must(sum <= account.balance, 'refund/settled', 'The account has paid for this already: settle it with them.', {
      balance: account.balance,
    });
    return { ...nowhere, changes: nowHolds(account, account.balance - sum) };
  }
  if (payment.tender === 'gift') {
    const card = accountOf(state, payment.accountId, 'gift');
    return { ...nowhere, changes: nowHolds(card, card.balance + sum) };
  }
  const isTold = payment.tender !== 'online' || reference !== '';
  must(isTold, 'payment/no-reference', 'Give it back at the payment provider first, and write down its number.');
  return { ...nowhere, changes: [] };
}

/** Rounded with what was given back before: all together never comes to more than was handed over. */
function fromDrawer(state: State, context: Context, payment: Payment, sum: Cents): Given {
  const before = refundsOfPayment(state, payment.id).reduce((all, { amount, tip }) => all + amount + tip, 0);
  const cash = inCoins(state, before + sum) - inCoins(state, before);
  const isStillOpen = payment.drawerId !== null && state.drawer.get(payment.drawerId)?.closedAt === null;
  const drawer = drawerFor(state, context, isStillOpen ? payment.drawerId : undefined);
  return { rounding: cash - sum, drawerId: drawer?.id ?? null, changes: intoDrawer(drawer, -cash) };
}
