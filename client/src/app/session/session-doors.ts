import { COMMANDS, ENDPOINTS } from '@heard/shared/contract/contract.ts';
import { SECOND } from '@heard/shared/kernel/time.ts';
import type { Member } from '@heard/shared/staff/staff-kinds.ts';
import { createCall } from '../../live/call.ts';
import type { GetToken } from '../../live/live.ts';
import { newId } from '../../live/new-id.ts';
import { Problem } from '../../live/problem.ts';
import type { FreshToken } from './person-auth.ts';
import type { DeviceSecret } from './paired-device.ts';
import type { HeldPin } from './pin-session.ts';
import type { Membership, PairedDevice } from './session-view.ts';

/** What a session asks our server. On a hot start of somebody's own device that is nothing before the floor stands. */

export const worksAt = (getToken: GetToken): Promise<{ userId: string; memberships: Membership[] }> =>
  createCall({ getToken })(ENDPOINTS.me, {});

const ask = createCall({});

/** A new identity, and the code to show until a manager enters it. */
export const startPairing = () => ask(ENDPOINTS.startPairing, {});

/** Where the code was entered meanwhile; null: not yet. */
export async function claimPairing(secret: DeviceSecret): Promise<PairedDevice | null> {
  const { restaurantId } = await ask(ENDPOINTS.claimPairing, secret);
  if (restaurantId === null) return null;
  const { token } = await ask(ENDPOINTS.deviceToken, secret);
  const { role } = await createCall({ restaurantId, getToken: async () => token })(ENDPOINTS.whoAmI, {});
  return { deviceId: secret.deviceId, restaurantId, role };
}

/** Null: the device was shut out. */
export async function tradeSecret(secret: DeviceSecret): Promise<FreshToken | null> {
  try {
    const { token, expiresInSeconds } = await ask(ENDPOINTS.deviceToken, secret);
    return { token, lifetimeMs: expiresInSeconds * SECOND };
  } catch (error) {
    if (error instanceof Problem && error.code === 'device/unknown') return null;
    throw error;
  }
}

/** Rejects with `Problem` `pin/wrong` or `pin/locked`. */
export async function enterPin(at: PairedDevice, member: Pick<Member, 'id' | 'role'>, pin: string, getToken: GetToken): Promise<HeldPin> {
  const { deviceId, restaurantId } = at;
  const sessionId = newId();
  const call = createCall({ restaurantId, getToken });
  const { token, expiresInSeconds } = await call(ENDPOINTS.enterPin, { sessionId, memberId: member.id, pin });
  const expiresAt = Date.now() + expiresInSeconds * SECOND;
  return { sessionId, memberId: member.id, deviceId, restaurantId, role: member.role, token, expiresAt };
}

export async function endPin({ restaurantId, sessionId, token }: HeldPin): Promise<void> {
  await createCall({ restaurantId, getToken: async () => token })(COMMANDS.endPinSession, { sessionId });
}

export { eraseFolds } from '../../live/erase-folds.ts';
