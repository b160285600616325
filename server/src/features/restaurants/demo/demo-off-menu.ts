import type { DemoItem } from './demo-item.ts';

/** What a cook makes for a guest who asks nicely: name and price are said when it is ordered, one for each station. */
export const OFF_MENU: readonly DemoItem[] = [
  ['Open dish, grill', 0, 840, 'Whatever the grill makes of it', { isOpen: true, stations: ['grill'] }],
  ['Open dish, pasta', 0, 510, 'Whatever the pasta station makes of it', { isOpen: true, stations: ['pasta'] }],
  ['Open dish, pantry', 0, 270, 'Whatever the pantry makes of it', { isOpen: true, stations: ['pantry'] }],
  ['Open drink', 0, 75, 'Whatever the bar makes of it', { isOpen: true, stations: ['bar'], tax: 'alcohol' }],
];
