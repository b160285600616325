import type { Party, Table } from '@heard/shared/floor/floor-kinds.ts';
import type { Check } from '@heard/shared/orders/orders-kinds.ts';
import type { LineDraft } from '@heard/shared/orders/send-order.ts';
import type { Act, Acted } from '../../live/live.ts';
import type { Draft } from './draft.ts';

/** Where an order goes: an open check, or a table that may not have one yet. */
export interface PadTarget {
  /** Where the pad was opened: a check's id, or a table's where it was opened from the floor. */
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
  /** What one of a line costs on this screen, and so what the guest is told. */
  readonly priceOf: (line: LineDraft) => number;
  /** A check was opened on the way: what is typed belongs to it from now on, whatever becomes of the order. */
  readonly opened: (checkId: string) => void;
}

/** Which check the order went to; an empty id where none could be opened. */
export type Sent = Acted & { readonly checkId: string };

/**
 * Seats the party and opens the check where that is still to be done, then sends. Each step is judged on what the one before left
 * behind, so after a refusal the next try begins where this one stopped.
 */
export function sendDraft(target: PadTarget, draft: Draft, sending: Sending): Sent {
  const { table, party, check } = target;
  const { act, newId, covers, opened } = sending;
  if (check) return sendTo(check.id, draft, sending);
  if (table && !party) {
    const seated = act('seatParty', { tableId: table.id, partyId: newId(), covers });
    if (!seated.ok) return { ...seated, checkId: '' };
  }
  const checkId = newId();
  const acted = act('openCheck', { checkId, tableId: table?.id ?? null, name: '', covers: party?.covers ?? covers });
  if (!acted.ok) return { ...acted, checkId: '' };
  opened(checkId);
  return sendTo(checkId, draft, sending);
}

function sendTo(checkId: string, { orderId, lines }: Draft, { act, priceOf }: Sending): Sent {
  const sendable = lines.map((line) => ({ ...line, modifierIds: [...line.modifierIds], promised: priceOf(line) }));
  // Whoever sends from the pad has seen how long it takes: what the network delays must not be refused for it later.
  return { ...act('sendOrder', { checkId, orderId, lines: sendable, acceptsWait: true }), checkId };
}
