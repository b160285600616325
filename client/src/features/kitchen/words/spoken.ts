import { createContext, useContext, useEffect, useState } from 'react';
import { useRow, useRows } from '../../../live/use-live.ts';
import { ENGLISH, type WallWords } from './wall-words.ts';
import type { Words } from './words.ts';

export interface Spoken {
  /** BCP 47, as numbers and times are written. */
  readonly locale: string;
  /** The language of `words`, for `lang`. */
  readonly lang: string;
  readonly words: WallWords;
  /** All words of a language that had to be fetched; null: English. */
  readonly all: Words | null;
}

const Speaking = createContext<Spoken>({ locale: 'en', lang: 'en', words: ENGLISH, all: null });
export const SpokenIn = Speaking.Provider;
export const useSpoken = (): Spoken => useContext(Speaking);
export const useWords = (): WallWords => useSpoken().words;

/** A station's screens speak its language, all others the house's own. Until its words have come, and without any, it is English. */
export function useLanguageOf(stationId: string | null): Spoken {
  const [house] = useRows('restaurant');
  const locale = useRow('station', stationId)?.language || house?.locale || 'en';
  const wanted = locale.split('-')[0]!;
  const [come, setCome] = useState<{ readonly lang: string; readonly all: Words } | null>(null);
  useEffect(() => {
    if (wanted === 'en') return;
    let isWanted = true;
    const fetch = async (): Promise<void> => {
      const all = await (await import('./languages.ts')).wordsOf(wanted);
      if (isWanted && all) setCome({ lang: wanted, all });
    };
    void fetch().catch(() => {});
    return () => {
      isWanted = false;
    };
  }, [wanted]);
  if (come?.lang !== wanted) return { locale, lang: 'en', words: ENGLISH, all: null };
  return { locale, lang: wanted, words: come.all, all: come.all };
}
