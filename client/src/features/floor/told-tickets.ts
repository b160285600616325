import { useSyncExternalStore } from 'react';

/** Tickets whose alarm somebody on this device answered by telling the kitchen. Forgotten with the tab: alarms do not last. */
let told: ReadonlySet<string> = new Set();
const listeners = new Set<() => void>();

export function sayTold(ticketId: string): void {
  told = new Set([...told, ticketId]);
  for (const listener of listeners) listener();
}

export function useTold(): ReadonlySet<string> {
  return useSyncExternalStore(watch, () => told);
}

function watch(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
