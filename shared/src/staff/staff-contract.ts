import { command, endpoint } from '../contract/endpoint.ts';
import { id, int, list, nullable, object, oneOf, secret, text } from '../kernel/shape.ts';
import { deactivateMember, endPinSession, reactivateMember, revokeDevice } from './change-staff.ts';
import { changeDevice } from './device-change.ts';
import { ROLES, STAFF_ROLES } from './roles.ts';
import { DEVICE_ROLES, SCREEN_SHOWS } from './staff-kinds.ts';

const membership = object({ restaurantId: id(), restaurantName: text(), memberId: id(), name: text(), role: oneOf(STAFF_ROLES) });
/** 6 letters and digits that cannot be mistaken for one another at three metres. */
export const pairingCode = () => text({ min: 6, max: 6, pattern: /^[ACDEFGHJKLMNPQRTUVWXY3479]{6}$/ });

const pin = () => secret(text({ min: 4, max: 12, pattern: /^\d+$/ }));

export const staffCommands = {
  deactivateMember: command({
    name: 'staff.deactivate',
    path: '/members/:memberId/deactivate',
    may: 'staff.manage',
    says: 'Shut a person out at once, everywhere.',
    params: { memberId: id() },
    errors: ['member/self', 'member/owner'],
    rule: deactivateMember,
  }),
  reactivateMember: command({
    name: 'staff.reactivate',
    path: '/members/:memberId/reactivate',
    may: 'staff.manage',
    says: 'Let a person in again.',
    params: { memberId: id() },
    errors: ['member/owner'],
    rule: reactivateMember,
  }),
  revokeDevice: command({
    name: 'staff.revoke-device',
    path: '/devices/:deviceId/revoke',
    may: 'devices.manage',
    says: 'Shut a screen or terminal out at once.',
    params: { deviceId: id() },
    rule: revokeDevice,
  }),
  changeDevice: command({
    name: 'devices.change',
    path: '/devices/:deviceId/change',
    may: 'devices.manage',
    says: 'Give a screen another name, another station, or another use.',
    params: { deviceId: id() },
    body: { name: text({ max: 60 }), shows: oneOf(SCREEN_SHOWS), stationId: nullable(id()) },
    errors: ['device/revoked', 'device/no-station'],
    rule: changeDevice,
  }),
  endPinSession: command({
    name: 'staff.end-session',
    path: '/pin-sessions/:sessionId/end',
    may: 'session.end',
    says: 'Sign out at a shared terminal.',
    params: { sessionId: id() },
    rule: endPinSession,
  }),
} as const;

export const staffEndpoints = {
  me: endpoint({
    name: 'staff.me',
    method: 'GET',
    path: '/me',
    scope: 'person',
    says: 'The restaurants the signed-in person works in.',
    reply: { userId: id(), memberships: list(membership, 500) },
  }),
  whoAmI: endpoint({
    name: 'staff.who-am-i',
    method: 'GET',
    path: '/who-am-i',
    scope: 'restaurant',
    may: 'restaurant.see',
    says: 'Who the caller is in this restaurant.',
    reply: { role: oneOf(ROLES), memberId: nullable(id()), deviceId: nullable(id()) },
  }),
  startPairing: endpoint({
    name: 'staff.start-pairing',
    method: 'POST',
    path: '/pairings',
    scope: 'public',
    says: 'A new screen asks for a code to show. The secret is its own; the code is for people.',
    reply: { deviceId: id(), code: pairingCode(), secret: secret(text()), expiresInSeconds: int() },
  }),
  claimPairing: endpoint({
    name: 'staff.claim-pairing',
    method: 'POST',
    path: '/pairings/claim',
    scope: 'public',
    says: 'The screen asks whether a manager has entered its code. Until then `restaurantId` is null.',
    body: { deviceId: id(), secret: secret(text()) },
    reply: { restaurantId: nullable(id()) },
    errors: ['pairing/unknown'],
  }),
  pairDevice: endpoint({
    name: 'staff.pair-device',
    method: 'POST',
    path: '/devices',
    scope: 'restaurant',
    may: 'devices.manage',
    says: 'Enter the code that a new screen shows; gives it a name and a station.',
    body: { code: pairingCode(), name: text({ max: 60 }), role: oneOf(DEVICE_ROLES), stationId: nullable(id()) },
    reply: { seq: int(), deviceId: id() },
    errors: ['pairing/unknown', 'device/known'],
  }),
  deviceToken: endpoint({
    name: 'staff.device-token',
    method: 'POST',
    path: '/device-tokens',
    scope: 'public',
    says: 'A paired device trades its secret for a short-lived token.',
    body: { deviceId: id(), secret: secret(text()) },
    reply: { token: text({ max: 4_000 }), restaurantId: id(), expiresInSeconds: int() },
    errors: ['device/unknown'],
  }),
  enterPin: endpoint({
    name: 'staff.enter-pin',
    method: 'POST',
    path: '/pin-sessions',
    scope: 'restaurant',
    may: 'pin.enter',
    says: 'A person signs in at a shared terminal.',
    body: { sessionId: id(), memberId: id(), pin: pin() },
    reply: { seq: int(), token: text({ max: 4_000 }), expiresInSeconds: int() },
    errors: ['pin/wrong', 'pin/locked', 'session/known'],
  }),
  setPin: endpoint({
    name: 'staff.set-pin',
    method: 'PUT',
    path: '/members/:memberId/pin',
    scope: 'restaurant',
    may: 'staff.manage',
    says: 'Give a person a new PIN.',
    params: { memberId: id() },
    body: { pin: pin() },
    reply: { seq: int() },
  }),
} as const;
