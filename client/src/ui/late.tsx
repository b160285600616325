import { createElement, lazy, useState, type ComponentType, type ReactNode } from 'react';
import { fetched } from '../live/fetched.ts';

export interface Late<P> {
  (props: P): ReactNode;
  /** Fetches it ahead; what goes wrong is told to whoever draws it. */
  readonly warm: () => Promise<void>;
}

/**
 * A part in a chunk of its own. Once it was fetched it is drawn at once, without the blink that `lazy` alone shows the first time; a
 * fetch that failed is tried again by whoever draws it next.
 */
export function late<P extends object>(load: () => Promise<ComponentType<P>>): Late<P> {
  let here: ComponentType<P> | undefined;
  const fetch = fetched(async () => (here = await load()));
  const waiting = () =>
    lazy(async () => {
      try {
        return { default: await fetch() };
      } catch (error) {
        coming = waiting();
        throw error;
      }
    });
  let coming = waiting();
  /** Chosen once: what is mounted must not become another component when it arrives. */
  const Part = (props: P): ReactNode => createElement(useState<ComponentType<P>>(() => here ?? (coming as never))[0], props);
  const warm = async (): Promise<void> => void (await fetch().catch(() => undefined));
  return Object.assign(Part, { warm });
}
