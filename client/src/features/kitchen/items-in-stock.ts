import type { State } from '@heard/shared/live/state.ts';
import type { Item } from '@heard/shared/menu/menu-kinds.ts';
import { hasWords } from '../../ui/find-words.ts';

type Items = Pick<State, 'item'>;

/** Out, or counted: what somebody who asks for stock most likely means. */
export const notedItems = (state: Items): ReadonlySet<string> =>
  new Set([...state.item.values()].filter(({ isOut, remaining }) => isOut || remaining !== null).map(({ id }) => id));

/** The items that are looked for, by name, those that `first` names before the others. */
export function itemsInStock(state: Items, query: string, first: ReadonlySet<string>): Item[] {
  const rank = ({ id }: Item): number => (first.has(id) ? 0 : 1);
  return [...state.item.values()]
    .filter((item) => hasWords(item.name, query))
    .sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name));
}
