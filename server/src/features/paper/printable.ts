/**
 * The code pages that letters are printed in, by the encoder's name, Epson's number and the standard's name. Each is tried in this
 * order; the frame's lines are in none but the first PC's.
 */
export const CODE_PAGES = [
  { name: 'windows1252', number: 16, label: 'windows-1252' },
  { name: 'windows1250', number: 45, label: 'windows-1250' },
  { name: 'windows1253', number: 47, label: 'windows-1253' },
  { name: 'windows1251', number: 46, label: 'windows-1251' },
] as const;
export const FRAME_PAGE = { name: 'cp437', number: 0 } as const;
/** Of the first PC's code page only these are used. */
export const FRAME_LETTERS = '╔═╗║╚╝─';

const HIGH = Uint8Array.from({ length: 128 }, (_, at) => at + 128);
/** Node 20 reads windows-1252 as latin1: what lies between the two (WHATWG Encoding, index windows-1252). */
const BETWEEN = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';
/** Without what a page has no letter for. */
function lettersOf(label: string): Set<string> {
  const letters = new TextDecoder(label).decode(HIGH) + (label === CODE_PAGES[0].label ? BETWEEN : '');
  return new Set(Array.from(letters).filter((letter) => letter >= '\u00a0' && letter !== '\ufffd'));
}
const PAGES = [
  ...CODE_PAGES.map(({ name, label }) => ({ name, letters: lettersOf(label) })),
  { name: FRAME_PAGE.name, letters: new Set(Array.from(FRAME_LETTERS)) },
];

const isPlain = (letter: string): boolean => letter >= ' ' && letter <= '~';
const isKnown = (letter: string): boolean => isPlain(letter) || PAGES.some(({ letters }) => letters.has(letter));

/** The one page that has every letter of a text; the encoder's own search, for those who need several, costs a millisecond. */
export const pageFor = (text: string): (typeof PAGES)[number]['name'] | 'auto' =>
  PAGES.find(({ letters }) => Array.from(text).every((letter) => isPlain(letter) || letters.has(letter)))?.name ?? 'auto';

/** A letter that no code page has loses its marks, and becomes a question mark where that is not enough: seen, never left out. */
export const printable = (text: string): string =>
  Array.from(text.normalize('NFC'), (letter) => (isKnown(letter) ? letter : (LIKE[letter] ?? bareOf(letter)))).join('');

const LIKE: Readonly<Record<string, string>> = { '\t': ' ', '\n': ' ', '\u2009': ' ', '\u2212': '-', '\u2192': '>' };

function bareOf(letter: string): string {
  const [bare = ''] = letter.normalize('NFKD');
  return isKnown(bare) ? bare : '?';
}
