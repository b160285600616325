import { useEffect } from 'react';
import type { History } from './use-history.ts';

/** Ctrl+Z and Ctrl+Shift+Z or Ctrl+Y, wherever one is but in a field, which has its own. */
export function useHistoryKeys({ undo, redo }: History): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || (event.target as Element).matches('input, select, textarea')) return;
      const key = event.key.toLowerCase();
      if (key === 'y' || (key === 'z' && event.shiftKey)) redo();
      else if (key === 'z') undo();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [undo, redo]);
}
