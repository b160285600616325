import type { Item } from '@heard/shared/menu/menu-kinds.ts';
import { counted } from './elapsed.ts';

export type Stock = Pick<Item, 'isOut' | 'remaining'>;

/** How an item stands. */
export function standingOf({ isOut, remaining }: Stock): string {
  if (isOut) return '86 · out';
  return remaining === null ? 'Not counted' : `${counted(remaining, 'portion')} left`;
}

/** What was just said about it, for everyone who listens. */
export function stockSaid(name: string, { isOut, remaining }: Stock): string {
  if (isOut) return `${name} is 86: nobody can order it.`;
  return remaining === null ? `${name} is back on.` : `${name}: ${counted(remaining, 'portion')} left to sell.`;
}
