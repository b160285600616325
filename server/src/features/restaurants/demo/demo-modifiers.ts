import type { Modifier, ModifierGroup } from '@heard/shared/menu/menu-kinds.ts';
import { demoId } from './demo-id.ts';

export const groupIdOf = (key: string): string => demoId(`group:${key}`);

/** Name and price in cents; the first of a group that must be chosen from is what most guests take. */
type Option = readonly [string, number];

interface GroupDraft {
  readonly name: string;
  readonly min: number;
  readonly max: number;
  readonly options: readonly Option[];
  /** Chosen unless somebody says otherwise. */
  readonly usual?: string;
  readonly out?: string;
}

const free = (...names: string[]): Option[] => names.map((name) => [name, 0]);

const GROUPS: Readonly<Record<string, GroupDraft>> = {
  temperature: { name: 'Cooking temperature', min: 1, max: 1, options: free('Rare', 'Medium rare', 'Medium', 'Medium well', 'Well done') },
  side: {
    name: 'Side',
    min: 1,
    max: 1,
    options: [...free('Roast potatoes', 'Green salad', 'Polenta'), ['Truffle fries', 450], ['Broccolini', 250]],
    out: 'Polenta',
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
  pasta: { name: 'Pasta', min: 1, max: 1, options: [...free('Fresh egg', 'Whole wheat'), ['Gluten free', 200]], usual: 'Fresh egg' },
  dressing: { name: 'Dressing', min: 1, max: 1, options: free('House vinaigrette', 'Lemon & oil', 'Caesar', 'On the side') },
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
  Object.entries(GROUPS).map(([key, { name, min, max }], at) => ({ id: groupIdOf(key), name, min, max, sort: at + 1, isHalvable: false }));

export const demoModifiers = (): Modifier[] =>
  Object.entries(GROUPS).flatMap(([key, { options, usual, out }]) =>
    options.map(([name, price], at) => ({
      id: demoId(`modifier:${key}:${name}`),
      groupId: groupIdOf(key),
      name,
      price,
      sort: at + 1,
      isDefault: name === usual,
      groupIds: [],
      isOut: name === out,
    })),
  );
