export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const KEY = 'heard.theme';

export function currentTheme(): Theme {
  return THEMES.find((theme) => theme === document.documentElement.dataset['theme']) ?? 'auto';
}

export function setTheme(theme: Theme): void {
  if (theme === 'auto') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // Storage refused: the choice lasts as long as the page.
  }
}

/** Before the first paint, so that a dark dining room never sees a white flash. */
export function restoreTheme(): void {
  try {
    setTheme(THEMES.find((theme) => theme === localStorage.getItem(KEY)) ?? 'auto');
  } catch {
    setTheme('auto');
  }
}
