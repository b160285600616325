import type { State } from '@heard/shared/live/state.ts';
import { isReady, openOrders, readySince } from './open-orders.ts';

export interface Numbers {
  readonly preparing: readonly number[];
  /** The latest first. */
  readonly ready: readonly number[];
}

/** The numbers that guests wait for. One of which something is ready is ready, whatever else of it is still cooking. */
export function numbersOf(state: Pick<State, 'ticket'>): Numbers {
  const orders = openOrders(state);
  const ready = orders.filter(isReady).sort((a, b) => readySince(b) - readySince(a));
  const called = new Set(ready.map(({ first }) => first.checkNumber));
  const waiting = new Set(orders.map(({ first }) => first.checkNumber).filter((number) => !called.has(number)));
  return { preparing: [...waiting].sort((a, b) => a - b), ready: [...called] };
}
