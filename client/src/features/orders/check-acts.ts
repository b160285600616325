import type { CommandKey } from '@heard/shared/contract/contract.ts';
import type { IconName } from '../../ui/icons.ts';
import type { CheckView } from './check-view.ts';

/** What a sheet is opened for; it stands in the address as `?do=split`, so that Back closes it. */
export type CheckDeed =
  | 'split'
  | 'merge'
  | 'transfer'
  | 'server'
  | 'covers'
  | 'discount'
  | 'comp'
  | 'void'
  | 'service'
  | 'reopen'
  | 'print'
  | 'more';
export type DoOnCheck = (deed: CheckDeed) => void;

interface CheckAct {
  readonly deed: CheckDeed;
  readonly word: string;
  readonly icon: IconName;
  /** The door it goes through: whoever may not even ask does not see it. */
  readonly command: CommandKey;
  /** Nothing on the check: nothing to do it to. */
  readonly needsPieces: boolean;
}

/** What is done to an open check besides ordering and paying, the usual first. */
export const CHECK_ACTS: readonly CheckAct[] = [
  { deed: 'split', word: 'Split', icon: 'cutlery', command: 'splitCheck', needsPieces: true },
  { deed: 'merge', word: 'Merge', icon: 'list', command: 'mergeChecks', needsPieces: true },
  { deed: 'transfer', word: 'Move', icon: 'forward', command: 'transferCheck', needsPieces: false },
  { deed: 'discount', word: 'Discount', icon: 'minus', command: 'giveDiscount', needsPieces: true },
  { deed: 'comp', word: 'Comp', icon: 'paid', command: 'compLines', needsPieces: true },
  { deed: 'void', word: 'Void', icon: 'trash', command: 'voidLine', needsPieces: true },
  { deed: 'service', word: 'Service', icon: 'bell', command: 'setService', needsPieces: true },
];

/** Something stands on it that is paid here. */
export const hasPieces = ({ groups }: CheckView): boolean =>
  groups.some(({ pieces }) => pieces.some(({ status, count }) => status !== 'voided' && count !== '0'));
