import { useCallback, useState } from 'react';

/** Pages that are gone are not stayed on. */
export function usePage(pages: number): { readonly page: number; readonly turn: (by: number) => void } {
  const [wanted, setWanted] = useState(0);
  const page = Math.min(wanted, pages - 1);
  return { page, turn: useCallback((by) => setWanted(Math.max(0, Math.min(pages - 1, page + by))), [pages, page]) };
}
