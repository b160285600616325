import { command } from '../contract/endpoint.ts';
import { bool, id, int, nullable } from '../kernel/shape.ts';
import { stockItem } from './portions.ts';

export const menuCommands = {
  stockItem: command({
    name: 'menu.stock',
    path: '/items/:itemId/stock',
    may: 'menu.86',
    says: '86 an item, bring it back, or count its last portions.',
    params: { itemId: id() },
    body: { isOut: bool(), remaining: nullable(int(0, 100_000)) },
    rule: stockItem,
  }),
} as const;
