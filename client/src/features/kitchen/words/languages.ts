import type { Words } from './words.ts';

/** English is built in; each of the others is fetched by whoever speaks it. Their own names, for whoever chooses one. */
export const LANGUAGES: Readonly<Record<string, string>> = {
  en: 'English',
  es: 'Español',
  it: 'Italiano',
  de: 'Deutsch',
  fr: 'Français',
  zh: '中文',
};

const TABLES: Readonly<Record<string, () => Promise<{ readonly words: Words }>>> = {
  es: () => import('./es.ts'),
  it: () => import('./it.ts'),
  de: () => import('./de.ts'),
  fr: () => import('./fr.ts'),
  zh: () => import('./zh.ts'),
};

/** Null where nobody has written it down: then it is English. */
export const wordsOf = async (language: string): Promise<Words | null> => (await TABLES[language]?.())?.words ?? null;
