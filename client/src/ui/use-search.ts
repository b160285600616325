import { useCallback, useMemo } from 'react';
import { useLocation, useNavigate } from 'react-router';

export type SetSearch = (next: Readonly<Record<string, string>>, how?: { readonly replace?: boolean }) => void;

/** What follows the `?` of the address, and how to change it. */
export function useSearch(): readonly [URLSearchParams, SetSearch] {
  const { search } = useLocation();
  const navigate = useNavigate();
  const set = useCallback<SetSearch>((next, how) => void navigate(`?${new URLSearchParams(next).toString()}`, how), [navigate]);
  return [useMemo(() => new URLSearchParams(search), [search]), set];
}
