import { houseId, userId } from './bench-house.ts';

/** What the app finds in the browser's storage. */
export type Kept = Readonly<Record<string, string>>;

/** Of somebody who signed in before. */
export const keptSession = (token: string, role: 'owner' | 'server'): Kept => ({
  'sb-heard-auth-token': JSON.stringify({
    access_token: token,
    refresh_token: 'none',
    token_type: 'bearer',
    expires_in: 3_600,
    expires_at: Math.floor(Date.now() / 1_000) + 3_600,
    user: { id: userId(role), email: `${role}@bench.test` },
  }),
});

export const chosenHouse = (house: number): Kept => ({ 'heard-restaurant': JSON.stringify(houseId(house)) });
