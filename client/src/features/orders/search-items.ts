import uFuzzy from '@leeoniya/ufuzzy';
import type { Item } from '@heard/shared/menu/menu-kinds.ts';
import { hasWords, plain } from '../../ui/find-words.ts';
import type { MenuCategory } from './menu-view.ts';

/** One slip in each word: a letter missing, doubled, wrong, or two that changed places. */
const forgiving = new uFuzzy({ intraMode: 1, intraIns: 1, intraSub: 1, intraTrn: 1, intraDel: 1 });

/** Of fewer letters one slip leaves nothing to go by. */
const LEAST_SLIPPED = 4;

/** As many as anybody looks through; who finds nothing among them types another letter. */
const MOST_FOUND = 60;

/**
 * Items for what was typed, the best first: names of which some word begins with each word typed, then names with a slip or two, then
 * what is made of it. Accents and capitals do not matter.
 */
export function searchItems(menu: readonly MenuCategory[], query: string): Item[] {
  const needle = plain(query).trim();
  if (needle === '') return [];
  const items = menu.flatMap((one) => one.items);
  const exact = items.filter((item) => hasWords(item.name, needle)).sort((a, b) => Number(begins(b, needle)) - Number(begins(a, needle)));
  const slipped = needle.length < LEAST_SLIPPED ? [] : nearest(items, needle);
  const madeOf = needle.length < 3 ? [] : items.filter((item) => hasWords(item.description, needle));
  return [...new Set([...exact, ...slipped, ...madeOf])].slice(0, MOST_FOUND);
}

const begins = (item: Item, needle: string): boolean => plain(item.name).startsWith(needle);

function nearest(items: readonly Item[], needle: string): Item[] {
  const names = items.map((item) => plain(item.name));
  const [found, , order] = forgiving.search(names, needle, 1);
  const places = order && found ? order.map((at) => found[at]!) : (found ?? []);
  return places.map((at) => items[at]!);
}
