import { editDistance } from './edit-distance.ts';
import type { HeardMenu } from './menu-tree.ts';

/** No dish is called so; longer words are noise. */
const LONGEST = 30;

/** The word of the menu that was probably meant, if exactly one is nearest. A word that English knows is never touched. */
export function repairWord(menu: HeardMenu, plain: string, folded: string): string | null {
  const { language, known, words } = menu;
  if (folded.length < 4 || folded.length > LONGEST || /\d/u.test(folded)) return null;
  if (known.has(folded) || language.ordinary.has(plain) || language.ordinary.has(folded)) return null;
  const most = folded.length > 7 ? 2 : 1;
  let nearest: string[] = [];
  let least = most + 1;
  for (const word of words.get(folded[0]!) ?? []) {
    const distance = editDistance(folded, word, Math.min(most, least));
    if (distance > most || distance > least) continue;
    nearest = distance < least ? [word] : [...nearest, word];
    least = distance;
  }
  return nearest.length === 1 ? nearest[0]! : null;
}
