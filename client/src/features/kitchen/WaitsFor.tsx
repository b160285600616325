import { useCallback } from 'react';
import type { Station } from '@heard/shared/kitchen/kitchen-kinds.ts';
import { useRows } from '../../live/use-live.ts';
import type { Order } from './open-orders.ts';
import { useMoreWords } from './words/use-more-words.ts';

/** The stations that still cook of an order. */
export function WaitsFor({ order: { tickets } }: { readonly order: Order }) {
  const words = useMoreWords();
  const isWaitedFor = useCallback(
    ({ id }: Station) => tickets.some(({ stationId, status }) => stationId === id && status === 'cooking'),
    [tickets],
  );
  const names = useRows('station', isWaitedFor).map(({ name }) => name);
  return <p className="order-waits">{names.length > 0 ? words.waitsFor(names.join(', ')) : words.ready}</p>;
}
