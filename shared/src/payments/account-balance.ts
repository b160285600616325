import { found, must } from '../kernel/errors.ts';
import type { Cents } from '../kernel/money.ts';
import { set, type Change } from '../live/event.ts';
import type { State } from '../live/state.ts';
import type { Account, ACCOUNT_KINDS } from './payments-kinds.ts';

const WORDS = { house: 'account', gift: 'gift card' } as const;

export function accountOf(state: State, accountId: string | null | undefined, kind: (typeof ACCOUNT_KINDS)[number]): Account {
  const account = found(state.account.get(accountId ?? ''), WORDS[kind]);
  return found(account.kind === kind ? account : undefined, WORDS[kind]);
}

/** The same, if it may be spent from. */
export function activeAccount(state: State, accountId: string | null | undefined, kind: (typeof ACCOUNT_KINDS)[number]): Account {
  const account = accountOf(state, accountId, kind);
  must(account.isActive, 'account/inactive', `This ${WORDS[kind]} was stopped.`);
  return account;
}

export const nowHolds = (account: Account, balance: Cents): Change[] => [set('account', account.id, { balance })];
