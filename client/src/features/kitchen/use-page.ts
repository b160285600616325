import { useEffect, useState } from 'react';
import { SECOND } from '@heard/shared/kernel/time.ts';

/** Left alone for this long the wall shows its oldest tickets again. */
const BACK_AFTER = 45 * SECOND;

export function usePage(pages: number): { readonly page: number; readonly turn: (by: number) => void } {
  const [wanted, setWanted] = useState(0);
  const page = Math.min(wanted, pages - 1);
  useEffect(() => {
    if (page === 0) return;
    let timer = setTimeout(() => setWanted(0), BACK_AFTER);
    const stay = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => setWanted(0), BACK_AFTER);
    };
    addEventListener('pointerdown', stay);
    addEventListener('keydown', stay);
    return () => {
      clearTimeout(timer);
      removeEventListener('pointerdown', stay);
      removeEventListener('keydown', stay);
    };
  }, [page]);
  return { page, turn: (by) => setWanted(Math.max(0, Math.min(pages - 1, page + by))) };
}
