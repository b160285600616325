import { bool, id, int, nullable, oneOf, text, time } from '../kernel/shape.ts';
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
/** What a wall screen is for: a station's tickets, the pass, what is to be carried out, or the numbers that guests wait for. */
export const SCREEN_SHOWS = ['station', 'expo', 'runner', 'guests'] as const;

/** A wall screen or a shared terminal with an identity of its own. */
export const deviceKind = kind('devices', {
  id: id(),
  name: text({ max: 60 }),
  role: oneOf(DEVICE_ROLES),
  /** A screen shows one station; without one it is the expo's. */
  stationId: nullable(id()),
  shows: oneOf(SCREEN_SHOWS),
  pairedAt: time(),
  revokedAt: nullable(time()),
  /** When it last proved that it draws; told every few minutes and whenever something changes. */
  seenAt: nullable(time()),
  /** Since when it is linked, or ought to be, and draws nothing. */
  darkSince: nullable(time()),
  /** Percent; null where the browser does not tell. */
  battery: nullable(int(0, 100)),
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
