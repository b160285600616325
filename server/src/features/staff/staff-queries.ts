import type { DatabasePool } from '../../platform/db/pool.ts';
import { inTenant, type Statement } from '../../platform/db/tenant.ts';
import { asTenant } from '../../platform/log/log-store.ts';
import type { StaffRole } from '@heard/shared/staff/roles.ts';

const NOBODY = {};

export interface Membership {
  restaurantId: string;
  restaurantName: string;
  memberId: string;
  name: string;
  role: StaffRole;
}

export async function findMemberships(db: DatabasePool, userId: string): Promise<Membership[]> {
  const text =
    'select restaurant_id as "restaurantId", restaurant_name as "restaurantName", member_id as "memberId", name, role from app.my_memberships($1)';
  const [result] = await inTenant(db, NOBODY, [{ name: 'my_memberships', text, values: [userId] }]);
  return result!.rows as Membership[];
}

export interface PinRecord {
  pinHash: string;
  wrongTries: number;
  lastWrongAt: number;
}

export async function findPin(db: DatabasePool, restaurantId: string, memberId: string): Promise<PinRecord | undefined> {
  const text = `select pin_hash as "pinHash", wrong_tries as "wrongTries", coalesce(extract(epoch from last_wrong_at) * 1000, 0)::float8 as "lastWrongAt"
    from app.member_pins where restaurant_id = $1 and member_id = $2`;
  const [result] = await inTenant(db, asTenant(restaurantId), [{ name: 'find_pin', text, values: [restaurantId, memberId] }]);
  return result!.rows[0] as PinRecord | undefined;
}

/** Counts one more wrong try if nobody else has tried since `seen` was read; answers whether it did. */
export async function countPinTry(
  db: DatabasePool,
  restaurantId: string,
  memberId: string,
  seen: PinRecord,
  now: number,
): Promise<boolean> {
  const text = `update app.member_pins set wrong_tries = wrong_tries + 1, last_wrong_at = to_timestamp($4 / 1000.0)
    where restaurant_id = $1 and member_id = $2 and wrong_tries = $3`;
  const values = [restaurantId, memberId, seen.wrongTries, now];
  const [result] = await inTenant(db, asTenant(restaurantId), [{ name: 'count_pin_try', text, values }]);
  return result!.rowCount === 1;
}

export const forgiveWrongPins = (restaurantId: string, memberId: string): Statement => ({
  name: 'forgive_wrong_pins',
  text: 'update app.member_pins set wrong_tries = 0, last_wrong_at = null where restaurant_id = $1 and member_id = $2',
  values: [restaurantId, memberId],
});

export const savePin = (restaurantId: string, memberId: string, pinHash: string): Statement => ({
  name: 'save_pin',
  text: `insert into app.member_pins (restaurant_id, member_id, pin_hash) values ($1, $2, $3)
    on conflict (restaurant_id, member_id) do update set pin_hash = excluded.pin_hash, wrong_tries = 0, last_wrong_at = null`,
  values: [restaurantId, memberId, pinHash],
});

export async function savePairing(db: DatabasePool, deviceId: string, secretHash: string, code: string, seconds: number): Promise<void> {
  const text = 'select app.start_pairing($1, $2, $3, make_interval(secs => $4))';
  await inTenant(db, NOBODY, [{ name: 'start_pairing', text, values: [deviceId, secretHash, code, seconds] }]);
}

/** The device that shows this code; undefined when none does. */
export async function findPairing(db: DatabasePool, code: string, restaurantId: string): Promise<string | undefined> {
  const text = 'select app.find_pairing($1, $2) as "deviceId"';
  const [result] = await inTenant(db, NOBODY, [{ name: 'find_pairing', text, values: [code, restaurantId] }]);
  return (result!.rows[0] as { deviceId: string | null }).deviceId ?? undefined;
}

export const claimPairing = (deviceId: string, restaurantId: string): Statement => ({
  name: 'claim_pairing',
  text: 'select app.claim_pairing($1, $2)',
  values: [deviceId, restaurantId],
});

export interface DeviceSecret {
  restaurantId: string | null;
  secretHash: string;
}

export async function findDeviceSecret(db: DatabasePool, deviceId: string): Promise<DeviceSecret | undefined> {
  const text = 'select restaurant_id as "restaurantId", secret_hash as "secretHash" from app.device_secret($1)';
  const [result] = await inTenant(db, NOBODY, [{ name: 'device_secret', text, values: [deviceId] }]);
  return result!.rows[0] as DeviceSecret | undefined;
}
