import { must } from '../kernel/errors.ts';
import type { Context } from '../live/rule.ts';
import { isAllowed, type Permission } from '../staff/permissions.ts';

/** Whether whoever acts may do it, by role or because a manager said yes. */
export const isApproved = ({ who, approvedBy }: Context, permission: Permission): boolean =>
  approvedBy !== undefined || isAllowed(who.role, permission);

/** Refuses with `approval/needed`; whoever asked may then ask a manager for exactly this. */
export function mustBeApproved(context: Context, permission: Permission): void {
  must(isApproved(context, permission), 'approval/needed', 'A manager has to say yes to this.', { permission });
}

/** The manager behind a change, for its row and the log: the approver, or whoever did it by their own right. */
export const approverOf = ({ who, approvedBy }: Context): string | null => approvedBy ?? who.memberId;
