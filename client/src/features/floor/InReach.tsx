import { useCallback, useSyncExternalStore, type ReactNode } from 'react';
import { createPortal } from 'react-dom';

/**
 * While a sheet is open the browser lets nobody reach what lies outside it. What cannot wait for that moves into the sheet, as a popover
 * over it, and back out when the sheet closes.
 */
export function InReach({ children }: { readonly children: ReactNode }) {
  const sheet = useSyncExternalStore(watch, topSheet);
  const rise = useCallback((over: HTMLDivElement | null): void => over?.showPopover?.(), []);
  if (!sheet) return children;
  return createPortal(
    <div ref={rise} className="alarm-over" popover="manual">
      {children}
    </div>,
    sheet,
  );
}

/** The one opened last stands last in the page. */
const topSheet = (): Element | null => [...document.querySelectorAll('dialog[open]')].at(-1) ?? null;

function watch(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.body, { subtree: true, childList: true, attributeFilter: ['open'] });
  return () => observer.disconnect();
}
