/** A value that tells when it changed; the pair that `useSyncExternalStore` takes. */
export interface Watched<T> {
  readonly get: () => T;
  readonly watch: (listener: () => void) => () => void;
}

export interface Cell<T> extends Watched<T> {
  readonly set: (value: T) => void;
}

export function cell<T>(first: T, isSame: (a: T, b: T) => boolean = Object.is): Cell<T> {
  const listeners = new Set<() => void>();
  let value = first;
  return {
    get: () => value,
    watch: (listener) => subscribe(listeners, listener),
    set(next) {
      if (isSame(value, next)) return;
      value = next;
      for (const listener of listeners) listener();
    },
  };
}

export function subscribe<T>(to: Set<T>, listener: T): () => void {
  to.add(listener);
  return () => {
    to.delete(listener);
  };
}
