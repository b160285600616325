import { useState } from 'react';

export const FLOOR_LAYOUTS = ['plan', 'list'] as const;
export type FloorLayout = (typeof FLOOR_LAYOUTS)[number];
export const FLOOR_SCOPES = ['all', 'mine'] as const;
export type FloorScope = (typeof FLOOR_SCOPES)[number];

/** A choice this device remembers. Where storage is refused it lasts as long as the page. */
export function useRemembered<V extends string>(name: string, allowed: readonly V[], first: V): [V, (value: V) => void] {
  const key = `heard.${name}`;
  const [value, setValue] = useState<V>(() => allowed.find((option) => option === read(key)) ?? first);
  return [
    value,
    (next) => {
      setValue(next);
      try {
        localStorage.setItem(key, next);
      } catch {
        // A private window: the choice is only forgotten sooner.
      }
    },
  ];
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
