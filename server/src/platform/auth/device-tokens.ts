import type { SigningKeys } from './signing-key.ts';
import { HEARD_AUDIENCE, HEARD_ISSUER } from './token-claims.ts';

type Signer = Pick<SigningKeys, 'signToken'>;

/** For a screen or terminal that a restaurant has paired; who may use it comes from the fold. */
export function mintDeviceToken(keys: Signer, device: { deviceId: string; restaurantId: string }, ttlSeconds: number): Promise<string> {
  const { deviceId, restaurantId } = device;
  return keys.signToken({ iss: HEARD_ISSUER, aud: HEARD_AUDIENCE, kind: 'device', sub: deviceId, restaurant_id: restaurantId }, ttlSeconds);
}

/** For a member who typed a PIN on a paired device; it is worth nothing on another device. */
export function mintPinToken(
  keys: Signer,
  pin: { sessionId: string; memberId: string; deviceId: string; restaurantId: string },
  ttlSeconds: number,
): Promise<string> {
  const { sessionId, memberId, deviceId, restaurantId } = pin;
  return keys.signToken(
    {
      iss: HEARD_ISSUER,
      aud: HEARD_AUDIENCE,
      kind: 'pin',
      sub: memberId,
      session_id: sessionId,
      device_id: deviceId,
      restaurant_id: restaurantId,
    },
    ttlSeconds,
  );
}
