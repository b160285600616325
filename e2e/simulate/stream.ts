export interface Dish {
  readonly name: string;
  readonly category: string;
  /** In cents. */
  readonly price: number;
}

export interface PlayedOrder {
  /** Milliseconds after midnight of its day. */
  readonly at: number;
  /** Names on the menu; a dish ordered twice stands there twice. */
  readonly dishes: readonly string[];
}

/** Orders as they came in one service, and the menu they were chosen from. */
export interface Stream {
  readonly says: string;
  readonly menu: readonly Dish[];
  /** In the order in which they came. */
  readonly orders: readonly PlayedOrder[];
}

export const lineCountOf = ({ orders }: Stream): number => orders.reduce((sum, { dishes }) => sum + dishes.length, 0);

/** What all of it costs on this menu, in cents. */
export function revenueOf({ menu, orders }: Stream): number {
  const prices = new Map(menu.map(({ name, price }) => [name, price]));
  return orders.flatMap(({ dishes }) => dishes).reduce((sum, name) => sum + prices.get(name)!, 0);
}

export const categoriesOf = (menu: readonly Dish[]): string[] => [...new Set(menu.map(({ category }) => category))];
