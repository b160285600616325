import { useCallback } from 'react';
import type { State } from '@heard/shared/live/state.ts';
import { isSameValue } from '../../live/same-value.ts';
import { useSelect } from '../../live/use-live.ts';
import { MONEY_KINDS, piecesHere, type PieceHere } from './pieces-here.ts';

export function usePieces(checkId: string): readonly PieceHere[] {
  const select = useCallback((state: State) => piecesHere(state, checkId), [checkId]);
  return useSelect(MONEY_KINDS, select, isSameValue);
}
