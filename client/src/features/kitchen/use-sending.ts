import { useRef, useState } from 'react';
import { useLive } from '../../live/live-context.ts';
import { placeOf } from './kitchen-view.ts';
import { useMoreWords } from './words/use-more-words.ts';
import { readyTickets, type Order } from './open-orders.ts';

export interface Sending {
  /** What of the order is in the window was carried out. */
  readonly send: (order: Order) => void;
  readonly takeBack: (orderId: string) => void;
  /** Where what was just sent went; undefined where nothing was sent from here. */
  readonly wentTo: (orderId: string) => string | undefined;
  readonly says: string;
}

/** Whole orders go out with one tap, and come back with another. */
export function useSending(): Sending {
  const { act } = useLive();
  const words = useMoreWords();
  const [says, setSays] = useState('');
  const sent = useRef(new Map<string, { readonly ticketIds: string[]; readonly place: string }>());
  return {
    says,
    wentTo: (orderId) => sent.current.get(orderId)?.place,
    send(order) {
      const ticketIds = readyTickets(order).map(({ id }) => id);
      const place = placeOf(order.first, words);
      const { refused } = act('serveOrder', { ticketIds });
      if (!refused) sent.current.set(order.id, { ticketIds, place });
      setSays(refused ? refused.message : words.sentOut(place));
    },
    takeBack(orderId) {
      const one = sent.current.get(orderId);
      if (!one) return;
      const { refused } = act('takeBackOrder', { ticketIds: one.ticketIds });
      if (!refused) sent.current.delete(orderId);
      setSays(refused ? refused.message : words.isBack(one.place));
    },
  };
}
