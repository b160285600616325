import type { MoreWords } from './more-words.ts';
import type { WallWords } from './wall-words.ts';

/** One table for each language. */
export type Words = WallWords & MoreWords;
