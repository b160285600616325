import { Conflict, Forbidden, found, must } from '../kernel/errors.ts';
import { add, set, type Change } from '../live/event.ts';
import { happened, type Context, type Outcome } from '../live/rule.ts';
import type { State } from '../live/state.ts';
import type { Device } from './staff-kinds.ts';

/** Out at once: every session of the person is refused from this event on. Nobody locks themselves out, nor the last owner. */
export function deactivateMember(state: State, context: Context, input: { memberId: string }): Outcome<Record<string, never>> {
  const member = found(state.member.get(input.memberId), 'person');
  must(member.id !== context.who.memberId, 'member/self', 'You cannot deactivate yourself.');
  must(member.role !== 'owner' || context.who.role === 'owner', 'member/owner', 'Only an owner can deactivate an owner.');
  if (!member.isActive) return happened();
  return happened({
    type: 'member.deactivated',
    changes: [set('member', member.id, { isActive: false }), ...endSessions(state, member.id, context.now)],
  });
}

/** Whoever got in with the old PIN, or before the person was shut out, is out. */
const endSessions = (state: State, memberId: string, now: number): Change[] =>
  [...state.pinSession.values()]
    .filter((session) => session.memberId === memberId && session.endedAt === null)
    .map((session) => set('pinSession', session.id, { endedAt: now }));

export function reactivateMember(state: State, { who }: Context, input: { memberId: string }): Outcome<Record<string, never>> {
  const member = found(state.member.get(input.memberId), 'person');
  must(member.role !== 'owner' || who.role === 'owner', 'member/owner', 'Only an owner can let an owner in again.');
  if (member.isActive) return happened();
  return happened({ type: 'member.reactivated', changes: [set('member', member.id, { isActive: true })] });
}

export interface Pairing {
  readonly deviceId: string;
  readonly name: string;
  readonly role: Device['role'];
  readonly stationId: string | null;
}

/** A screen or terminal gets an identity of its own. The code it showed is checked before this rule is asked. */
export function pairDevice(state: State, context: Context, input: Pairing): Outcome<Record<string, never>> {
  if (state.device.has(input.deviceId)) throw new Conflict('device/known', 'This device is already paired.');
  if (input.stationId !== null) found(state.station.get(input.stationId), 'station');
  const device: Device = {
    id: input.deviceId,
    name: input.name,
    role: input.role,
    stationId: input.stationId,
    shows: input.stationId === null ? 'expo' : 'station',
    pairedAt: context.now,
    revokedAt: null,
    seenAt: null,
    darkSince: null,
    battery: null,
  };
  return happened({ type: 'device.paired', changes: [add('device', device)] });
}

export function revokeDevice(state: State, context: Context, input: { deviceId: string }): Outcome<Record<string, never>> {
  const device = found(state.device.get(input.deviceId), 'device');
  if (device.revokedAt !== null) return happened();
  return happened({ type: 'device.revoked', changes: [set('device', device.id, { revokedAt: context.now })] });
}

/** Begins once the PIN was found right; the terminal is the actor until then. */
export function startPinSession(
  state: State,
  context: Context,
  input: { sessionId: string; memberId: string },
): Outcome<Record<string, never>> {
  const member = found(state.member.get(input.memberId), 'person');
  if (!member.isActive) throw new Forbidden('Your access to this restaurant has ended.');
  const deviceId = found(context.who.deviceId ?? undefined, 'terminal');
  if (state.pinSession.has(input.sessionId)) throw new Conflict('session/known', 'This sign-in was already used.');
  const session = { id: input.sessionId, deviceId, memberId: member.id, startedAt: context.now, endedAt: null };
  return happened({ type: 'session.started', changes: [add('pinSession', session)] });
}

/** Anyone may end their own session; the terminal may end any that runs on it. */
export function endPinSession(state: State, { who, now }: Context, input: { sessionId: string }): Outcome<Record<string, never>> {
  const session = found(state.pinSession.get(input.sessionId), 'session');
  found(session.memberId === who.memberId || session.deviceId === who.deviceId ? session : undefined, 'session');
  if (session.endedAt !== null) return happened();
  return happened({ type: 'session.ended', changes: [set('pinSession', session.id, { endedAt: now })] });
}

/** The PIN itself is kept beside the fold; here only that there is one, and that it changed. */
export function pinWasSet(state: State, { who, now }: Context, input: { memberId: string }): Outcome<Record<string, never>> {
  const member = found(state.member.get(input.memberId), 'person');
  must(member.role !== 'owner' || who.role === 'owner', 'member/owner', "Only an owner can set an owner's PIN.");
  return happened({ type: 'member.pin-set', changes: [set('member', member.id, { hasPin: true }), ...endSessions(state, member.id, now)] });
}
