import { COLUMNS, type RollWidth } from '@heard/shared/paper/lay-out.ts';
import { useState } from 'react';

const KEY = 'heard-roll';

/** A device stands beside one printer: what was chosen last is right the next time. */
export function useRollWidth(): [RollWidth, (width: RollWidth) => void] {
  const [width, setWidth] = useState<RollWidth>(() => remembered());
  const choose = (next: RollWidth): void => {
    setWidth(next);
    try {
      localStorage.setItem(KEY, next);
    } catch {
      // A browser without storage prints as well.
    }
  };
  return [width, choose];
}

function remembered(): RollWidth {
  try {
    const kept = localStorage.getItem(KEY);
    return kept !== null && Object.hasOwn(COLUMNS, kept) ? (kept as RollWidth) : '80';
  } catch {
    return '80';
  }
}
