export interface NotePart {
  readonly text: string;
  /** A word that must not be overlooked: what may not be on the plate. */
  readonly isWarning: boolean;
}

/** Left out or dangerous. English, Spanish, French, German, Italian; without accents, as they are typed in a rush. */
const WARNING =
  /(?<![\p{L}\p{N}])(?:no|not|non|without|w\/o|hold|never|[\p{L}]+[- ]free|allerg[\p{L}]*|alerg[\p{L}]*|coeliac|celiac|anaphyla[\p{L}]*|epi-?pen|sin|sans|ohne|kein[\p{L}]*|senza)(?![\p{L}\p{N}])/giu;
const DANGER = /allerg|alerg|c(?:o)?eliac|anaphyla|epi-?pen/iu;

/** The note as it was typed, cut where a word warns. */
export function noteParts(note: string): NotePart[] {
  const parts: NotePart[] = [];
  let from = 0;
  for (const match of note.matchAll(WARNING)) {
    if (match.index > from) parts.push({ text: note.slice(from, match.index), isWarning: false });
    parts.push({ text: match[0], isWarning: true });
    from = match.index + match[0].length;
  }
  if (from < note.length) parts.push({ text: note.slice(from), isWarning: false });
  return parts;
}

/** An allergy, not a wish. */
export const isDanger = (text: string): boolean => DANGER.test(text);

/** A modifier that takes something away, such as "No onion". */
export const isLeftOut = (modifier: string): boolean => /^(?:no|without|hold|sin|sans|ohne|senza)\b/iu.test(modifier.trim());
