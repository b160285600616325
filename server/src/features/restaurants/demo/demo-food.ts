import type { DemoItem } from './demo-item.ts';

export const ANTIPASTI: readonly DemoItem[] = [
  ['Focaccia', 800, 120, 'Sea salt, rosemary, first-press oil', { allergens: ['gluten'] }],
  ['Burrata', 1_650, 180, 'Heirloom tomato, basil oil, grilled bread', { allergens: ['milk', 'gluten'] }],
  ['Calamari fritti', 1_700, 360, 'Lemon, parsley, spicy aioli', { allergens: ['mollusc', 'egg', 'gluten'] }],
  ['Carpaccio', 1_900, 240, 'Raw beef, arugula, shaved parmigiano', { allergens: ['milk'], groups: ['without'] }],
  ['Arancini', 1_450, 420, 'Saffron rice, smoked mozzarella, three to a plate', { allergens: ['gluten', 'milk', 'egg'] }],
  ['Bruschetta', 1_200, 180, 'Tomato, garlic, basil', { allergens: ['gluten'], groups: ['without'] }],
  ['Caesar salad', 1_500, 180, 'Little gem, anchovy, crumbs', { allergens: ['fish', 'egg', 'milk'], groups: ['dressing', 'extras'] }],
  ['Minestrone', 1_100, 240, 'Summer vegetables, white beans, basil', { allergens: ['celery'] }],
];

const PASTA_ASKS = ['pasta', 'extras', 'without'];
const EXTRAS = ['extras', 'without'];

export const PASTA: readonly DemoItem[] = [
  [
    'Tagliatelle al ragù',
    2_400,
    540,
    'Six-hour beef and pork ragù',
    { allergens: ['gluten', 'egg', 'milk', 'celery'], groups: PASTA_ASKS },
  ],
  ['Carbonara', 2_250, 480, 'Guanciale, egg yolk, pecorino', { allergens: ['gluten', 'egg', 'milk'], groups: PASTA_ASKS }],
  ['Cacio e pepe', 2_050, 480, 'Pecorino, black pepper', { allergens: ['gluten', 'milk', 'egg'], groups: PASTA_ASKS }],
  ['Orecchiette', 2_150, 540, 'Broccoli rabe, fennel sausage, chili', { allergens: ['gluten'], groups: PASTA_ASKS }],
  [
    'Linguine alle vongole',
    2_700,
    600,
    'Clams, white wine, parsley',
    { allergens: ['gluten', 'mollusc'], remaining: 6, groups: PASTA_ASKS },
  ],
  ['Gnocchi al pesto', 2_200, 420, 'Potato gnocchi, basil, pine nuts', { allergens: ['gluten', 'milk', 'nuts'], groups: EXTRAS }],
  ['Lasagna', 2_350, 660, 'Baked to order, béchamel, ragù', { allergens: ['gluten', 'egg', 'milk'], groups: EXTRAS }],
  ['Risotto ai funghi', 2_600, 1_080, 'Carnaroli, porcini, thyme', { allergens: ['milk', 'celery'], groups: EXTRAS }],
];

const PIZZA_ASKS = ['crust', 'toppings', 'without'];

export const PIZZA: readonly DemoItem[] = [
  ['Margherita', 1_600, 420, 'Tomato, fior di latte, basil', { allergens: ['gluten', 'milk'], groups: PIZZA_ASKS }],
  ['Marinara', 1_400, 390, 'Tomato, garlic, oregano, no cheese', { allergens: ['gluten'], groups: PIZZA_ASKS }],
  ['Diavola', 1_850, 435, 'Spicy salami, tomato, fior di latte', { allergens: ['gluten', 'milk'], groups: PIZZA_ASKS }],
  ['Quattro formaggi', 1_950, 450, 'Gorgonzola, fontina, parmigiano, fior di latte', { allergens: ['gluten', 'milk'], groups: PIZZA_ASKS }],
  ['Calzone', 2_000, 570, 'Folded: ricotta, ham, fior di latte', { allergens: ['gluten', 'milk'], groups: ['crust', 'without'] }],
];

export const SECONDI: readonly DemoItem[] = [
  ['Bistecca', 4_200, 900, '12 oz dry-aged ribeye, rosemary butter', { allergens: ['milk'], groups: ['temperature', 'side', 'extras'] }],
  ['Fiorentina for two', 9_800, 1_500, '36 oz porterhouse, carved', { groups: ['temperature', 'side'] }],
  ['Branzino', 3_600, 840, 'Whole, grilled, salsa verde', { allergens: ['fish'], groups: ['side', 'doneness'] }],
  ['Chicken al mattone', 2_900, 1_080, 'Under a brick, lemon, jus', { groups: ['side', 'without'] }],
  ['Lamb chops', 3_900, 900, 'Mint, garlic, charred lemon', { groups: ['temperature', 'side'] }],
  ['Osso buco', 3_800, 720, 'Braised veal shank, gremolata', { allergens: ['celery', 'milk'], groups: ['side'], isOut: true }],
  [
    'Burger Nove',
    2_200,
    720,
    'Fontina, pickles, fries',
    { allergens: ['gluten', 'milk'], groups: ['temperature', 'extras'], stations: ['grill', 'pantry'] },
  ],
  ['Eggplant parmigiana', 2_300, 780, 'Tomato, mozzarella, basil', { allergens: ['milk', 'gluten'], groups: ['side'] }],
];

export const SIDES: readonly DemoItem[] = [
  ['Truffle fries', 1_100, 300, 'Parmigiano, parsley', { allergens: ['milk'] }],
  ['Roast potatoes', 850, 360, 'Rosemary, garlic'],
  ['Green salad', 900, 120, 'Leaves from the market', { groups: ['dressing'] }],
  ['Broccolini', 950, 300, 'Chili, lemon'],
  ['Olives', 700, 60, 'Castelvetrano, warm'],
];
