import type { KindName, Row } from '@heard/shared/live/kinds.ts';
import type { You } from '@heard/shared/live/protocol.ts';
import type { State } from '@heard/shared/live/state.ts';
import { useCallback, useMemo, useState, useSyncExternalStore } from 'react';
import type { Call } from './call.ts';
import type { Act, Acted, LateRefusal, LeftBehind, LinkView, Live } from './live.ts';
import { useLive } from './live-context.ts';
import { isSameSelection } from './same-value.ts';
import { Selection } from './selection.ts';
import type { Watched } from './watched.ts';

const useWatched = <T>(watched: Watched<T>): T => useSyncExternalStore(watched.watch, watched.get, watched.get);

/** Renders again when this row changes, and for no other reason. */
export function useRow<K extends KindName>(kind: K, id: string | null | undefined): Row<K> | undefined {
  const { store } = useLive();
  const watch = useCallback((listener: () => void) => (id ? store.watchRow(kind, id, listener) : () => {}), [store, kind, id]);
  return useSyncExternalStore(watch, () => (id ? store.row(kind, id) : undefined));
}

/** The list stays the same object while no row in it changed, came, left or moved. */
export function useRows<K extends KindName>(
  kind: K,
  filter?: (row: Row<K>) => boolean,
  order?: (a: Row<K>, b: Row<K>) => number,
): readonly Row<K>[] {
  const kinds = useMemo(() => [kind], [kind]);
  const select = useCallback(
    (state: State): readonly Row<K>[] => {
      const rows: Row<K>[] = [];
      for (const row of state[kind].values() as Iterable<Row<K>>) if (!filter || filter(row)) rows.push(row);
      return order ? rows.sort(order) : rows;
    },
    [kind, filter, order],
  );
  return useSelect(kinds, select);
}

/** Worked out again only after a row of one of the kinds changed; lists are compared item by item unless told otherwise. */
export function useSelect<T>(
  kinds: readonly KindName[],
  select: (state: State) => T,
  isEqual: (a: T, b: T) => boolean = isSameSelection,
): T {
  const { store } = useLive();
  const [selection] = useState(() => new Selection<T>());
  const names = kinds.join(' ');
  const watch = useCallback((listener: () => void) => store.watchKinds(kindsIn(names), listener), [store, names]);
  const read = useMemo(() => selection.reader(store, kindsIn(names), select, isEqual), [selection, store, names, select, isEqual]);
  return useSyncExternalStore(watch, read);
}

const kindsIn = (names: string): readonly KindName[] => names.split(' ') as KindName[];

export const useLink = (): LinkView => useWatched(useLive().link);

/** Judges on this device first: a refusal comes back at once and nothing is sent; otherwise it shows at once and is sent. */
export const useAct = (): Act => useLive().act;

/** Asks a door of this restaurant that is not a command. */
export const useCall = (): Call => useLive().call;

export const useYou = (): You | null => useWatched(useLive().you);

export const useServerNow = (): (() => number) => useLive().clock.now;

/** Server time, renewed every so many milliseconds, in step for all who ask for the same period. */
export const useNow = (everyMs: number): number => useWatched(useLive().ticks(everyMs));

/** What the server refused after the screen had shown it. It stays until it is dismissed or sent again. */
export function useRefusals(): {
  readonly list: readonly LateRefusal[];
  readonly dismiss: Live['dismiss'];
  readonly retry: Live['retry'];
} {
  const { refusals, dismiss, retry } = useLive();
  return { list: useWatched(refusals), dismiss, retry };
}

/** Taps of others who left this device before they could be sent; a manager may send them. */
export function useLeftBehind(): { readonly list: readonly LeftBehind[]; readonly takeOver: (owner: string) => Promise<Acted> } {
  const { leftBehind, takeOver } = useLive();
  return { list: useWatched(leftBehind), takeOver };
}

export { newId } from './new-id.ts';
