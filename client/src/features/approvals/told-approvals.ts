import { useSyncExternalStore } from 'react';
import { cell } from '../../live/watched.ts';

const KEY = 'heard.told-approvals';
/** A day has fewer refusals than this. */
const MOST = 50;

const told = cell<ReadonlySet<string>>(read());

function read(): ReadonlySet<string> {
  try {
    return new Set(JSON.parse(localStorage.getItem(KEY) ?? '[]') as string[]);
  } catch {
    return new Set();
  }
}

/** Whoever asked has read the answer: on this device it is not said again. */
export function sayRead(approvalId: string): void {
  const next = [...told.get(), approvalId].slice(-MOST);
  told.set(new Set(next));
  try {
    localStorage.setItem(KEY, JSON.stringify(next));
  } catch {
    // A browser that keeps nothing says it again after a reload.
  }
}

export const useRead = (): ReadonlySet<string> => useSyncExternalStore(told.watch, told.get);
