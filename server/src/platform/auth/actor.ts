import { Forbidden, NotFound } from '@heard/shared/kernel/errors.ts';
import type { Actor } from '@heard/shared/live/rule.ts';
import type { State } from '@heard/shared/live/state.ts';
import type { Device, Member } from '@heard/shared/staff/staff-kinds.ts';
import { TokenRefused } from './token-refused.ts';
import type { Claims } from './token-claims.ts';

/** Somebody of this restaurant, with what a screen shows and of which station. */
export interface Present extends Actor {
  readonly stationId: string | null;
  readonly shows?: Device['shows'];
}

const ended = (): TokenRefused => new TokenRefused('token/session-ended');

/**
 * Who the bearer of a verified token is in this restaurant, as the fold has it now. NotFound for a stranger: whether the
 * restaurant exists is not told. Forbidden for a member who was deactivated.
 */
export function presentAt(restaurantId: string, state: State, claims: Claims): Present {
  if (claims.kind === 'person') return personAt(restaurantId, state, claims.userId);
  if (claims.restaurantId !== restaurantId) throw new NotFound('restaurant');
  const device = state.device.get(claims.deviceId);
  if (!device || device.revokedAt !== null) throw ended();
  if (claims.kind === 'device') {
    const { id: deviceId, role, stationId, shows } = device;
    return { restaurantId, memberId: null, deviceId, role, stationId, ...(role === 'screen' && { shows }) };
  }
  const session = state.pinSession.get(claims.sessionId);
  const member = state.member.get(claims.memberId);
  if (!session || session.endedAt !== null || !member?.isActive) throw ended();
  return { restaurantId, memberId: member.id, deviceId: device.id, role: member.role, stationId: device.stationId };
}

function personAt(restaurantId: string, state: State, userId: string): Present {
  const member = memberOf(state, userId);
  if (!member) throw new NotFound('restaurant');
  if (!member.isActive) throw new Forbidden('Your access to this restaurant has ended.');
  return { restaurantId, memberId: member.id, deviceId: null, role: member.role, stationId: null };
}

function memberOf(state: State, userId: string): Member | undefined {
  for (const member of state.member.values()) if (member.userId === userId) return member;
  return undefined;
}
