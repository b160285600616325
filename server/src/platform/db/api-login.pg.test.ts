import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { apiUrl, ensureApiLogin } from './api-login.ts';
import { withClient } from './client.ts';
import { startEmbedded } from './embedded/embedded.ts';

// A Postgres of its own: roles belong to the whole server, and other tests sign in as app_api meanwhile.
const dataDir = mkdtempSync(join(tmpdir(), 'heard-login-'));
const embedded = await startEmbedded({ dataDir, log: () => undefined });
const { url: ownerUrl, superuserUrl } = embedded;
afterAll(async () => {
  await embedded.stop();
  rmSync(dataDir, { recursive: true });
});
await withClient(ownerUrl, (client) => client.query('create role app_api login noinherit'));

const whoAmI = (url: string): Promise<string> =>
  withClient(url, async (client) => (await client.query('select current_user as me')).rows[0].me);
const storedPassword = (): Promise<string> =>
  withClient(
    superuserUrl,
    async (client) => (await client.query(`select rolpassword from pg_authid where rolname = 'app_api'`)).rows[0].rolpassword,
  );

test('the server signs in with the password it was given, whatever is in it, and with no other', async () => {
  const url = await ensureApiLogin(ownerUrl, 'it’s a:secret/@100%');
  expect(await whoAmI(url)).toBe('app_api');
  await expect(whoAmI(apiUrl(ownerUrl, 'another'))).rejects.toMatchObject({ code: '28P01' });
});

test('a new password replaces the old one', async () => {
  await ensureApiLogin(ownerUrl, 'old');
  expect(await whoAmI(await ensureApiLogin(ownerUrl, 'new'))).toBe('app_api');
  await expect(whoAmI(apiUrl(ownerUrl, 'old'))).rejects.toMatchObject({ code: '28P01' });
});

test('a password that is right already is not set again', async () => {
  await ensureApiLogin(ownerUrl, 'same');
  const before = await storedPassword();
  await ensureApiLogin(ownerUrl, 'same');
  expect(await storedPassword()).toBe(before);
});

test("keeps the project's name where Supabase's pooler needs it", () => {
  expect(apiUrl('postgres://postgres.abc:x@pooler.example:5432/postgres', 'y')).toBe(
    'postgres://app_api.abc:y@pooler.example:5432/postgres',
  );
});
