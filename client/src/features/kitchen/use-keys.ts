import { useSyncExternalStore } from 'react';
import { cell } from '../../live/watched.ts';
import { keepKeys, keptKeys, type KeyMap } from './key-map.ts';

const keys = cell<KeyMap | null>(null);
const known = (): KeyMap => {
  if (keys.get() === null) keys.set(keptKeys());
  return keys.get()!;
};

/** What the keys of this device mean, and how to have them mean something else from now on. */
export function useKeys(): readonly [KeyMap, (next: KeyMap) => void] {
  const keep = (next: KeyMap): void => {
    keepKeys(next);
    keys.set(next);
  };
  return [useSyncExternalStore(keys.watch, known, known), keep];
}

/** As after a reload. */
export const rereadKeys = (): void => keys.set(null);
