import { RuleBroken } from '../kernel/errors.ts';
import { HOUR } from '../kernel/time.ts';
import type { State } from '../live/state.ts';
import { chooseModifiers, type Half } from '../menu/choose-modifiers.ts';
import type { Item } from '../menu/menu-kinds.ts';
import type { Line } from './orders-kinds.ts';

/** Where somebody stands with the pad. */
export interface AtTable {
  readonly now: number;
  readonly tableId: string | null;
  readonly checkId: string | null;
}

const MOST_USUAL = 12;
/** Another of the same comes first, but leaves room for what the rest of the house takes. */
const MOST_OF_THE_TABLE = 4;
/** Below this many kinds of dishes sold there is no habit to speak of yet. */
const LEAST_USUAL = 4;
/** What sold an hour ago tells less of what sells now. */
const HALF_LIFE = HOUR;

/** The handful of items ordered most and latest, by id: first what this table had, then what the house takes. Empty early in the day. */
export function usuals(state: State, at: AtTable): readonly string[] {
  const house = new Map<string, number>();
  const table = new Map<string, number>();
  for (const line of state.line.values()) {
    if (line.status === 'voided' || state.item.get(line.itemId)?.isOpen !== false) continue;
    const worth = line.quantity * 2 ** ((line.sentAt - at.now) / HALF_LIFE);
    house.set(line.itemId, (house.get(line.itemId) ?? 0) + worth);
    if (isHere(state, line, at)) table.set(line.itemId, (table.get(line.itemId) ?? 0) + worth);
  }
  if (house.size < LEAST_USUAL) return [];
  return [...new Set([...most(table).slice(0, MOST_OF_THE_TABLE), ...most(house)])].slice(0, MOST_USUAL);
}

function isHere(state: State, { checkId }: Line, at: AtTable): boolean {
  if (checkId === at.checkId) return true;
  const check = state.check.get(checkId);
  return at.tableId !== null && check?.tableId === at.tableId && check.status === 'open';
}

const most = (worths: ReadonlyMap<string, number>): string[] =>
  [...worths].sort(([a, first], [b, second]) => second - first || (a < b ? -1 : 1)).map(([itemId]) => itemId);

export interface Way {
  readonly modifierIds: readonly string[];
  readonly halves: readonly Half[];
}

/** How an item is mostly had, if it can still be had so; undefined where nobody had it yet. */
export function usualWay(state: State, item: Item): Way | undefined {
  const ways = new Map<string, { way: Way; count: number }>();
  for (const line of state.line.values()) {
    if (line.itemId !== item.id || line.status === 'voided') continue;
    const key = JSON.stringify(line.modifiers.map(({ modifierId, side }) => `${side} ${modifierId}`).toSorted());
    const known = ways.get(key) ?? { way: wayOf(line), count: 0 };
    ways.set(key, { ...known, count: known.count + line.quantity });
  }
  return [...ways.values()].sort((a, b) => b.count - a.count).find(({ way }) => isOffered(state, item, way))?.way;
}

const wayOf = ({ modifiers }: Line): Way => ({
  modifierIds: modifiers.flatMap(({ modifierId, side }) => (side === 'whole' ? modifierId : [])),
  halves: modifiers.flatMap(({ modifierId, side }) => (side === 'whole' ? [] : { modifierId, side })),
});

function isOffered(state: State, item: Item, { modifierIds, halves }: Way): boolean {
  try {
    chooseModifiers(state, item, modifierIds, halves);
    return true;
  } catch (error) {
    if (error instanceof RuleBroken) return false;
    throw error;
  }
}
