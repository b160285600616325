import type { State } from '@heard/shared/live/state.ts';
import type { LineDraft } from '@heard/shared/orders/send-order.ts';
import type { LateRefusal } from '../../live/live.ts';
import { refusedOrder } from './refused-order.ts';

const DEEDS: Readonly<Record<string, string>> = {
  'floor.seat-party': 'Seating a party',
  'floor.clear-party': 'Clearing a table',
  'floor.clean-table': 'Cleaning a table',
  'floor.join-tables': 'Joining tables',
  'floor.part-tables': 'Parting tables',
  'floor.move-party': 'Moving a party',
  'floor.set-covers': 'Counting a party',
  'floor.assign-party': 'Handing over a party',
  'floor.assign-section': 'Assigning a section',
  'floor.add-table': 'Adding a table',
  'floor.change-table': 'Changing a table',
  'floor.remove-table': 'Removing a table',
  'floor.add-section': 'Adding a section',
  'floor.change-section': 'Renaming a section',
  'floor.remove-section': 'Removing a section',
  'orders.open-check': 'Opening a check',
  'orders.send': 'An order',
  'orders.fire': 'Firing held lines',
  'orders.fire-course': 'Firing a course',
  'orders.rush': 'Rushing lines',
  'orders.void-line': 'Voiding a line',
  'orders.drop-check': 'Dropping a check',
  'orders.split': 'Splitting a check',
  'orders.split-amount': 'Splitting a check',
  'orders.merge': 'Merging checks',
  'orders.transfer': 'Moving a check',
  'orders.discount': 'A discount',
  'orders.comp': 'A comp',
  'payments.take': 'A payment',
  'accounts.open': 'Opening an account',
  'accounts.change': 'A change to an account',
  'accounts.settle': 'Settling an account',
  'accounts.sell-gift-card': 'A gift card',
  'drawers.open': 'Opening a drawer',
  'drawers.move': 'Moving cash',
  'drawers.close': 'Closing a drawer',
  'paper.enter': 'A paper slip',
  'day.close': 'Closing the day',
  'payments.refund': 'A refund',
  'kitchen.serve': 'Serving a ticket',
  'kitchen.bump': 'Bumping a ticket',
  'menu.stock': 'A change to the menu',
  'restaurant.set-sales': 'A change to the rules of the house',
  'allergies.note': 'An allergy',
};

/** What was wanted: "An order for table 4". */
export function deedOf({ command, input }: LateRefusal, state: State): string {
  const { checkId, tableId } = (input ?? {}) as { readonly checkId?: string; readonly tableId?: string | null };
  const check = state.check.get(checkId ?? '');
  const table = state.table.get(tableId ?? check?.tableId ?? '');
  const whose = table ? ` for table ${table.name}` : check?.name ? ` for ${check.name}` : '';
  return `${DEEDS[command] ?? 'A change'}${whose}`;
}

/** The lines of a refused order as they were typed; empty for anything else. */
export const typedLines = (refusal: LateRefusal, state: State): string[] =>
  (refusedOrder(refusal)?.lines ?? []).map((line) => typedLine(line, state));

function typedLine(line: LineDraft, state: State): string {
  const ways = line.modifierIds.map((modifierId) => state.modifier.get(modifierId)?.name).filter(Boolean);
  const more = [...ways, line.note].filter(Boolean).join(', ');
  const name = line.open?.name ?? state.item.get(line.itemId)?.name ?? 'an item no longer sold';
  return `${line.quantity} × ${name}${more && ` (${more})`}`;
}

/** What was found on the device, for a person to make sense of. */
export const foundText = ({ command, input }: LateRefusal): string => `${command} ${JSON.stringify(input, null, 1)}`.trim().slice(0, 2_000);
