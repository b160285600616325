import { found, must } from '../kernel/errors.ts';
import { transitions } from '../kernel/status.ts';
import { set } from '../live/event.ts';
import { happened, type Actor, type Context, type Outcome, type Rule } from '../live/rule.ts';
import type { State } from '../live/state.ts';
import { isAllowed, type Permission } from '../staff/permissions.ts';
import type { Approval, APPROVAL_STATUSES } from './approvals-kinds.ts';

type Nothing = Record<string, never>;

export const approvalMoves = transitions<(typeof APPROVAL_STATUSES)[number]>('approval', {
  asked: ['granted', 'denied', 'withdrawn'],
  granted: [],
  denied: [],
  withdrawn: [],
});

/** What a manager can be asked for: a door, and the rule behind it. */
export interface Approvable {
  readonly may: Permission;
  readonly rule: Rule<never, object>;
}

/**
 * A manager says yes, and it is done at once, as whoever asked would have done it, with the manager's name beside theirs. What cannot
 * be done any more is refused as it would be to anybody, and stays asked.
 */
export const grantApprovalOf =
  (approvableNamed: (name: string) => Approvable | undefined) =>
  (state: State, context: Context, input: { approvalId: string }): Outcome<Nothing> => {
    const approval = found(state.approval.get(input.approvalId), 'request');
    const status = approvalMoves.move(approval.status, 'granted');
    const { may, rule } = found(approvableNamed(approval.command), 'request');
    const who = askerOf(state, context, approval, may);
    const approvedBy = found(context.who.memberId ?? undefined, 'person');
    const { events } = rule(state, { who, now: context.now, approvedBy }, approval.input as never);
    const by = { askedBy: approval.askedBy, approvedBy, approvalId: approval.id };
    return happened(
      {
        type: 'approval.granted',
        about: { reason: approval.reason, ...by },
        changes: [set('approval', approval.id, { status, ...decision(context) })],
      },
      ...events.map((event) => ({ ...event, about: { ...event.about, ...by } })),
    );
  };

/** Whoever asked, as they are now: somebody who was shut out meanwhile, or moved to other work, does nothing here any more. */
function askerOf(state: State, { who }: Context, { askedBy }: Approval, may: Permission): Actor {
  const asker = askedBy === null ? undefined : state.member.get(askedBy);
  must(asker?.isActive === true && isAllowed(asker.role, may), 'approval/asker-gone', 'Whoever asked for this may not do it any more.');
  return { restaurantId: who.restaurantId, memberId: asker.id, deviceId: null, role: asker.role };
}

export function denyApproval(state: State, context: Context, input: { approvalId: string; reason: string }): Outcome<Nothing> {
  const approval = found(state.approval.get(input.approvalId), 'request');
  const status = approvalMoves.move(approval.status, 'denied');
  const changes = [set('approval', approval.id, { status, answer: input.reason, ...decision(context) })];
  return happened({ type: 'approval.denied', about: { reason: input.reason, askedBy: approval.askedBy }, changes });
}

/** Nobody but whoever asked takes back what they asked for. */
export function withdrawApproval(state: State, context: Context, input: { approvalId: string }): Outcome<Nothing> {
  const approval = found(state.approval.get(input.approvalId), 'request');
  must(approval.askedBy !== null && approval.askedBy === context.who.memberId, 'approval/not-yours', 'Somebody else asked for this.');
  const status = approvalMoves.move(approval.status, 'withdrawn');
  return happened({ type: 'approval.withdrawn', changes: [set('approval', approval.id, { status, ...decision(context) })] });
}

const decision = ({ who, now }: Context): Pick<Approval, 'decidedBy' | 'decidedAt'> => ({ decidedBy: who.memberId, decidedAt: now });
