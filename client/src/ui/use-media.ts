import { useSyncExternalStore } from 'react';

/** Whether a media query holds now. Prefer CSS; this is for layouts whose parts differ, not only their places. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = matchMedia(query);
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
    () => matchMedia(query).matches,
  );
}

export const WIDE = '(width >= 48rem)';
