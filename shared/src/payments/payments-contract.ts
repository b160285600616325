import { command } from '../contract/endpoint.ts';
import { id, money, oneOf } from '../kernel/shape.ts';
import { TENDERS } from './payments-kinds.ts';
import { takePayment } from './take-payment.ts';

export const paymentsCommands = {
  takePayment: command({
    name: 'payments.take',
    path: '/checks/:checkId/payments',
    may: 'payments.take',
    says: 'Take a payment; the one that covers the check closes it.',
    params: { checkId: id() },
    body: { paymentId: id(), tender: oneOf(TENDERS), amount: money(1), tendered: money(1) },
    errors: ['check/is-closed', 'check/is-voided', 'payment/known', 'payment/over', 'payment/short'],
    rule: takePayment,
  }),
} as const;
