import { ENGLISH } from '@heard/shared/voice/english.ts';
import { readyMenu } from '@heard/shared/voice/menu-tree.ts';
import { parseOrder } from '@heard/shared/voice/parse-order.ts';
import { fastest } from './fastest.ts';
import { largeMenu, largeOrders } from './large-menu.ts';

/** P10: what the parser takes off a menu of a thousand items, the fastest of five each; `npm run voice:speed`. */
const menu = readyMenu(largeMenu, ENGLISH);
const micros = largeOrders(500)
  .map((text) => fastest(() => parseOrder(menu, text)).micros)
  .sort((left, right) => left - right);
const at = (part: number): string => `${Math.round(micros[Math.floor(micros.length * part)] ?? 0)} µs`;
process.stdout.write(`${menu.items.size} items, ${micros.length} orders: p50 ${at(0.5)}, p99 ${at(0.99)} (P10: 2,000 µs)\n`);
