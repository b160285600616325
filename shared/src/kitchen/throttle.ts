import { must } from '../kernel/errors.ts';
import { MINUTE, SECOND } from '../kernel/time.ts';
import type { State } from '../live/state.ts';
import type { Station } from './kitchen-kinds.ts';
import { quoteOf, type Quote, type Wanted } from './quote.ts';

/** A station takes no more than it must once its queue is as long as its manager said; 0 is never. */
export const isFull = ({ fullAfter }: Pick<Station, 'fullAfter'>, queued: number): boolean => fullAfter > 0 && queued >= fullAfter;

/** The quote of lines that would be fired now where one of their stations is full; null where there is room for them. */
export function fullFor(state: State, lines: readonly Wanted[], now: number): Quote | null {
  if (lines.length === 0 || !hasLimits(state)) return null;
  const quote = quoteOf(state, lines, now);
  return quote.stations.some(({ stationId, queued }) => isFull(state.station.get(stationId)!, queued)) ? quote : null;
}

/** Most houses set none, and need not walk their queues for it. */
function hasLimits(state: State): boolean {
  for (const { fullAfter } of state.station.values()) if (fullAfter > 0) return true;
  return false;
}

export const quoteMinutes = ({ seconds }: Pick<Quote, 'seconds'>): number => Math.max(1, Math.ceil((seconds * SECOND) / MINUTE));

/**
 * Refuses what would be fired into a full kitchen where whoever sends it asked to be told: `acceptsWait` is false. Whoever has seen
 * the wait, or comes from a device that never asks, is taken at their word: an order that was sent is never lost for being judged later
 * than it was tapped.
 */
export function mustHaveRoom(state: State, now: number, acceptsWait: boolean | undefined, lines: readonly Wanted[]): void {
  if (acceptsWait !== false) return;
  const quote = fullFor(state, lines, now);
  const minutes = quote && quoteMinutes(quote);
  must(quote === null, 'order/kitchen-full', `The kitchen is full: ${minutes} min. Send it anyway or hold it.`, { minutes });
}
