import type { DemoStory } from './demo-story.ts';

/** The terrace, the bar, and who stands at it. */
export const TERRACE_AND_BAR: readonly DemoStory[] = [
  { table: '14', covers: 2, seated: 17 },
  {
    table: '15',
    covers: 4,
    seated: 57,
    orders: [
      { sent: 53, items: ['Sparkling water', '2 House white'], served: 49 },
      { sent: 46, items: ['2 Linguine alle vongole', 'Branzino: Green salad, Skin off', 'Burger Nove: Rare'], served: 20 },
      { sent: 2, items: ['Tiramisù', 'Panna cotta', '2 Cappuccino', 'Espresso: Decaf'], course: 3 },
    ],
  },
  {
    table: '16',
    covers: 4,
    seated: 33,
    orders: [
      { sent: 29, items: ['Still water', '2 Negroni', 'Aperol spritz'], served: 25 },
      { sent: 17, items: ['2 Bistecca: Medium, Roast potatoes', 'Truffle fries'], course: 2, ready: 1 },
      { sent: 10, items: ['Cacio e pepe: Whole wheat', 'Risotto ai funghi: No onion'], course: 2 },
    ],
  },
  {
    table: 'B1',
    covers: 2,
    seated: 3,
    orders: [{ sent: 0.06, items: ['Negroni: Twist', 'Espresso martini', 'Olives'], isUnheard: true }],
  },
  { table: 'B2', covers: 1, seated: 26, orders: [{ sent: 24, items: ['Peroni', 'Arancini'], served: 12 }] },
  { table: 'B4', covers: 2, seated: 12, orders: [{ sent: 6, items: ['2 Negroni: On the rocks, Double', 'Sparkling water'], ready: 3 }] },
  { table: null, name: 'Jules', covers: 1, seated: 31, orders: [{ sent: 30, items: ['House red', 'Truffle fries'], served: 19 }] },
];
