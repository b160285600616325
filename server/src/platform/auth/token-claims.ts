import type { JWTPayload } from 'jose';
import { TokenRefused } from './token-refused.ts';

/** Devices and PIN sessions; people come from Supabase Auth or its embedded stand-in. */
export const HEARD_ISSUER = 'heard';
export const HEARD_AUDIENCE = 'heard';
export const PEOPLE_AUDIENCE = 'authenticated';

/** `expiresAt` is in milliseconds since the epoch. */
export type PersonClaims = { kind: 'person'; userId: string; sessionId: string; email?: string; expiresAt: number };
export type DeviceClaims = { kind: 'device'; deviceId: string; restaurantId: string; expiresAt: number };
export type PinClaims = {
  kind: 'pin';
  sessionId: string;
  memberId: string;
  deviceId: string;
  restaurantId: string;
  expiresAt: number;
};
export type Claims = PersonClaims | DeviceClaims | PinClaims;

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** The issuer decides what a token can be: a person's issuer cannot make a device, whatever the token says. */
export function readClaims(payload: JWTPayload): Claims {
  if (payload.iss !== HEARD_ISSUER) return readPerson(payload);
  if (payload['kind'] === 'device') return readDevice(payload);
  if (payload['kind'] === 'pin') return readPin(payload);
  throw new TokenRefused('token/malformed');
}

function readPerson(payload: JWTPayload): PersonClaims {
  if (payload['role'] !== 'authenticated') throw new TokenRefused('token/wrong-role');
  const email = payload['email'];
  return {
    kind: 'person',
    userId: idClaim(payload, 'sub'),
    sessionId: idClaim(payload, 'session_id'),
    ...(typeof email === 'string' && email !== '' ? { email } : {}),
    expiresAt: expiry(payload),
  };
}

function readDevice(payload: JWTPayload): DeviceClaims {
  return {
    kind: 'device',
    deviceId: idClaim(payload, 'sub'),
    restaurantId: idClaim(payload, 'restaurant_id'),
    expiresAt: expiry(payload),
  };
}

function readPin(payload: JWTPayload): PinClaims {
  return {
    kind: 'pin',
    sessionId: idClaim(payload, 'session_id'),
    memberId: idClaim(payload, 'sub'),
    deviceId: idClaim(payload, 'device_id'),
    restaurantId: idClaim(payload, 'restaurant_id'),
    expiresAt: expiry(payload),
  };
}

function idClaim(payload: JWTPayload, name: string): string {
  const value = payload[name];
  if (typeof value !== 'string' || !UUID.test(value)) throw new TokenRefused('token/malformed');
  return value;
}

function expiry(payload: JWTPayload): number {
  if (payload.exp === undefined) throw new TokenRefused('token/malformed');
  return payload.exp * 1000;
}
