/**
 * Only one tab does the work at a time; when it is closed or killed, the browser lets the next one in. Where the browser has no
 * locks every tab works: each sends the same list in the same order under the same keys, so the server still does each thing once.
 */
export async function inOneTab(name: string, signal: AbortSignal, work: () => Promise<void>): Promise<void> {
  if (!navigator.locks) return work();
  await navigator.locks.request(name, { signal }, work);
}

/** Tells the other tabs of this browser that something on disk has changed. */
export interface TabBell {
  readonly ring: () => void;
  readonly close: () => void;
}

export function createTabBell(name: string, heard: () => void): TabBell {
  if (typeof BroadcastChannel === 'undefined') return { ring: () => {}, close: () => {} };
  const channel = new BroadcastChannel(name);
  channel.addEventListener('message', heard);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target; it stays within the origin
  return { ring: () => channel.postMessage(null), close: () => channel.close() };
}
