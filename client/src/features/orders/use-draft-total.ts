import type { KindName } from '@heard/shared/live/kinds.ts';
import type { State } from '@heard/shared/live/state.ts';
import type { LineDraft } from '@heard/shared/orders/send-order.ts';
import { useSelect } from '../../live/use-live.ts';
import type { Draft } from './draft.ts';
import { priceOf } from './modifier-choice.ts';

const KINDS: readonly KindName[] = ['item', 'modifier'];

export const unitPriceOf = (state: State, line: LineDraft): number => priceOf(state, state.item.get(line.itemId), line);

export const useDraftTotal = (draft: Draft): number =>
  useSelect(KINDS, (state) => draft.lines.reduce((sum, line) => sum + unitPriceOf(state, line) * line.quantity, 0));
