import { createHash, randomBytes, randomInt, randomUUID, timingSafeEqual } from 'node:crypto';
import type { InputOf } from '@heard/shared/contract/endpoint.ts';
import type { ENDPOINTS } from '@heard/shared/contract/contract.ts';
import { found, NotFound, RuleBroken } from '@heard/shared/kernel/errors.ts';
import { SECOND } from '@heard/shared/kernel/time.ts';
import { pairDevice, pinWasSet, startPinSession } from '@heard/shared/staff/change-staff.ts';
import { isPinLocked, pinLockedUntil } from '@heard/shared/staff/pin-lockout.ts';
import type { PinHashing } from '../../platform/auth/pins.ts';
import type { SigningKeys } from '../../platform/auth/signing-key.ts';
import { mintDeviceToken, mintPinToken } from '../../platform/auth/device-tokens.ts';
import type { DatabasePool } from '../../platform/db/pool.ts';
import type { RestaurantAsk } from '../../platform/http/doors.ts';
import { HttpProblem } from '../../platform/http/problem.ts';
import { actOf } from '../../platform/log/act.ts';
import type { Restaurants } from '../../platform/log/restaurants.ts';
import {
  claimPairing,
  countPinTry,
  findDeviceSecret,
  findPairing,
  findPin,
  forgiveWrongPins,
  savePairing,
  savePin,
} from './staff-queries.ts';

export interface StaffDeps {
  readonly db: DatabasePool;
  readonly restaurants: Restaurants;
  readonly keys: SigningKeys;
  readonly pins: PinHashing;
  readonly clock: () => number;
}

/** Long enough to walk from the screen to the office, short enough that a photographed code is worth nothing. */
const PAIRING_SECONDS = 600;
const DEVICE_TOKEN_SECONDS = 900;
/** A shift; the session can be ended at any moment before. */
const PIN_TOKEN_SECONDS = 12 * 3_600;
const CODE_LETTERS = 'ACDEFGHJKLMNPQRTUVWXY3479';

const digest = (secret: string): string => createHash('sha256').update(secret).digest('base64url');

export async function startPairing({
  db,
}: StaffDeps): Promise<{ deviceId: string; code: string; secret: string; expiresInSeconds: number }> {
  const deviceId = randomUUID();
  const secret = randomBytes(32).toString('base64url');
  const code = Array.from({ length: 6 }, () => CODE_LETTERS[randomInt(CODE_LETTERS.length)]).join('');
  await savePairing(db, deviceId, digest(secret), code, PAIRING_SECONDS);
  return { deviceId, code, secret, expiresInSeconds: PAIRING_SECONDS };
}

/** The restaurant that the device belongs to, null while nobody entered its code. */
export async function deviceHome({ db }: StaffDeps, deviceId: string, secret: string): Promise<string | null> {
  const known = await findDeviceSecret(db, deviceId);
  const isRight = known && timingSafeEqual(Buffer.from(known.secretHash), Buffer.from(digest(secret)));
  if (!isRight) throw new HttpProblem(404, 'pairing/unknown', 'This screen is not known here. Pair it again.');
  return known.restaurantId;
}

export async function pairNewDevice(
  { db }: StaffDeps,
  ask: RestaurantAsk<typeof ENDPOINTS.pairDevice>,
): Promise<{ seq: number; deviceId: string }> {
  const { who, input, log, requestId, key } = ask;
  const { code, ...device } = input;
  const deviceId = await findPairing(db, code, who.restaurantId);
  if (!deviceId) throw unknownCode();
  const act = {
    who,
    rule: pairDevice,
    input: { ...device, deviceId },
    requestId,
    key,
    alongside: [claimPairing(deviceId, who.restaurantId)],
  };
  const { reply } = await log.change(actOf(act)).catch((error: Error & { code?: string }) => {
    // Another restaurant's manager typed it a moment earlier.
    throw error.code === 'HD002' ? unknownCode() : error;
  });
  return { seq: reply.seq, deviceId };
}

const unknownCode = (): HttpProblem =>
  new HttpProblem(404, 'pairing/unknown', 'No screen shows this code. Codes last ten minutes; look at the screen again.');

export async function deviceToken(
  deps: StaffDeps,
  input: { deviceId: string; secret: string },
): Promise<{ token: string; restaurantId: string; expiresInSeconds: number }> {
  const restaurantId = await deviceHome(deps, input.deviceId, input.secret);
  const home = restaurantId === null ? undefined : (await deps.restaurants.at(restaurantId)).state;
  const device = home?.device.get(input.deviceId);
  if (restaurantId === null || !device || device.revokedAt !== null) {
    throw new HttpProblem(404, 'device/unknown', 'This screen is not paired here, or not any more.');
  }
  const token = await mintDeviceToken(deps.keys, { deviceId: input.deviceId, restaurantId }, DEVICE_TOKEN_SECONDS);
  return { token, restaurantId, expiresInSeconds: DEVICE_TOKEN_SECONDS };
}

type EnterPin = RestaurantAsk<typeof ENDPOINTS.enterPin>;

export async function enterPin(deps: StaffDeps, ask: EnterPin): Promise<{ seq: number; token: string; expiresInSeconds: number }> {
  const { who, input, log, requestId, key } = ask;
  await checkPin(deps, who.restaurantId, input);
  const forgiven = [forgiveWrongPins(who.restaurantId, input.memberId)];
  const { memberId, sessionId } = input;
  const { reply } = await log.change(
    actOf({ who, rule: startPinSession, input: { memberId, sessionId }, requestId, key, alongside: forgiven }),
  );
  const session = { sessionId, memberId, deviceId: found(who.deviceId ?? undefined, 'terminal'), restaurantId: who.restaurantId };
  const token = await mintPinToken(deps.keys, session, PIN_TOKEN_SECONDS);
  return { seq: reply.seq, token, expiresInSeconds: PIN_TOKEN_SECONDS };
}

/** The try is counted as wrong before the PIN is compared, and one at a time, so that tries side by side cannot outrun the lock. */
export async function checkPin(
  { db, pins, clock }: Pick<StaffDeps, 'db' | 'pins' | 'clock'>,
  restaurantId: string,
  { memberId, pin }: Pick<InputOf<typeof ENDPOINTS.enterPin>, 'memberId' | 'pin'>,
): Promise<void> {
  const known = await findPin(db, restaurantId, memberId);
  if (known) {
    const wrong = { inARow: known.wrongTries, lastAt: known.lastWrongAt };
    if (isPinLocked(wrong, clock())) throw tooManyTries(pinLockedUntil(wrong) - clock());
    if (!(await countPinTry(db, restaurantId, memberId, known, clock()))) throw tooManyTries(SECOND);
  }
  if (!known || !(await pins.isPin(pin, known.pinHash))) throw new RuleBroken('pin/wrong', 'That is not the right PIN.');
}

function tooManyTries(waitMs: number): HttpProblem {
  const retryAfterSeconds = Math.ceil(waitMs / SECOND);
  const about = { retryAfterSeconds };
  return new HttpProblem(429, 'pin/locked', 'Too many wrong PINs. Wait a moment, or ask a manager.', { retryAfterSeconds, about });
}

export async function setPin({ pins }: StaffDeps, ask: RestaurantAsk<typeof ENDPOINTS.setPin>): Promise<{ seq: number }> {
  const { who, input, log, requestId, key } = ask;
  if (!log.state?.member.has(input.memberId)) throw new NotFound('person');
  const saved = [savePin(who.restaurantId, input.memberId, await pins.hashPin(input.pin))];
  const { reply } = await log.change(
    actOf({ who, rule: pinWasSet, input: { memberId: input.memberId }, requestId, key, alongside: saved }),
  );
  return { seq: reply.seq };
}
