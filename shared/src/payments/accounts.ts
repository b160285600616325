import { Conflict, found, must } from '../kernel/errors.ts';
import { add, set } from '../live/event.ts';
import { happened, type Context, type Outcome } from '../live/rule.ts';
import type { State } from '../live/state.ts';
import { dayAt } from '../restaurants/the-restaurant.ts';
import { accountOf, activeAccount, nowHolds } from './account-balance.ts';
import { mustHoldNoCardNumber } from './card-number.ts';
import { inCoins } from './cash-drawer.ts';
import { giftCardId, giftCardName, isGiftCode } from './gift-card.ts';
import type { Account, AccountMove, Tender } from './payments-kinds.ts';
import { RECEIVE } from './tender-rules.ts';

type Nothing = Record<string, never>;

/** Guests who pay later, up to a limit. */
export function openAccount(
  state: State,
  { now }: Context,
  input: { accountId: string; name: string; creditLimit: number },
): Outcome<Nothing> {
  mustHoldNoCardNumber(input.name);
  if (state.account.has(input.accountId)) throw new Conflict('account/known', 'This account is open already.');
  const { accountId: id, name, creditLimit } = input;
  const account: Account = { id, kind: 'house', name, balance: 0, creditLimit, isActive: true, openedAt: now };
  return happened({ type: 'account.opened', changes: [add('account', account)] });
}

/** Another name or limit, stopped or allowed again. A limit below what is owed only stops more. */
export function changeAccount(
  state: State,
  _context: Context,
  input: { accountId: string; name: string; creditLimit: number; isActive: boolean },
): Outcome<Nothing> {
  mustHoldNoCardNumber(input.name);
  const account = found(state.account.get(input.accountId), 'account');
  const { name, creditLimit, isActive } = input;
  const isSame = name === account.name && creditLimit === account.creditLimit;
  must(account.kind === 'house' || isSame, 'account/is-gift', 'A gift card can be stopped, and is otherwise as it was sold.');
  return happened({ type: 'account.changed', changes: [set('account', account.id, { name, creditLimit, isActive })] });
}

interface MoneyIn {
  readonly moveId: string;
  readonly amount: number;
  readonly tender: Tender;
  readonly reference: string;
  readonly drawerId?: string | null;
}

/** They pay what they owe, or some of it. */
export function settleAccount(state: State, context: Context, input: MoneyIn & { readonly accountId: string }): Outcome<Nothing> {
  const account = accountOf(state, input.accountId, 'house');
  const { balance } = account;
  must(input.amount <= balance, 'account/over', 'That is more than this account owes.', { balance });
  const taken = take(state, context, input, { accountId: account.id, kind: 'settled' });
  return happened({ type: 'account.settled', changes: [...nowHolds(account, balance - input.amount), ...taken] });
}

/** Sells a gift card, or puts more on one that was sold before. */
export function sellGiftCard(state: State, context: Context, input: MoneyIn & { readonly code: string }): Outcome<Nothing> {
  must(isGiftCode(input.code), 'gift/code', 'The code of a gift card has eight letters or digits at least.');
  const id = giftCardId(input.code);
  const known = state.account.has(id) ? activeAccount(state, id, 'gift') : null;
  const sold = known ? nowHolds(known, known.balance + input.amount) : [add('account', newCard(input, context.now))];
  const taken = take(state, context, input, { accountId: id, kind: 'sold' });
  return happened({ type: known ? 'gift-card.topped-up' : 'gift-card.sold', changes: [...sold, ...taken] });
}

function newCard({ code, amount }: { readonly code: string; readonly amount: number }, now: number): Account {
  return {
    id: giftCardId(code),
    kind: 'gift',
    name: giftCardName(code),
    balance: amount,
    creditLimit: 0,
    isActive: true,
    openedAt: now,
  };
}

/** Money for an account comes from outside: one account cannot pay another. */
function take(state: State, context: Context, input: MoneyIn, what: Pick<AccountMove, 'accountId' | 'kind'>) {
  const { moveId: id, amount, tender, reference } = input;
  mustHoldNoCardNumber(reference);
  if (state.accountMove.has(id)) throw new Conflict('account/paid-already', 'This was taken already.');
  must(tender === 'cash' || tender === 'card', 'account/tender', 'Accounts and gift cards are paid in cash or by card.');
  must(tender !== 'cash' || inCoins(state, amount) === amount, 'account/coins', 'There is no coin small enough for this amount.');
  const { drawerId, changes } = RECEIVE[tender](state, context, { ...input, sum: amount });
  const when = { businessDay: dayAt(state, context.now), takenBy: context.who.memberId, takenAt: context.now };
  return [add('accountMove', { id, ...what, amount, tender, reference, drawerId, ...when }), ...changes];
}
