import type { Approval } from '@heard/shared/approvals/approvals-kinds.ts';
import { useCallback, useEffect, useRef } from 'react';
import { asking } from '../../live/asking.ts';
import { useLive } from '../../live/live-context.ts';
import { useRows } from '../../live/use-live.ts';
import { showToast } from '../../ui/toast-list.ts';

/** Says to whoever asked what a manager decided, whatever screen they are on by then. */
export function ApprovalNews() {
  const { store, actor } = useLive();
  const isMine = useCallback((approval: Approval) => actor.memberId !== null && approval.askedBy === actor.memberId, [actor.memberId]);
  const mine = useRows('approval', isMine);
  const waited = useRef<ReadonlySet<string>>(new Set());
  useEffect(() => {
    for (const approval of mine) {
      if (!waited.current.has(approval.id) || asking.get()?.approvalIds.includes(approval.id)) continue;
      const who = (approval.decidedBy && store.row('member', approval.decidedBy)?.name) || 'A manager';
      if (approval.status === 'granted') showToast(`${who} said yes: ${approval.says}.`);
      if (approval.status === 'denied') showToast(`${who} said no: ${approval.says}. ${approval.answer}`, { tone: 'bad' });
    }
    waited.current = new Set(mine.filter(({ status }) => status === 'asked').map(({ id }) => id));
  }, [mine, store]);
  return null;
}
