import { mintDeviceToken } from '../../../server/src/platform/auth/device-tokens.ts';
import { makeSigningKeys } from '../../../server/src/platform/auth/signing-key.ts';
import { deviceId, houseId, sessionId, userId } from './bench-house.ts';
import { PUBLIC_URL } from './server-process.ts';

const HOUR_S = 3_600;

export interface BenchTokens {
  person(role: 'owner' | 'server'): Promise<string>;
  /** Of a house's screen by its number. */
  screen(house: number, screen: number): Promise<string>;
}

export function benchTokens(secret: string): BenchTokens {
  const keys = makeSigningKeys({ secret, clock: Date.now });
  return {
    person: (role) =>
      keys.signToken(
        { iss: `${PUBLIC_URL}/auth/v1`, sub: userId(role), session_id: sessionId(role), aud: 'authenticated', role: 'authenticated' },
        HOUR_S,
      ),
    screen: (house, screen) => mintDeviceToken(keys, { deviceId: deviceId(screen), restaurantId: houseId(house) }, HOUR_S),
  };
}
