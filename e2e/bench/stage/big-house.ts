import { derivedId } from '@heard/shared/kernel/ids.ts';
import { add, type Change } from '@heard/shared/live/event.ts';
import type { Row } from '@heard/shared/live/kinds.ts';
import { dishId, memberId, STATIONS, tableId, TABLES } from './bench-house.ts';

export const BIG = { tables: 200, dishes: 1_000, lines: 5_000 } as const;

const LINES_PER_CHECK = 25;
const id = (thing: string): string => derivedId('bench', `big ${thing}`);

/** What a house has to grow by to be as large as any: a plan of 200 tables, a menu of 1,000 dishes, a day of 5,000 lines behind it. */
export function growth(like: { table: Row<'table'>; item: Row<'item'>; check: Row<'check'> }, now: number): Change[] {
  return [...tables(like.table), ...dishes(like.item), ...pastChecks(like.check, now)];
}

const tables = (like: Row<'table'>): Change[] =>
  Array.from({ length: BIG.tables - TABLES }, (_, at) => {
    const place = TABLES + at;
    return add('table', { ...like, id: id(`table ${at}`), name: `${place + 1}`, x: (place % 20) * 150, y: Math.floor(place / 20) * 150 });
  });

const dishes = (like: Row<'item'>): Change[] =>
  Array.from({ length: BIG.dishes - STATIONS.length * 8 }, (_, at) =>
    add('item', { ...like, id: id(`dish ${at}`), name: `Special number ${at}`, sort: 100 + at }),
  );

/** Closed and served: nothing of it needs anybody, all of it is in the fold. */
function pastChecks(like: Row<'check'>, now: number): Change[] {
  return Array.from({ length: BIG.lines / LINES_PER_CHECK }, (_, number): Change[] => {
    const check = id(`check ${number}`);
    const order = id(`order ${number}`);
    const closed = { status: 'closed', closedAt: now, total: 25_000, tax: 2_064, discount: 0, service: 0 } as const;
    return [
      add('check', { ...like, ...closed, id: check, number: 1_000 + number, tableId: tableId(number % TABLES) }),
      add('order', { id: order, checkId: check, sentBy: memberId('server'), deviceId: null, sentAt: now }),
      ...Array.from({ length: LINES_PER_CHECK }, (_, at) => add('line', servedLine(id(`line ${number} ${at}`), check, order, now))),
    ];
  }).flat();
}

const servedLine = (lineId: string, check: string, order: string, now: number): Row<'line'> => ({
  id: lineId,
  checkId: check,
  orderId: order,
  itemId: dishId('grill', 0),
  name: 'Dish 0 from the grill',
  quantity: 1,
  seat: 1,
  course: 1,
  note: '',
  unitPrice: 1_000,
  modifiers: [],
  taxRate: 9_000,
  isTaxIncluded: true,
  discounts: [],
  allergies: [],
  fireAt: null,
  status: 'served',
  sentAt: now,
  firedAt: now,
  readyAt: now,
  servedAt: now,
  voidedAt: null,
});
