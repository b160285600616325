import type { KindName } from '@heard/shared/live/kinds.ts';
import { useCallback } from 'react';
import type { State } from '@heard/shared/live/state.ts';
import { useLive } from '../../live/live-context.ts';
import { isSameValue } from '../../live/same-value.ts';
import { useSelect } from '../../live/use-live.ts';
import { askedBy, toDecide, type ApprovalView } from './approvals-view.ts';

export const APPROVAL_KINDS: readonly KindName[] = ['approval', 'member'];

export const useToDecide = (): readonly ApprovalView[] => useSelect(APPROVAL_KINDS, toDecide, isSameValue);

/** What I asked for and what became of it. */
export function useMine(): readonly ApprovalView[] {
  const { memberId } = useLive().actor;
  return useSelect(
    APPROVAL_KINDS,
    useCallback((state: State) => askedBy(state, memberId), [memberId]),
    isSameValue,
  );
}
