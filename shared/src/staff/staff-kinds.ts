import { bool, id, nullable, oneOf, text, time } from '../kernel/shape.ts';
import { kind, type RowOf } from '../live/kind.ts';
import { STAFF_ROLES } from './roles.ts';

/** A person of the house. Secrets (PIN, e-mail) never live in the fold. */
export const memberKind = kind('members', {
  id: id(),
  /** The account of the identity service, once the person has one. */
  userId: nullable(id()),
  name: text({ max: 60 }),
  role: oneOf(STAFF_ROLES),
  isActive: bool(),
  hasPin: bool(),
});
export type Member = RowOf<typeof memberKind>;

export const DEVICE_ROLES = ['screen', 'terminal'] as const;

/** A wall screen or a shared terminal with an identity of its own. */
export const deviceKind = kind('devices', {
  id: id(),
  name: text({ max: 60 }),
  role: oneOf(DEVICE_ROLES),
  /** A screen shows one station; without one it is the expo's. */
  stationId: nullable(id()),
  pairedAt: time(),
  revokedAt: nullable(time()),
});
export type Device = RowOf<typeof deviceKind>;

/** A person at a shared terminal, from PIN to sign-out. */
export const pinSessionKind = kind(
  'pin_sessions',
  {
    id: id(),
    deviceId: id(),
    memberId: id(),
    startedAt: time(),
    endedAt: nullable(time()),
  },
  { lives: { since: 'startedAt' } },
);
export type PinSession = RowOf<typeof pinSessionKind>;
