import { foldEnglish } from './english-fold.ts';
import { DESCRIBING_ENGLISH, ORDINARY_ENGLISH } from './english-ordinary.ts';
import { ENGLISH_PHRASES } from './english-phrases.ts';
import type { Language } from './language.ts';

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const NTHS = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');

const numbered = (words: readonly string[], of: (at: number) => number) => words.map((word, at) => [word, of(at)] as const);

const ordinary = new Set([
  ...ORDINARY_ENGLISH,
  ...Object.values(ENGLISH_PHRASES).flatMap((said) => said.flatMap((phrase) => phrase.split(' '))),
]);

/** Trade English: what guests say for the same thing, on any menu. */
const SAME =
  'pizza=pie|coke=coca cola=coca-cola=cola|mayo=mayonnaise|bbq=barbecue=barbeque|ketchup=catsup|soda=soda pop|veggie=vegetarian|iced=ice|medium=med|donut=doughnut|oj=orange juice|prawn=shrimp|arugula=rocket|eggplant=aubergine|zucchini=courgette|cilantro=coriander|jalapeno=jalapenos|decaf=decaffeinated|cappuccino=capp|whiskey=whisky|yogurt=yoghurt|sparkling water=fizzy water=soda water|avocado=avo|gluten free=gf|extra large=xl=x large|whipped cream=whip|burger=hamburger|steak=sirloin steak|glass=gl|hummus=houmous|doctor=dr|garbanzo=chickpea|scallion=spring onion=green onion|fries=french fries';

export const ENGLISH: Language = {
  fold: foldEnglish,
  synonyms: SAME.split('|').map((same) => same.split('=').map((phrase) => phrase.split(/[ -]/u).map(foldEnglish))),
  phrases: ENGLISH_PHRASES,
  courses: {
    'first course': 1,
    starter: 1,
    'as a starter': 1,
    'for a starter': 1,
    'for starters': 1,
    'to start': 1,
    'to start with': 1,
    'for starter': 1,
    appetizer: 1,
    'as an appetizer': 1,
    'as appetizers': 1,
    'as starters': 1,
    'for an appetizer': 1,
    'for appetizers': 1,
    'course one': 1,
    'course 1': 1,
    'to begin': 1,
    'to begin with': 1,
    'for the starter': 1,
    'as a first course': 1,
    'for the first course': 1,
    'first up': 1,
    'second course': 2,
    'as a main': 2,
    'for the main': 2,
    'for main': 2,
    'as mains': 2,
    'for mains': 2,
    'for a main': 2,
    main: 2,
    'main course': 2,
    'for the main course': 2,
    'for my main': 2,
    'as the main': 2,
    'course two': 2,
    'course 2': 2,
    'with the mains': 2,
    'for the mains': 2,
    'as a main course': 2,
    'for the second course': 2,
    entree: 2,
    'as an entree': 2,
    'for my entree': 2,
    'for my main course': 2,
    'for the entree': 2,
    dessert: 3,
    'for dessert': 3,
    'as dessert': 3,
    'third course': 3,
    'course three': 3,
    'course 3': 3,
    'for afters': 3,
    'as a dessert': 3,
    'for the dessert': 3,
    'to finish': 3,
    'for the third course': 3,
    'for pudding': 3,
    'to finish with': 3,
  },
  numbers: Object.fromEntries([
    ...numbered(ONES, (at) => at),
    ...numbered(TENS, (at) => (at + 2) * 10),
    ['a couple', 2],
    ['a couple of', 2],
    ['couple', 2],
    ['couple of', 2],
    ['couple more', 2],
    ['a pair of', 2],
    ['pair of', 2],
    ['half a dozen', 6],
    ['half dozen', 6],
    ['a half dozen', 6],
    ['another', 1],
    ['one more', 1],
    ['single', 1],
    ['a single', 1],
    ['half a dozen of', 6],
    ['a dozen', 12],
    ['twice', 2],
    ['thrice', 3],
    ['just one', 1],
    ['only one', 1],
    ['a couple more', 2],
  ]),
  ordinals: Object.fromEntries(numbered(NTHS, (at) => at + 1)),
  multipliers: { dozen: 12, hundred: 100, thousand: 1000, million: 1_000_000 },
  ordinary,
  describing: DESCRIBING_ENGLISH,
};
