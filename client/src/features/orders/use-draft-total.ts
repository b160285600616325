import type { KindName } from '@heard/shared/live/kinds.ts';
import type { State } from '@heard/shared/live/state.ts';
import type { LineDraft } from '@heard/shared/orders/send-order.ts';
import { useSelect } from '../../live/use-live.ts';
import type { Draft } from './draft.ts';

const KINDS: readonly KindName[] = ['item', 'modifier'];

/** What one of a line costs at today's prices; the server decides at the moment it is sent. */
export const unitPriceOf = (state: State, line: LineDraft): number =>
  line.modifierIds.reduce((sum, modifierId) => sum + (state.modifier.get(modifierId)?.price ?? 0), state.item.get(line.itemId)?.price ?? 0);

export const useDraftTotal = (draft: Draft): number =>
  useSelect(KINDS, (state) => draft.lines.reduce((sum, line) => sum + unitPriceOf(state, line) * line.quantity, 0));
