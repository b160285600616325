import type { Item } from '@heard/shared/menu/menu-kinds.ts';
import { idOf } from './kitchen-fixture.test-data.ts';

export const stockedItem = (name: string, more: Partial<Item> = {}): Item => ({
  id: idOf(name),
  categoryId: idOf('category'),
  name,
  description: '',
  price: 1_000,
  sort: 0,
  stationIds: [],
  modifierGroupIds: [],
  allergens: [],
  prepSeconds: 0,
  taxId: null,
  isOpen: false,
  isOut: false,
  remaining: null,
  ...more,
});
