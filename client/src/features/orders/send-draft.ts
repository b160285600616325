import type { Party, Table } from '@heard/shared/floor/floor-kinds.ts';
import type { Check } from '@heard/shared/orders/orders-kinds.ts';
import type { Act, Acted } from '../../live/live.ts';
import type { Draft } from './draft.ts';

/** Where an order goes: an open check, or a table that may not have one yet. */
export interface PadTarget {
  /** Of the draft: the check's id, or the table's where the pad was opened from the floor. */
  readonly key: string;
  readonly table: Table | undefined;
  readonly party: Party | undefined;
  readonly check: Check | undefined;
}

export interface Sending {
  readonly act: Act;
  readonly newId: () => string;
  /** Guests to seat where nobody was seated yet. */
  readonly covers: number;
}

/**
 * Seats the party and opens the check where that is still to be done, then sends. Each step is judged on what the one before left
 * behind, so after a refusal the next try begins where this one stopped.
 */
export function sendDraft(target: PadTarget, draft: Draft, { act, newId, covers }: Sending): Acted {
  const { table, party, check } = target;
  if (check) return act('sendOrder', { checkId: check.id, orderId: draft.orderId, lines: sendable(draft) });
  if (table && !party) {
    const seated = act('seatParty', { tableId: table.id, partyId: newId(), covers });
    if (!seated.ok) return seated;
  }
  const checkId = newId();
  const opened = act('openCheck', { checkId, tableId: table?.id ?? null, name: '', covers: party?.covers ?? covers });
  return opened.ok ? act('sendOrder', { checkId, orderId: draft.orderId, lines: sendable(draft) }) : opened;
}

const sendable = (draft: Draft) => draft.lines.map((line) => ({ ...line, modifierIds: [...line.modifierIds] }));
