import { partyAt } from '@heard/shared/floor/parties.ts';
import { derivedId } from '@heard/shared/kernel/ids.ts';
import type { State } from '@heard/shared/live/state.ts';
import type { LineDraft, OrderDraft } from '@heard/shared/orders/send-order.ts';
import type { LateRefusal } from '../../live/live.ts';
import type { Choice, KeptLines, OrderConflict } from './choice.ts';

/** The order that was refused; undefined for anything else, or where a release wrote it that this one cannot read. */
export function refusedOrder({ command, input }: LateRefusal): OrderDraft | undefined {
  if (command !== 'orders.send' || typeof input !== 'object' || input === null) return undefined;
  const { checkId, orderId, lines } = input as Partial<OrderDraft>;
  const isOrder = typeof checkId === 'string' && typeof orderId === 'string' && Array.isArray(lines) && lines.every(isLine);
  return isOrder ? (input as OrderDraft) : undefined;
}

const isLine = (line: Partial<LineDraft> | null): boolean =>
  typeof line?.lineId === 'string' &&
  typeof line.itemId === 'string' &&
  typeof line.quantity === 'number' &&
  Array.isArray(line.modifierIds);

/** The pad where lines of this order can wait: that of its check, or, where that is closed, of its table. */
export function keptOn({ refusal, state, order }: OrderConflict, lines: readonly LineDraft[]): KeptLines | undefined {
  // Some of it may have been sent under the order's own id: what is kept becomes another order.
  const kept = { orderId: derivedId(refusal.id, 'kept'), lines };
  const check = state.check.get(order.checkId);
  if (check?.status === 'open') return { padOf: check.id, path: `/checks/${check.id}/order`, ...kept };
  const table = state.table.get(check?.tableId ?? '');
  return table && { padOf: table.id, path: `/floor/table/${table.id}/order`, ...kept };
}

/** Back onto the pad: to be changed now, or to wait there. */
export function keepingChoices(conflict: OrderConflict): Choice[] {
  const keeps = keptOn(conflict, conflict.order.lines);
  if (!keeps) return [];
  return [
    { label: 'Change it on the pad', said: 'It is back on the pad.', steps: [], keeps, opensPad: true },
    { label: 'Keep it for later', said: `It waits on the pad of ${padName(conflict.state, keeps)}.`, steps: [], keeps },
  ];
}

function padName(state: State, { padOf }: KeptLines): string {
  const check = state.check.get(padOf);
  const table = state.table.get(check?.tableId ?? padOf);
  return table ? `table ${table.name}` : (check?.name ?? 'its check');
}

/** Whether those who sat there when the check was opened still do, or nobody does. */
export function isTheirTable(state: State, check: { readonly tableId: string | null; readonly partyId: string | null }): boolean {
  const party = check.tableId === null ? undefined : partyAt(state, check.tableId);
  return party === undefined || check.partyId === null || party.id === check.partyId;
}
