import { ENGLISH } from './wall-words.ts';
import { MORE_ENGLISH } from './more-words.ts';
import { useSpoken } from './spoken.ts';
import type { Words } from './words.ts';

export const ALL_ENGLISH: Words = { ...ENGLISH, ...MORE_ENGLISH };

/** For what comes after the first ticket is drawn. */
export const useMoreWords = (): Words => useSpoken().all ?? ALL_ENGLISH;
