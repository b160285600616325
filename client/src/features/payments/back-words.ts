import type { Tender } from '@heard/shared/payments/payments-kinds.ts';

const BACK: Readonly<Record<Tender, string>> = {
  cash: 'cash from the drawer',
  card: 'credit the card on the terminal',
  online: 'through the payment provider',
  account: 'off the account',
  gift: 'onto the gift card',
};

/** How a refund reaches the guest. */
export const backWords = (tender: Tender): string => BACK[tender];
