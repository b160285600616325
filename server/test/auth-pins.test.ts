import { isPinLocked, pinLockedUntil } from '@heard/shared/staff/pin-lockout.ts';
import { expect, test } from 'vitest';
import { makePinHashing } from '../src/platform/auth/pins.ts';

const secret = 'a secret of a test, longer than thirty-two bytes';
const pins = makePinHashing(secret);

test('a PIN is known again, and no other is taken for it', async () => {
  const stored = await pins.hashPin('4711');
  expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await pins.isPin('4711', stored)).toBe(true);
  expect(await pins.isPin('4712', stored)).toBe(false);
  expect(await pins.hashPin('4711')).not.toBe(stored);
});

test('a copy of the database alone tells no PIN', async () => {
  const stored = await pins.hashPin('4711');
  expect(await makePinHashing('the secret of some other house, long enough').isPin('4711', stored)).toBe(false);
});

test('a PIN outlives a change of secret', async () => {
  const stored = await pins.hashPin('4711');
  expect(await makePinHashing(`${secret}, a new one`, [secret]).isPin('4711', stored)).toBe(true);
});

test('the fifth wrong PIN in a row locks for a minute, each further one for twice as long, up to 15 minutes', () => {
  const lastAt = Date.UTC(2026, 5, 6, 20);
  const minutes = [1, 4, 5, 6, 7, 8, 9, 10, 2_000].map((inARow) => Math.max(0, pinLockedUntil({ inARow, lastAt }) - lastAt) / 60_000);
  expect(minutes).toEqual([0, 0, 1, 2, 4, 8, 15, 15, 15]);
  expect(isPinLocked({ inARow: 5, lastAt }, lastAt + 59_999)).toBe(true);
  expect(isPinLocked({ inARow: 5, lastAt }, lastAt + 60_000)).toBe(false);
  expect(isPinLocked({ inARow: 4, lastAt }, lastAt)).toBe(false);
});
