import { must } from '../kernel/errors.ts';
import type { Cents } from '../kernel/money.ts';
import type { Change } from '../live/event.ts';
import type { Context } from '../live/rule.ts';
import type { State } from '../live/state.ts';
import { activeAccount, nowHolds } from './account-balance.ts';
import { drawerFor, inCoins, intoDrawer } from './cash-drawer.ts';
import type { Payment, Tender } from './payments-kinds.ts';

export interface Offered {
  /** Amount and tip together. */
  readonly sum: Cents;
  readonly reference: string;
  readonly accountId?: string | null;
  readonly drawerId?: string | null;
}

/** What a tender does besides paying: where the money lies afterwards. */
export interface Received extends Pick<Payment, 'rounding' | 'accountId' | 'drawerId'> {
  readonly changes: readonly Change[];
}

type TenderRule = (state: State, context: Context, offered: Offered) => Received;

const NOWHERE = { rounding: 0, accountId: null, drawerId: null, changes: [] };

const byReference: TenderRule = (_state, _context, { reference }) => {
  must(reference.trim() !== '', 'payment/no-reference', 'Write down the number on the slip of the terminal.');
  return NOWHERE;
};

export const RECEIVE: Readonly<Record<Tender, TenderRule>> = {
  cash(state, context, { sum, drawerId }) {
    const cash = inCoins(state, sum);
    const drawer = drawerFor(state, context, drawerId);
    return { ...NOWHERE, rounding: cash - sum, drawerId: drawer?.id ?? null, changes: intoDrawer(drawer, cash) };
  },
  card: byReference,
  online: byReference,
  account(state, _context, { sum, accountId }) {
    const account = activeAccount(state, accountId, 'house');
    const left = account.creditLimit - account.balance;
    must(sum <= left, 'account/over-limit', 'That is more than this account may owe.', { left });
    return { ...NOWHERE, accountId: account.id, changes: nowHolds(account, account.balance + sum) };
  },
  gift(state, _context, { sum, accountId }) {
    const card = activeAccount(state, accountId, 'gift');
    must(sum <= card.balance, 'gift/short', 'There is less than that on this gift card.', { balance: card.balance });
    return { ...NOWHERE, accountId: card.id, changes: nowHolds(card, card.balance - sum) };
  },
};
