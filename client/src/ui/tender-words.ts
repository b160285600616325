import type { Tender } from '@heard/shared/payments/payments-kinds.ts';

/** What people call each way of paying. */
export const TENDER_WORDS: Readonly<Record<Tender, string>> = {
  cash: 'Cash',
  card: 'Card',
  online: 'Online',
  account: 'House account',
  gift: 'Gift card',
};
