import type { Happening } from '@heard/shared/live/event.ts';
import type { Row } from '@heard/shared/live/kinds.ts';
import type { OrderDraft } from '@heard/shared/orders/send-order.ts';

/** What the screen showed at the tap is what the guest was told: each line of an order leaves with that price. */
export function withPromises(command: string, input: unknown, events: readonly Happening[]): unknown {
  if (command !== 'orders.send') return input;
  const shown = new Map(
    events.flatMap(({ changes }) => changes.map(({ kind, id, set }) => [id, kind === 'line' ? (set as Row<'line'>).unitPrice : undefined])),
  );
  const order = input as OrderDraft;
  return {
    ...order,
    lines: order.lines.map((line) => {
      const promised = line.promised ?? shown.get(line.lineId);
      return promised === undefined ? line : { ...line, promised };
    }),
  };
}
