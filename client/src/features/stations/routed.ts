import type { Route } from '@heard/shared/kitchen/kitchen-kinds.ts';
import type { State } from '@heard/shared/live/state.ts';

/** What a route is of, as one value of a select: `item:<id>` or `category:<id>`. */
export type RoutedThing = `item:${string}` | `category:${string}` | '';

export const thingOf = ({ itemId, categoryId }: Pick<Route, 'itemId' | 'categoryId'>): RoutedThing =>
  itemId === null ? (categoryId === null ? '' : `category:${categoryId}`) : `item:${itemId}`;

export const idsOf = (thing: RoutedThing): Pick<Route, 'itemId' | 'categoryId'> => ({
  itemId: thing.startsWith('item:') ? thing.slice('item:'.length) : null,
  categoryId: thing.startsWith('category:') ? thing.slice('category:'.length) : null,
});

export interface RouteRow {
  readonly route: Route;
  /** What it is of, as one says it. */
  readonly name: string;
}

/** The routes by the part of the day that they are of, those of whole categories first. */
export function routeRows(state: State): RouteRow[] {
  const [restaurant] = state.restaurant.values();
  const names = (restaurant?.dayparts ?? []).map(({ name }) => name);
  const nameOf = ({ itemId, categoryId }: Route): string =>
    itemId === null ? `All of ${state.category.get(categoryId!)?.name ?? 'a category'}` : (state.item.get(itemId)?.name ?? 'An item');
  return [...state.route.values()]
    .map((route) => ({ route, name: nameOf(route) }))
    .sort(
      (a, b) =>
        names.indexOf(a.route.daypart) - names.indexOf(b.route.daypart) ||
        Number(a.route.itemId !== null) - Number(b.route.itemId !== null) ||
        a.name.localeCompare(b.name),
    );
}

export const isSameRows = (a: readonly RouteRow[], b: readonly RouteRow[]): boolean =>
  a.length === b.length && a.every((row, at) => row.route === b[at]!.route && row.name === b[at]!.name);
