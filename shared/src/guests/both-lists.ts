import { hasWord } from '../allergies/allergies-at.ts';

/**
 * A list as two people have it who changed it at once: what stands, less what was taken off here, and what was put on here. `was` is
 * the list as it stood when somebody began to change it into `is`.
 */
export function bothLists(stands: readonly string[], was: readonly string[], is: readonly string[]): string[] {
  const isTakenOff = (word: string): boolean => hasWord(was, word) && !hasWord(is, word);
  const putOn = is.filter((word) => !hasWord(stands, word) && !hasWord(was, word));
  return [...stands.filter((word) => !isTakenOff(word)), ...putOn];
}
