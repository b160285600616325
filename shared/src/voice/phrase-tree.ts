/** Phrases by their words, for finding the longest one that begins at a place. */
export interface PhraseTree<Meaning> {
  readonly next: Map<string, PhraseTree<Meaning>>;
  readonly meanings: Meaning[];
}

export function newTree<Meaning>(): PhraseTree<Meaning> {
  return { next: new Map(), meanings: [] };
}

export function addPhrase<Meaning>(tree: PhraseTree<Meaning>, words: readonly string[], meaning: Meaning): void {
  let at = tree;
  for (const word of words) {
    let next = at.next.get(word);
    if (!next) at.next.set(word, (next = newTree()));
    at = next;
  }
  if (at !== tree) at.meanings.push(meaning);
}

export interface Match<Meaning> {
  readonly end: number;
  readonly meanings: readonly Meaning[];
}

/** The longest phrase that begins at `start`. Two words said apart also match one word of the phrase: "ham burger", "hamburger". */
export function longestPhrase<Meaning>(tree: PhraseTree<Meaning>, words: readonly string[], start: number): Match<Meaning> | null {
  const here: Match<Meaning> | null = tree.meanings.length > 0 ? { end: start, meanings: tree.meanings } : null;
  const word = words[start];
  if (word === undefined || word === '') return here;
  const one = tree.next.get(word);
  const joined = words[start + 1] ? tree.next.get(word + words[start + 1]!) : undefined;
  const found = [one && longestPhrase(one, words, start + 1), joined && longestPhrase(joined, words, start + 2)];
  return found.reduce<Match<Meaning> | null>((best, match) => (match && (!best || match.end > best.end) ? match : best), here);
}
