import type { Category, Item, Modifier, ModifierGroup } from '@heard/shared/menu/menu-kinds.ts';
import { idOf } from './fixture-ids.ts';

type Option = readonly [name: string, price?: number, more?: 'default' | 'out'];
const GROUPS: readonly (readonly [name: string, min: number, max: number, options: readonly Option[]])[] = [
  ['Doneness', 1, 1, [['Rare'], ['Medium rare'], ['Medium'], ['Medium well'], ['Well done']]],
  ['Side', 1, 1, [['Fries', 0, 'default'], ['Green salad'], ['Mash'], ['Truffle fries', 400]]],
  [
    'Sauce',
    0,
    2,
    [
      ['Béarnaise', 150],
      ['Peppercorn', 150],
      ['Chimichurri', 150],
      ['Bone marrow', 300, 'out'],
    ],
  ],
  ['Burger extras', 0, 4, [['Bacon', 250], ['Fried egg', 200], ['Extra cheese', 150], ['No onion'], ['No bun', -100]]],
  ['Dressing', 1, 1, [['Vinaigrette', 0, 'default'], ['Caesar'], ['Blue cheese']]],
  ['Size', 1, 1, [['Glass'], ['Carafe', 1_400], ['Bottle', 3_200]]],
];

export const modifierGroups: readonly ModifierGroup[] = GROUPS.map(([name, min, max], sort) => ({
  id: idOf(name),
  name,
  min,
  max,
  sort,
  isHalvable: false,
}));
export const modifiers: readonly Modifier[] = GROUPS.flatMap(([group, , , options]) =>
  options.map(([name, price = 0, more], sort) => ({
    id: idOf(`${group}: ${name}`),
    groupId: idOf(group),
    name,
    price,
    sort,
    isDefault: more === 'default',
    stationIds: [],
    groupIds: [],
    isOut: more === 'out',
  })),
);

type Dish = readonly [name: string, price: number, more?: { groups?: readonly string[]; left?: number; out?: true }];
const MENU: readonly (readonly [name: string, hue: number, station: string, dishes: readonly Dish[]])[] = [
  [
    'Starters',
    130,
    'Garde manger',
    [
      ['Radishes, butter, salt', 900],
      ['Oysters, half dozen', 2_400, { left: 4 }],
      ['French onion soup', 1_300],
      ['Steak tartare', 1_900],
      ['Endive & walnut salad', 1_400, { groups: ['Dressing'] }],
      ['Chicken liver parfait', 1_500],
      ['Leeks vinaigrette', 1_200],
      ['Burrata, peach, basil', 1_700, { out: true }],
    ],
  ],
  [
    'Mains',
    30,
    'Grill',
    [
      ['Steak frites', 3_400, { groups: ['Doneness', 'Side', 'Sauce'] }],
      ['Radish burger', 2_200, { groups: ['Doneness', 'Side', 'Burger extras'] }],
      ['Roast chicken for one', 2_700],
      ['Moules marinière', 2_600],
      ['Sea bass, fennel', 3_300, { left: 3 }],
      ['Duck confit', 3_100],
      ['Mushroom risotto', 2_400],
      ['Ribeye for two', 8_800, { groups: ['Doneness', 'Sauce'] }],
      ['Croque monsieur', 1_800],
    ],
  ],
  [
    'Sides',
    95,
    'Grill',
    [
      ['Fries', 800],
      ['Green beans', 900],
      ['Mash', 800],
      ['Grilled bread', 500],
      ['Side salad', 800, { groups: ['Dressing'] }],
    ],
  ],
  [
    'Desserts',
    340,
    'Pastry',
    [
      ['Crème brûlée', 1_200],
      ['Chocolate tart', 1_300],
      ['Tarte tatin', 1_400],
      ['Three cheeses', 1_800],
      ['Affogato', 900],
      ['Sorbet', 800],
    ],
  ],
  [
    'Drinks',
    245,
    'Bar',
    [
      ['House red', 1_300, { groups: ['Size'] }],
      ['House white', 1_300, { groups: ['Size'] }],
      ['Champagne', 1_900],
      ['Negroni', 1_600],
      ['French 75', 1_700],
      ['Old fashioned', 1_700],
      ['Pilsner', 900],
      ['Sparkling water', 700],
      ['Lemonade', 600],
      ['Espresso', 400],
      ['Cappuccino', 550],
      ['Mint tea', 500],
    ],
  ],
];

export const categories: readonly Category[] = MENU.map(([name, hue, station], sort) => ({
  id: idOf(name === 'Sides' ? 'category Sides' : name),
  name,
  sort,
  hue,
  stationIds: [idOf(`station ${station}`)],
}));

export const items: readonly Item[] = MENU.flatMap(([category, , , dishes]) =>
  dishes.map(([name, price, more = {}], sort) => ({
    id: idOf(`item ${name}`),
    categoryId: idOf(category === 'Sides' ? 'category Sides' : category),
    name,
    description: '',
    price,
    sort,
    stationIds: [],
    modifierGroupIds: (more.groups ?? []).map((group) => idOf(group)),
    allergens: [],
    prepSeconds: 600,
    taxId: null,
    isOpen: false,
    isOut: more.out ?? false,
    remaining: more.left ?? null,
  })),
);
