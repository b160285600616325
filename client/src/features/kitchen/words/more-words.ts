/** What is said beside and behind the wall, and on the screens of expo, runners and guests. */
export interface MoreWords {
  readonly allClear: string;
  readonly allClearAbout: string;
  readonly noneKnown: string;
  readonly noneKnownAbout: string;
  readonly undo: string;
  readonly bumped: (place: string) => string;
  readonly isBack: (what: string) => string;
  readonly isRead: (place: string) => string;
  readonly changed: string;
  readonly goesTo: (place: string) => string;
  readonly allDay: string;
  readonly nothingToMake: string;
  readonly modifiers: string;
  readonly recall: string;
  readonly search: string;
  readonly nothingBumped: string;
  readonly nothingFound: string;
  readonly moreHidden: (count: number) => string;
  readonly inWindow: string;
  readonly served: string;
  readonly eightySix: string;
  readonly rushHint: string;
  readonly soundOn: string;
  readonly soundOff: string;
  readonly soundMissing: string;
  readonly tapForSound: string;
  readonly tapForSoundAbout: string;
  readonly keys: string;
  readonly keysAbout: string;
  readonly pressKey: (action: string) => string;
  readonly noKey: string;
  readonly usualKeys: string;
  readonly actions: Readonly<Record<KeyAction, string>>;
  readonly page: (page: number, pages: number) => string;
  readonly notShown: (count: number) => string;
  readonly older: string;
  readonly newer: string;
  readonly close: string;
  readonly ready: string;
  readonly preparing: string;
  readonly sendOut: string;
  readonly sentOut: (place: string) => string;
  readonly waitsFor: (stations: string) => string;
  readonly states: Readonly<Record<'cooking' | 'ready' | 'served', string>>;
  readonly runner: string;
  readonly carriedOut: string;
  readonly nothingReady: string;
  readonly nothingReadyAbout: string;
  readonly noOrders: string;
  readonly noOrdersAbout: string;
  readonly welcome: string;
}

export const KEY_ACTIONS = ['bump', 'nextPage', 'previousPage', 'recallLast', 'recall', 'allDay', 'rush', 'undo'] as const;
export type KeyAction = (typeof KEY_ACTIONS)[number];

export const MORE_ENGLISH: MoreWords = {
  allClear: 'All clear',
  allClearAbout: 'New tickets appear here by themselves.',
  noneKnown: 'No tickets known',
  noneKnownAbout: 'There may be new ones that have not reached this screen.',
  undo: 'Undo',
  bumped: (place) => `${place} bumped`,
  isBack: (place) => `${place} is back on the wall`,
  isRead: (place) => `${place} is read`,
  changed: 'Changed',
  goesTo: (place) => `goes to ${place} now`,
  allDay: 'All-day',
  nothingToMake: 'Nothing to make.',
  modifiers: 'Modifiers',
  recall: 'Recall',
  search: 'Search',
  nothingBumped: 'Nothing was bumped this service.',
  nothingFound: 'Nothing of this service is called that.',
  moreHidden: (count) => `${count} older ones: search for them.`,
  inWindow: 'In the window',
  served: 'Served',
  eightySix: '86',
  rushHint: 'Tap the ticket that is to go first.',
  soundOn: 'Sound on',
  soundOff: 'Sound off',
  soundMissing: 'No sound here',
  tapForSound: 'Tap for sound',
  tapForSoundAbout: 'This screen is silent until somebody taps it once.',
  keys: 'Keys',
  keysAbout: 'The digits bump the tickets that bear them. The rest is for this screen alone; press a key to learn it.',
  pressKey: (action) => `Press the key for “${action}”`,
  noKey: 'none',
  usualKeys: 'Back to the usual keys',
  actions: {
    bump: 'Bump',
    nextPage: 'Next page',
    previousPage: 'Previous page',
    recallLast: 'Recall the last',
    recall: 'Recall',
    allDay: 'All-day',
    rush: 'Rush',
    undo: 'Undo',
  },
  page: (page, pages) => `Page ${page} of ${pages}`,
  notShown: (count) => `${count} not shown`,
  older: 'Older tickets',
  newer: 'Newer tickets',
  close: 'Close',
  ready: 'Ready',
  preparing: 'Preparing',
  sendOut: 'Send out',
  sentOut: (place) => `${place} is out`,
  waitsFor: (stations) => `Waits for ${stations}`,
  states: { cooking: 'cooking', ready: 'in the window', served: 'out' },
  runner: 'To carry',
  carriedOut: 'Carried out',
  nothingReady: 'Nothing to carry',
  nothingReadyAbout: 'What is ready appears here by itself.',
  noOrders: 'No orders',
  noOrdersAbout: 'Orders appear here when they are fired.',
  welcome: 'Your number appears here when your order is ready.',
};
