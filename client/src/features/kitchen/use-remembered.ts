import { useCallback, useState } from 'react';

/** A yes or no that this device keeps; a browser that refuses storage keeps it until the page is closed. */
export function useRemembered(key: string, first: boolean): readonly [boolean, (value: boolean) => void] {
  const [value, setValue] = useState(() => stored(key) ?? first);
  const remember = useCallback(
    (next: boolean): void => {
      setValue(next);
      try {
        localStorage.setItem(key, String(next));
      } catch {
        // Private windows may refuse; the choice then lasts as long as the page.
      }
    },
    [key],
  );
  return [value, remember];
}

function stored(key: string): boolean | undefined {
  try {
    const value = localStorage.getItem(key);
    return value === null ? undefined : value === 'true';
  } catch {
    return undefined;
  }
}
