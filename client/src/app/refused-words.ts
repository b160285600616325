import type { OrderDraft } from '@heard/shared/orders/send-order.ts';
import type { State } from '@heard/shared/live/state.ts';
import type { LateRefusal } from '../live/live.ts';

const DEEDS: Readonly<Record<string, string>> = {
  'floor.seat-party': 'Seating a party',
  'floor.clear-party': 'Clearing a table',
  'floor.clean-table': 'Cleaning a table',
  'orders.open-check': 'Opening a check',
  'orders.send': 'An order',
  'orders.fire': 'Firing held lines',
  'orders.void-line': 'Voiding a line',
  'orders.drop-check': 'Dropping a check',
  'payments.take': 'A payment',
  'kitchen.serve': 'Serving a ticket',
  'menu.stock': 'A change to the menu',
};

/** What was wanted: "An order for table 4". */
export function deedOf(refusal: LateRefusal, state: State): string {
  const input = refusal.input as { checkId?: string; tableId?: string | null };
  const check = state.check.get(input.checkId ?? '');
  const table = state.table.get(input.tableId ?? check?.tableId ?? '');
  const whose = table ? ` for table ${table.name}` : check?.name ? ` for ${check.name}` : '';
  return `${DEEDS[refusal.command] ?? 'A change'}${whose}`;
}

/** The lines of a refused order as they were typed; empty for anything else. */
export function typedLines(refusal: LateRefusal, state: State): string[] {
  if (refusal.command !== 'orders.send') return [];
  return (refusal.input as OrderDraft).lines.map((line) => {
    const ways = line.modifierIds.map((modifierId) => state.modifier.get(modifierId)?.name).filter(Boolean);
    const more = [...ways, line.note].filter(Boolean).join(', ');
    return `${line.quantity} × ${state.item.get(line.itemId)?.name ?? 'an item no longer sold'}${more && ` (${more})`}`;
  });
}
