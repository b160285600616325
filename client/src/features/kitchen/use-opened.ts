import { useCallback, useState } from 'react';
import { useRemembered } from './use-remembered.ts';

/** What lies over the wall, or is asked of it. */
export type What = 'recall' | 'stock' | 'screen' | 'rush' | null;

export interface Opened {
  readonly what: What;
  readonly hasAllDay: boolean;
  /** Opens it; all-day counts, and the asking for a rush, are put away again by the same. */
  readonly open: (what: What | 'allDay') => void;
}

export function useOpened(): Opened {
  const [what, setWhat] = useState<What>(null);
  const [hasAllDay, setAllDay] = useRemembered('heard-kitchen-all-day', false);
  const open = useCallback(
    (next: What | 'allDay') => {
      if (next === 'allDay') setAllDay(!hasAllDay);
      else setWhat((was) => (next === 'rush' && was === 'rush' ? null : next));
    },
    [hasAllDay, setAllDay],
  );
  return { what, hasAllDay, open };
}
