/** Words of one saying, by index: from `start` up to and without `end`. */
export interface Span {
  /** Which saying of the draft, counted from 0. */
  readonly saying: number;
  readonly start: number;
  readonly end: number;
}

/** What else the words could have meant. */
export interface RunnerUp {
  readonly id: string;
  readonly confidence: number;
}

/** A field and the words that it came from. */
export interface Heard<T> {
  readonly value: T;
  readonly evidence: readonly Span[];
  readonly confidence: number;
  readonly runnerUp: RunnerUp | null;
}

export type Amount = 'extra' | 'light';
export type Half = 'left' | 'right';

export interface SaidOption {
  readonly slotId: string;
  readonly value: Heard<string>;
  readonly isWithout: boolean;
  readonly amount: Amount | null;
  readonly isAside: boolean;
  readonly half: Half | null;
}

export interface SaidLine {
  readonly item: Heard<string>;
  readonly quantity: Heard<number>;
  readonly options: readonly SaidOption[];
  /** 0 is shared. */
  readonly seat: Heard<number>;
  readonly course: Heard<number> | null;
  readonly notes: readonly Heard<string>[];
}

/** A fact about a guest; it changes no line. */
export interface SaidAllergy {
  readonly seat: Heard<number>;
  readonly to: Heard<string>;
}

export type Trouble = 'words' | 'negative' | 'too-many' | 'no-such-line' | 'no-place' | 'two-values';

/** Said, and not understood for sure. */
export interface Unresolved {
  readonly span: Span;
  readonly trouble: Trouble;
}

export type Gate = 'accept' | 'ask-model' | 'ask-person';

export interface VoiceDraft {
  /** The words of each saying, as they were said. */
  readonly sayings: readonly (readonly string[])[];
  readonly lines: readonly SaidLine[];
  readonly allergies: readonly SaidAllergy[];
  readonly unresolved: readonly Unresolved[];
  /** Words that are known and carry no order: greetings, articles, "please", what was declined or taken back. */
  readonly ignorable: readonly Span[];
  readonly gate: Gate;
}

export const EMPTY_DRAFT: VoiceDraft = { sayings: [], lines: [], allergies: [], unresolved: [], ignorable: [], gate: 'ask-person' };
