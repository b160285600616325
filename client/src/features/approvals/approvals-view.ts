import type { Approval } from '@heard/shared/approvals/approvals-kinds.ts';
import type { State } from '@heard/shared/live/state.ts';

export interface ApprovalView {
  readonly approval: Approval;
  readonly askedByName: string;
  readonly decidedByName: string;
}

const view = (state: State, approval: Approval): ApprovalView => ({
  approval,
  askedByName: (approval.askedBy && state.member.get(approval.askedBy)?.name) || 'Somebody',
  decidedByName: (approval.decidedBy && state.member.get(approval.decidedBy)?.name) || 'A manager',
});

/** What waits for a manager, the oldest first. */
export const toDecide = (state: State): ApprovalView[] =>
  [...state.approval.values()]
    .filter(({ status }) => status === 'asked')
    .sort((a, b) => a.askedAt - b.askedAt)
    .map((approval) => view(state, approval));

/** What somebody asked for that still waits or was denied, the newest first. */
export const askedBy = (state: State, memberId: string | null): ApprovalView[] =>
  [...state.approval.values()]
    .filter((approval) => memberId !== null && approval.askedBy === memberId && ['asked', 'denied'].includes(approval.status))
    .sort((a, b) => b.askedAt - a.askedAt)
    .map((approval) => view(state, approval));

export const approvalsNamed = (state: State, ids: readonly string[]): ApprovalView[] =>
  ids.flatMap((id) => {
    const approval = state.approval.get(id);
    return approval ? [view(state, approval)] : [];
  });

export type Outcome = 'waiting' | 'granted' | 'denied' | 'withdrawn';

/** Of all that was asked for at once: it waits as long as any of it does, and one no is told as a no. */
export function outcomeOf(approvals: readonly Pick<Approval, 'status'>[]): Outcome {
  const has = (status: Approval['status']): boolean => approvals.some((one) => one.status === status);
  if (approvals.length === 0 || has('asked')) return 'waiting';
  if (has('denied')) return 'denied';
  return has('withdrawn') ? 'withdrawn' : 'granted';
}
