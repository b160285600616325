import type { DemoItem } from './demo-item.ts';

export const DOLCI: readonly DemoItem[] = [
  ['Tiramisù', 1_200, 120, 'Made this morning', { allergens: ['egg', 'milk', 'gluten'] }],
  ['Panna cotta', 1_100, 120, 'Vanilla, sour cherry', { allergens: ['milk'] }],
  ['Affogato', 950, 120, 'Vanilla gelato, espresso', { allergens: ['milk'], stations: ['bar'] }],
  ['Gelato', 900, 90, 'Two scoops, ask for the flavors', { allergens: ['milk', 'egg'] }],
  ['Olive oil cake', 1_050, 90, 'Citrus, mascarpone', { allergens: ['gluten', 'egg', 'milk'] }],
];

export const DRINKS: readonly DemoItem[] = [
  ['Still water', 700, 30, 'One liter'],
  ['Sparkling water', 700, 30, 'One liter'],
  ['House red', 1_300, 45, 'Montepulciano, by the glass', { tax: 'alcohol' }],
  ['House white', 1_300, 45, 'Vermentino, by the glass', { tax: 'alcohol' }],
  ['Prosecco', 1_400, 45, 'By the glass', { tax: 'alcohol' }],
  ['Negroni', 1_600, 120, 'Gin, Campari, sweet vermouth', { groups: ['serve'], tax: 'alcohol' }],
  ['Aperol spritz', 1_500, 90, 'Aperol, prosecco, soda', { tax: 'alcohol' }],
  ['Espresso martini', 1_700, 150, 'Vodka, coffee, Kahlúa', { groups: ['serve'], tax: 'alcohol' }],
  ['Peroni', 900, 30, 'Draft, pint', { allergens: ['gluten'], tax: 'alcohol' }],
  ['Lemonade', 600, 60, 'Amalfi lemon, mint'],
  ['Espresso', 400, 60, 'Single', { groups: ['strength'] }],
  ['Cappuccino', 550, 90, 'Double shot', { allergens: ['milk'], groups: ['milk', 'strength'] }],
];
