/** What the kitchen's screens have been written down in. */
export const LANGUAGES: readonly string[] = ['en', 'es', 'it', 'de', 'fr', 'zh'];

/** A language by its own name, for whoever is to read it. */
export const languageName = (code: string): string => new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code;
