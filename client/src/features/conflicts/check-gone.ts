import { derivedId } from '@heard/shared/kernel/ids.ts';
import type { State } from '@heard/shared/live/state.ts';
import type { Check } from '@heard/shared/orders/orders-kinds.ts';
import { sendStep, type Choice, type OrderConflict } from './choice.ts';
import { isTheirTable, keepingChoices } from './refused-order.ts';

/** More than that nobody reads in a hurry. */
const MOST_CHECKS = 2;

/** Closed, voided or merged away meanwhile: the order can go where its check went, beside it, or on a check of its own. */
export function checkGoneChoices(conflict: OrderConflict): Choice[] {
  const { state, order } = conflict;
  const check = state.check.get(order.checkId);
  if (!check) return [];
  const heir = heirOf(state, check);
  const beside = [...state.check.values()].filter(
    ({ id, tableId, partyId, status }) =>
      status === 'open' && id !== heir?.id && tableId !== null && tableId === check.tableId && partyId === check.partyId,
  );
  const open = [...(heir ? [heir] : []), ...beside.slice(0, MOST_CHECKS)];
  return [...open.map((other) => sendTo(conflict, other)), onNewCheck(conflict, check), ...keepingChoices(conflict)];
}

/** Where its lines went, merge after merge. */
function heirOf(state: State, check: Check): Check | undefined {
  let at: Check | undefined = check;
  for (let steps = 0; at && at.mergedInto !== null && steps < state.check.size; steps += 1) at = state.check.get(at.mergedInto);
  return at !== check && at?.status === 'open' ? at : undefined;
}

const called = (check: Check): string => `check ${check.number}${check.name && ` (${check.name})`}`;

const sendTo = ({ order }: OrderConflict, other: Check): Choice => ({
  label: `Send it to ${called(other)}`,
  said: `Sent to ${called(other)}.`,
  steps: [sendStep({ ...order, checkId: other.id })],
});

/** At the same table; a tab where other guests sit there by now, who must not find it on theirs. */
function onNewCheck({ refusal, state, order }: OrderConflict, check: Check): Choice {
  const checkId = derivedId(refusal.id, 'check');
  const table = isTheirTable(state, check) ? state.table.get(check.tableId ?? '') : undefined;
  const name = table ? check.name : check.name || `After check ${check.number}`;
  const where = table ? `a new check at table ${table.name}` : `a new tab, ${name}`;
  return {
    label: `Send it to ${where}`,
    said: `Sent to ${where}.`,
    steps: [
      { name: 'openCheck', input: { checkId, tableId: table?.id ?? null, name, covers: check.covers } },
      sendStep({ ...order, checkId }),
    ],
  };
}
