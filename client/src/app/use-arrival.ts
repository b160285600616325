import { useEffect, useRef, type RefObject } from 'react';
import { useLocation } from 'react-router';

/** On another page the content begins at its top and has the focus, as if it had been loaded; not on the first one. */
export function useArrival(): RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const last = useRef(pathname);
  useEffect(() => {
    if (last.current === pathname || !main.current) return;
    last.current = pathname;
    main.current.scrollTop = 0;
    main.current.focus({ preventScroll: true });
  }, [pathname]);
  return main;
}
