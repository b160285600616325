import { found, must } from '../kernel/errors.ts';
import type { State } from '../live/state.ts';
import { isAllowed } from '../staff/permissions.ts';
import type { Member } from '../staff/staff-kinds.ts';

/** Somebody who works here now and may take an order. */
export const isServing = (member: Member): boolean => member.isActive && isAllowed(member.role, 'orders.send');

export function mustServe(state: State, memberId: string): Member {
  const member = found(state.member.get(memberId), 'person');
  must(isServing(member), 'server/not-serving', `${member.name} does not serve tables.`);
  return member;
}
