import type { Modifier, ModifierGroup } from '@heard/shared/menu/menu-kinds.ts';
import { demoId } from './demo-id.ts';
import { stationIdOf } from './demo-restaurant.ts';

export const groupIdOf = (key: string): string => demoId(`group:${key}`);

/** Name, price in cents, and the groups that are asked next where it is chosen. */
type Option = readonly [string, number, (readonly string[])?];

interface GroupDraft {
  readonly name: string;
  readonly min: number;
  readonly max: number;
  readonly options: readonly Option[];
  /** Chosen unless somebody says otherwise. */
  readonly usual?: string;
  readonly out?: string;
  readonly isHalvable?: boolean;
  /** By option, who cooks of a line that has it besides those who cook the item. */
  readonly alsoAt?: Readonly<Record<string, readonly string[]>>;
}

const free = (...names: string[]): Option[] => names.map((name) => [name, 0]);

const GROUPS: Readonly<Record<string, GroupDraft>> = {
  temperature: { name: 'Cooking temperature', min: 1, max: 1, options: free('Rare', 'Medium rare', 'Medium', 'Medium well', 'Well done') },
  side: {
    name: 'Side',
    min: 1,
    max: 1,
    options: [
      ['Roast potatoes', 0],
      ['Green salad', 0, ['dressing']],
      ['Polenta', 0],
      ['Truffle fries', 450, ['dip']],
      ['Broccolini', 250],
    ],
    out: 'Polenta',
    alsoAt: { 'Green salad': ['pantry'], 'Truffle fries': ['pantry'] },
  },
  extras: {
    name: 'Extras',
    min: 0,
    max: 5,
    options: [
      ['Burrata', 600],
      ['Prosciutto', 500],
      ['Guanciale', 450],
      ['Chili crisp', 100],
      ['Shaved truffle', 1_200],
      ['Fried egg', 250],
    ],
  },
  without: { name: 'Without', min: 0, max: 5, options: free('No cheese', 'No garlic', 'No onion', 'No butter', 'No chili') },
  pasta: {
    name: 'Pasta',
    min: 1,
    max: 1,
    options: [...free('Fresh egg', 'Whole wheat'), ['Gluten free', 200, ['gluten']]],
    usual: 'Fresh egg',
  },
  gluten: { name: 'Gluten free because', min: 1, max: 1, options: free('Preference', 'Coeliac: own pot'), usual: 'Coeliac: own pot' },
  dip: { name: 'Dip', min: 0, max: 2, options: [...free('Ketchup', 'Aioli'), ['Truffle mayonnaise', 100]] },
  crust: { name: 'Crust', min: 1, max: 1, options: [...free('Classic', 'Well done'), ['Gluten free', 300, ['gluten']]], usual: 'Classic' },
  toppings: {
    name: 'Toppings',
    min: 0,
    max: 8,
    isHalvable: true,
    options: [
      ['Mushrooms', 250],
      ['Olives', 175],
      ['Artichokes', 275],
      ['Anchovies', 325],
      ['Spicy salami', 350],
      ['Prosciutto', 475],
      ['Burrata', 600],
    ],
  },
  dressing: {
    name: 'Dressing',
    min: 1,
    max: 1,
    options: [...free('House vinaigrette', 'Lemon & oil', 'Caesar'), ['On the side', 0, ['beside']]],
    usual: 'House vinaigrette',
  },
  beside: { name: 'On the side', min: 1, max: 2, options: free('Vinaigrette', 'Lemon', 'Caesar dressing'), usual: 'Vinaigrette' },
  doneness: { name: 'Fish', min: 0, max: 1, options: free('Skin off', 'Filleted at the table') },
  milk: { name: 'Milk', min: 0, max: 1, options: [...free('Whole', 'Skim'), ['Oat', 75], ['Almond', 75]] },
  strength: {
    name: 'Coffee',
    min: 0,
    max: 2,
    options: [
      ['Decaf', 0],
      ['Extra shot', 125],
      ['Iced', 50],
    ],
  },
  serve: { name: 'Served', min: 0, max: 2, options: [...free('Up', 'On the rocks', 'Twist', 'No garnish'), ['Double', 600]] },
};

export const demoModifierGroups = (): ModifierGroup[] =>
  Object.entries(GROUPS).map(([key, { name, min, max, isHalvable = false }], at) => ({
    id: groupIdOf(key),
    name,
    min,
    max,
    sort: at + 1,
    isHalvable,
  }));

export const demoModifiers = (): Modifier[] =>
  Object.entries(GROUPS).flatMap(([key, { options, usual, out, alsoAt = {} }]) =>
    options.map(([name, price, next = []], at) => ({
      id: demoId(`modifier:${key}:${name}`),
      groupId: groupIdOf(key),
      name,
      price,
      sort: at + 1,
      isDefault: name === usual,
      stationIds: (alsoAt[name] ?? []).map(stationIdOf),
      groupIds: next.map(groupIdOf),
      isOut: name === out,
    })),
  );
