const KEPT = new Set(['this', 'its', 'yes', 'gas', 'bus', 'plus', 'minus', 'was', 'has', 'does', 'thats', 'lets', 'hows', 'whats']);

/** One form for a word and its plural. Both sides of a comparison are folded, so the form itself need not be a word. */
export function foldEnglish(word: string): string {
  if (word.length < 3 || KEPT.has(word)) return word;
  return stem(isPlural(word) ? word.slice(0, -1) : word);
}

function isPlural(word: string): boolean {
  return word.length > 3 && word.endsWith('s') && !/(?:ss|us)$/u.test(word);
}

function stem(word: string): string {
  if (/[^aeiou]y$/u.test(word)) return `${word.slice(0, -1)}ie`;
  if (/(?:[aeo]a|l)f$/u.test(word)) return `${word.slice(0, -1)}ve`;
  if (/(?:ch|sh|ss|x|z|o)e$/u.test(word)) return word.slice(0, -1);
  return word;
}
