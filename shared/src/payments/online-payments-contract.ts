import { endpoint } from '../contract/endpoint.ts';
import { id, int, money, text } from '../kernel/shape.ts';

export const onlinePaymentsEndpoints = {
  askOnlinePayment: endpoint({
    name: 'payments.ask-online',
    method: 'POST',
    path: '/checks/:checkId/online-payments',
    scope: 'restaurant',
    may: 'payments.take',
    says: 'Ask the payment provider for a payment of a part of what is due. The check is paid once the provider says that it has the money.',
    params: { checkId: id() },
    body: { amount: money(1) },
    /** `clientSecret` is for the guest's own device: with it the card is told to the provider, and never to us. */
    reply: { seq: int(), reference: text(), clientSecret: text({ max: 400 }) },
    errors: ['check/is-closed', 'check/is-voided', 'payment/over', 'payment/no-provider'],
  }),
} as const;
