import type { DemoStory } from './demo-story.ts';

/** The window and the main room. */
export const DINING_ROOM: readonly DemoStory[] = [
  {
    table: '1',
    covers: 4,
    seated: 63,
    orders: [
      { sent: 58, items: ['Sparkling water', '2 Aperol spritz', '2 Lemonade'], served: 54 },
      { sent: 52, items: ['Burrata', '2 Cacio e pepe', 'Lasagna', 'Branzino: Green salad, Filleted at the table'], served: 24 },
    ],
  },
  {
    table: '3',
    covers: 4,
    seated: 21,
    orders: [
      { sent: 18, items: ['2 Still water', 'House red', '2 Negroni: On the rocks'], served: 14 },
      { sent: 7, items: ['Calamari fritti', 'Carpaccio: No cheese', 'Bruschetta'] },
      {
        sent: 7,
        items: ['Bistecca: Medium rare, Roast potatoes', 'Lamb chops: Medium, Green salad', '2 Carbonara'],
        course: 2,
        isHeld: true,
      },
    ],
  },
  {
    table: '5',
    covers: 4,
    seated: 70,
    orders: [
      { sent: 64, items: ['Sparkling water', 'House white', '2 Peroni'], served: 60 },
      { sent: 58, items: ['2 Tagliatelle al ragù', 'Gnocchi al pesto', 'Burger Nove: Medium, Fried egg'], served: 36 },
      { sent: 16, items: ['2 Tiramisù', '2 Espresso'], course: 3, served: 10 },
    ],
    dropped: 4,
  },
  {
    table: '6',
    covers: 6,
    seated: 44,
    orders: [
      { sent: 40, items: ['2 Sparkling water', '3 Prosecco', '2 Lemonade'], served: 35 },
      { sent: 36, items: ['2 Focaccia', 'Arancini', 'Burrata / nut allergy on seat 2'], served: 24 },
      {
        sent: 36,
        items: ['Fiorentina for two: Rare, Roast potatoes', '2 Risotto ai funghi', 'Branzino: Broccolini', 'Truffle fries'],
        course: 2,
        isHeld: true,
        fired: 13,
      },
    ],
  },
  {
    table: '7',
    covers: 5,
    seated: 38,
    orders: [
      { sent: 33, items: ['Still water', 'House red', '2 Lemonade'], served: 29 },
      { sent: 27, items: ['Caesar salad: Caesar, Prosciutto', 'Olives'], served: 18 },
      { sent: 14, items: ['2 Orecchiette: No chili', 'Carbonara: Gluten free', 'Linguine alle vongole'], course: 2, ready: 2 },
      { sent: 14, items: ['Chicken al mattone: Green salad'], course: 2 },
      { sent: 13, items: ['2 Panna cotta', 'Affogato', 'Olive oil cake'], course: 3, isHeld: true, firesIn: 14 },
    ],
  },
  {
    table: '10',
    covers: 8,
    seated: 49,
    orders: [
      { sent: 45, items: ['3 Sparkling water', '4 Aperol spritz', '2 House red', 'Lemonade'], served: 39 },
      { sent: 38, items: ['2 Calamari fritti', '2 Burrata', '2 Focaccia', 'Olives'], served: 23 },
      {
        sent: 38,
        items: [
          '2 Bistecca: Medium rare, Truffle fries',
          'Bistecca: Well done, Roast potatoes',
          'Lamb chops: Medium rare, Broccolini',
          '2 Tagliatelle al ragù',
          'Lasagna / cut in two, please',
          'Eggplant parmigiana: Green salad',
        ],
        course: 2,
        isHeld: true,
      },
    ],
  },
  {
    table: '11',
    covers: 7,
    seated: 29,
    orders: [
      { sent: 25, items: ['2 Still water', 'Espresso martini: Up', '3 Peroni', 'House white'], served: 20 },
      { sent: 4, items: ['3 Bruschetta: No garlic', 'Minestrone', '2 Caesar salad: On the side', 'Carpaccio'] },
      {
        sent: 4,
        items: [
          '2 Burger Nove: Medium well',
          'Margherita: left Mushrooms, right Spicy salami',
          'Chicken al mattone: Truffle fries, Aioli',
          'Cacio e pepe',
          'Lasagna',
        ],
        course: 2,
        isHeld: true,
      },
    ],
  },
  {
    table: '12',
    covers: 3,
    seated: 66,
    orders: [
      { sent: 60, items: ['House red', '2 Lemonade'], served: 56 },
      { sent: 55, items: ['2 Carbonara', 'Gnocchi al pesto: Shaved truffle'], served: 34 },
      { sent: 22, items: ['Gelato', 'Affogato', 'Cappuccino: Oat'], course: 3, served: 15 },
    ],
    dropped: 9,
  },
  { table: '13', covers: 3, seated: 9, orders: [{ sent: 1, items: ['2 Prosecco', 'Lemonade', 'Arancini', 'Burrata'] }] },
];
