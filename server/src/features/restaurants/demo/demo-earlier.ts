import type { DemoStory } from './demo-story.ts';

/** Those who have paid: gone, about to go, or just gone from a table that waits to be cleaned. */
export const DEMO_EARLIER: readonly DemoStory[] = [
  {
    table: '8',
    covers: 4,
    seated: 128,
    orders: [
      { sent: 122, items: ['2 Still water', '2 House red'], served: 118 },
      { sent: 116, items: ['2 Carbonara', 'Bistecca: Medium rare, Truffle fries', 'Lamb chops: Medium, Broccolini'], served: 92 },
    ],
    dropped: 62,
    paid: 56,
    left: 54,
    cleaned: 49,
  },
  {
    table: '17',
    covers: 3,
    seated: 141,
    orders: [{ sent: 133, items: ['Sparkling water', '3 Tagliatelle al ragù', 'Green salad: Lemon & oil'], served: 108 }],
    dropped: 86,
    paid: 79,
    left: 77,
    cleaned: 71,
  },
  {
    table: 'B3',
    covers: 2,
    seated: 84,
    orders: [{ sent: 82, items: ['2 Aperol spritz', 'Olives', 'Focaccia'], served: 73 }],
    paid: 41,
    left: 40,
    cleaned: 37,
  },
  {
    table: '9',
    covers: 4,
    seated: 97,
    orders: [
      { sent: 91, items: ['Still water', '2 Peroni', 'Lemonade'], served: 87 },
      { sent: 84, items: ['2 Burger Nove: Medium, Guanciale', 'Branzino: Roast potatoes', 'Gnocchi al pesto'], served: 60 },
      { sent: 38, items: ['2 Gelato', '2 Espresso'], course: 3, served: 31 },
    ],
    dropped: 20,
    paid: 11,
    left: 8,
  },
  {
    table: '18',
    covers: 6,
    seated: 88,
    orders: [
      { sent: 83, items: ['2 Sparkling water', '3 Prosecco', 'House white'], served: 78 },
      { sent: 76, items: ['3 Cacio e pepe', '2 Chicken al mattone: Green salad', 'Eggplant parmigiana: Roast potatoes'], served: 46 },
      { sent: 25, items: ['3 Tiramisù', '4 Espresso'], course: 3, served: 17 },
    ],
    dropped: 10,
    paid: 3,
  },
];
