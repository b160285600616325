import type { Role } from '../staff/roles.ts';
import type { Device } from '../staff/staff-kinds.ts';
import { SECOND } from '../kernel/time.ts';
import type { HeardEvent } from './event.ts';
import type { Snapshot } from './state.ts';

/** Raised whenever the fingerprint of the wire changes; a client of another version is told to load the new release. */
export const PROTOCOL_VERSION = 3;

/** The server speaks at least this often, so that a device can tell a dead link within 5 s. */
export const SERVER_BEAT = 2 * SECOND;
/** A device that heard nothing for this long shows the banner and reconnects. */
export const SERVER_SILENCE = 4.5 * SECOND;
/** A device answers beats this often; after `CLIENT_SILENCE` the server drops it. */
export const CLIENT_BEAT = 10 * SECOND;
export const CLIENT_SILENCE = 25 * SECOND;

export type ClientMessage =
  | { readonly t: 'hello'; readonly version: number; readonly token: string; readonly restaurantId: string; readonly since: number | null }
  | { readonly t: 'beat'; readonly seq: number }
  /** A wall screen has just drawn a frame, or says that nobody can see it. `battery` in percent, null where the browser does not tell. */
  | { readonly t: 'pulse'; readonly isShown: boolean; readonly battery: number | null };

export type LiveEvent = Pick<HeardEvent, 'seq' | 'at' | 'type' | 'changes'> & Partial<Pick<HeardEvent, 'actor'>>;

export type ServerMessage =
  | { readonly t: 'welcome'; readonly version: number; readonly now: number; readonly you: You }
  | { readonly t: 'snapshot'; readonly seq: number; readonly rows: Snapshot }
  /** Everything this audience may know of the log in (from, to]. A reader whose cursor is before `from` has a gap. */
  | { readonly t: 'events'; readonly from: number; readonly to: number; readonly events: readonly LiveEvent[] }
  | { readonly t: 'beat'; readonly seq: number; readonly now: number };

export interface You {
  readonly role: Role;
  readonly memberId: string | null;
  readonly deviceId: string | null;
  readonly stationId: string | null;
  /** What a paired screen is for; people and terminals are for nothing of the kind. */
  readonly shows?: Device['shows'];
}

/** WebSocket close codes (4000–4999 are the application's, RFC 6455 §7.4.2). */
export const CLOSE = {
  /** Sign in again. */
  unauthenticated: 4401,
  forbidden: 4403,
  /** Load the new release. */
  outdated: 4426,
  /** Too slow: come back for a snapshot. */
  slow: 4408,
  protocol: 4400,
  /** A frame larger than the server reads (RFC 6455 §7.4.1: 1009). */
  tooLarge: 1009,
  /** The server restarts (RFC 6455 registry: 1012). */
  restarting: 1012,
} as const;
