import { useSyncExternalStore } from 'react';

/** Alarms, of tickets and of screens, that somebody on this device answered by telling the kitchen. Forgotten with the tab: alarms do not last. */
let told: ReadonlySet<string> = new Set();
const listeners = new Set<() => void>();

export function sayTold(alarm: string): void {
  told = new Set([...told, alarm]);
  for (const listener of listeners) listener();
}

export function useTold(): ReadonlySet<string> {
  return useSyncExternalStore(watch, () => told);
}

function watch(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
