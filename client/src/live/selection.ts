import type { KindName } from '@heard/shared/live/kinds.ts';
import type { State } from '@heard/shared/live/state.ts';
import type { LiveStore } from './live-store.ts';

/** What one component last selected: handed out again as long as nothing that it was made of has changed. */
export class Selection<T> {
  #last: { readonly value: T } | undefined;

  reader(store: LiveStore, kinds: readonly KindName[], select: (state: State) => T, isEqual: (a: T, b: T) => boolean): () => T {
    let stamp = -1;
    return () => {
      const now = store.stamp(kinds);
      if (stamp === now && this.#last) return this.#last.value;
      stamp = now;
      const value = select(store.state);
      if (!this.#last || !isEqual(this.#last.value, value)) this.#last = { value };
      return this.#last.value;
    };
  }
}
