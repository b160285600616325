import { COMMANDS, ENDPOINTS } from '@heard/shared/contract/contract.ts';
import { found, RuleBroken } from '@heard/shared/kernel/errors.ts';
import type { Actor } from '@heard/shared/live/rule.ts';
import type { State } from '@heard/shared/live/state.ts';
import { isAllowed } from '@heard/shared/staff/permissions.ts';
import { inTenant } from '../../platform/db/tenant.ts';
import type { Doors, RestaurantAsk } from '../../platform/http/doors.ts';
import { actOf } from '../../platform/log/act.ts';
import { asTenant } from '../../platform/log/log-store.ts';
import { checkPin, type StaffDeps } from '../staff/staff-commands.ts';
import { forgiveWrongPins } from '../staff/staff-queries.ts';

type ApprovalDeps = Pick<StaffDeps, 'db' | 'pins' | 'clock'>;
type ByPin = RestaurantAsk<typeof ENDPOINTS.approveByPin>;

export function openApprovalDoors(doors: Doors, deps: ApprovalDeps): void {
  doors.open(ENDPOINTS.approveByPin, (ask) => approveByPin(deps, ask));
}

/** The manager is the actor from here on: what they could not do at their own device cannot be done here. */
async function approveByPin(deps: ApprovalDeps, { who, input, log, requestId, key }: ByPin): Promise<{ seq: number }> {
  const { approvalId, memberId, pin } = input;
  const { state } = await log.fresh();
  found(state.approval.get(approvalId), 'request');
  const manager = managerOf(state, memberId);
  await checkPin(deps, who.restaurantId, { memberId, pin });
  // The PIN was right, whatever becomes of what it was entered for.
  await inTenant(deps.db, asTenant(who.restaurantId), [forgiveWrongPins(who.restaurantId, memberId)]);
  const actor: Actor = { restaurantId: who.restaurantId, memberId, deviceId: who.deviceId, role: manager.role };
  const { rule } = COMMANDS.grantApproval;
  const { reply } = await log.change(actOf({ who: actor, rule, input: { approvalId }, requestId, key }));
  return { seq: reply.seq };
}

/** Told before the PIN is looked at: who is a manager is no secret of the house. */
function managerOf(state: State, memberId: string): Pick<Actor, 'role'> {
  const member = found(state.member.get(memberId), 'person');
  const isManager = member.isActive && isAllowed(member.role, 'approvals.decide');
  if (!isManager) throw new RuleBroken('approval/not-a-manager', `${member.name} cannot approve this.`);
  return member;
}
