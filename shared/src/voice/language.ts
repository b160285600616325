/** What a phrase does in an order, whatever language it is said in. */
export type Sense =
  | 'without'
  | 'extra'
  | 'light'
  | 'aside'
  | 'with'
  | 'only'
  | 'and'
  | 'or'
  | 'of'
  | 'determiner'
  | 'unit'
  | 'verb'
  | 'filler'
  | 'minus'
  | 'everything-but'
  | 'half'
  | 'other-half'
  | 'seat'
  | 'everyone'
  | 'wants'
  | 'for'
  | 'in-course'
  | 'remove'
  | 'take-back'
  | 'rather'
  | 'make'
  | 'pronoun'
  | 'again'
  | 'substitute'
  | 'swap'
  | 'by'
  | 'instead-of'
  | 'allergic-to'
  | 'allergy'
  | 'note'
  | 'note-follows'
  | 'times'
  | 'also'
  | 'question'
  | 'rest';

export interface Language {
  readonly fold: (plain: string) => string;
  readonly phrases: Readonly<Partial<Record<Sense, readonly string[]>>>;
  /** Courses by what they are called: 1 first. */
  readonly courses: Readonly<Record<string, number>>;
  /** Words that mean the same on any menu, folded. */
  readonly synonyms: readonly (readonly (readonly string[])[])[];
  readonly numbers: Readonly<Record<string, number>>;
  readonly ordinals: Readonly<Record<string, number>>;
  /** Multiply what was said before them. */
  readonly multipliers: Readonly<Record<string, number>>;
  /** Never repaired into a word of the menu. */
  readonly ordinary: ReadonlySet<string>;
  /** Described by the word before it, so that neither stands alone: never the whole of a short name. */
  readonly describing: ReadonlySet<string>;
}
