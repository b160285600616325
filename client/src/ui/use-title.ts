import { useEffect } from 'react';

/** What the tab, the task switcher and a screen reader call this page. */
export function useTitle(title: string | undefined): void {
  useEffect(() => {
    document.title = title ? `${title} · Heard` : 'Heard';
  }, [title]);
}
