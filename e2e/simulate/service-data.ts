import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HOUR, MINUTE, SECOND } from '@heard/shared/kernel/time.ts';
import type { Dish, PlayedOrder, Stream } from './stream.ts';

const FOLDER = join(import.meta.dirname, '../../../shared/data/service');

export const hasServiceData = (folder = FOLDER): boolean => existsSync(join(folder, 'order_details.csv'));

/** Three months of a real restaurant, which lie beside the repository where somebody put them; never part of it. */
export class ServiceData {
  readonly #menu: ReadonlyMap<string, Dish>;
  readonly #rows: readonly Record<string, string>[];

  constructor(menu: string, orders: string) {
    this.#menu = new Map(rowsOf(menu).map((row) => [row['menu_item_id']!, dishOf(row)]));
    this.#rows = rowsOf(orders);
  }

  static read(folder = FOLDER): ServiceData {
    const text = (name: string): string => readFileSync(join(folder, name), 'utf8');
    return new ServiceData(text('menu_items.csv'), text('order_details.csv'));
  }

  /** As in `2023-01-31`. Throws for a day on which nothing was ordered. */
  day(date: string): Stream {
    const ofDay = this.#rows.filter((row) => isoDay(row['order_date']!) === date);
    if (ofDay.length === 0)
      throw new Error(`Nothing was ordered on ${date}; there are days from ${this.#days().at(0)} to ${this.#days().at(-1)}.`);
    const orders = ordersOf(ofDay, this.#menu);
    const nameless = ofDay.length - orders.reduce((sum, { dishes }) => sum + dishes.length, 0);
    const says = `${date} of the data set${nameless === 0 ? '' : ` without ${nameless} lines that name no dish`}`;
    return { says, menu: [...this.#menu.values()], orders };
  }

  busiestDay(): string {
    const counts = new Map<string, number>();
    for (const row of this.#rows) {
      const day = isoDay(row['order_date']!);
      counts.set(day, (counts.get(day) ?? 0) + 1);
    }
    return [...counts].toSorted(([, one], [, other]) => other - one)[0]![0];
  }

  #days(): string[] {
    return [...new Set(this.#rows.map((row) => isoDay(row['order_date']!)))].toSorted();
  }
}

function ordersOf(rows: readonly Record<string, string>[], menu: ReadonlyMap<string, Dish>): PlayedOrder[] {
  const orders = new Map<string, { at: number; dishes: string[] }>();
  for (const { order_id: id, order_time: time, item_id: item } of rows) {
    const dish = menu.get(item!);
    if (!dish) continue;
    const order = orders.get(id!) ?? { at: timeOfDay(time!), dishes: [] };
    order.dishes.push(dish.name);
    orders.set(id!, order);
  }
  return [...orders.values()].toSorted((a, b) => a.at - b.at);
}

/** Prices are written with two decimals; a float would make some of them a cent less. */
function dishOf({ item_name: name, category, price }: Record<string, string>): Dish {
  const [whole = '', cents = ''] = price!.split('.');
  return { name: name!, category: category!, price: Number(whole) * 100 + Number(cents.padEnd(2, '0').slice(0, 2)) };
}

/** No field of these files is quoted. */
function rowsOf(text: string): Record<string, string>[] {
  const [head = [], ...rows] = text
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(','));
  return rows.map((cells) => Object.fromEntries(head.map((name, at) => [name, cells[at]!.trim()])));
}

/** `1/31/23`, months first. */
function isoDay(date: string): string {
  const [month = '', day = '', year = ''] = date.split('/');
  return `20${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** `12:04:30 AM` is four minutes after midnight. */
function timeOfDay(time: string): number {
  const [, hours, minutes, seconds, half] = /^(\d+):(\d+):(\d+) (AM|PM)$/.exec(time)!;
  return ((Number(hours) % 12) + (half === 'PM' ? 12 : 0)) * HOUR + Number(minutes) * MINUTE + Number(seconds) * SECOND;
}
