import { decodeJwt } from 'jose';
import { describe, expect, test } from 'vitest';
import { makeVerifier } from '../src/platform/auth/verify-token.ts';
import { openAuthHouse } from './auth-house.ts';
import { freshDatabase } from './database.ts';

const { ownerUrl } = await freshDatabase();
const house = await openAuthHouse(ownerUrl);
const password = 'a table for four';

describe("Supabase's own client", () => {
  const browser = house.browser();
  const ana = { email: 'Ana@Heard.example', password };

  test('signs a new person up and in', async () => {
    const { data, error } = await browser.signUp({ ...ana, options: { data: { name: 'Ana' } } });
    expect(error).toBeNull();
    expect(data.session).toMatchObject({ token_type: 'bearer', expires_in: 3_600 });
    expect(data.user).toMatchObject({
      email: 'ana@heard.example',
      role: 'authenticated',
      user_metadata: { name: 'Ana', email_verified: true },
      app_metadata: { provider: 'email', providers: ['email'] },
      identities: [{ provider: 'email', identity_data: { email: 'ana@heard.example' } }],
    });
  });

  test('hears that an address is taken', async () => {
    const { error } = await house.browser().signUp({ ...ana, email: 'ana@heard.example' });
    expect(error).toMatchObject({ status: 422, code: 'user_already_exists' });
  });

  test('hears that a password is weak', async () => {
    const { error } = await house.browser().signUp({ email: 'ben@heard.example', password: 'seven77' });
    expect(error).toMatchObject({ name: 'AuthWeakPasswordError', status: 422, code: 'weak_password', reasons: ['length'] });
  });

  test('signs in, and tokens carry what Supabase writes', async () => {
    const { data, error } = await browser.signInWithPassword(ana);
    expect(error).toBeNull();
    const claims = decodeJwt(data.session!.access_token);
    expect(claims).toMatchObject({
      iss: house.url,
      aud: 'authenticated',
      role: 'authenticated',
      sub: data.user!.id,
      email: 'ana@heard.example',
      aal: 'aal1',
      amr: [{ method: 'password' }],
    });
    expect(claims.exp! - claims.iat!).toBe(3_600);
  });

  test('checks the token itself against the published keys', async () => {
    const { data, error } = await browser.getClaims();
    expect(error).toBeNull();
    expect(data).toMatchObject({ header: { alg: 'ES256', kid: house.keys.kid }, claims: { email: 'ana@heard.example' } });
  });

  test('reads and changes the account', async () => {
    const { data: before } = await browser.getUser();
    expect(before.user).toMatchObject({ email: 'ana@heard.example' });
    const { data, error } = await browser.updateUser({ data: { name: null, theme: 'dark' } });
    expect(error).toBeNull();
    expect(data.user!.user_metadata).toEqual({ email_verified: true, theme: 'dark' });
    const { error: same } = await browser.updateUser({ password });
    expect(same).toMatchObject({ status: 422, code: 'same_password' });
  });

  test('refreshes', async () => {
    const { data: before } = await browser.getSession();
    const { data, error } = await browser.refreshSession();
    expect(error).toBeNull();
    expect(data.session!.refresh_token).not.toBe(before.session!.refresh_token);
    expect(decodeJwt(data.session!.access_token)['session_id']).toBe(decodeJwt(before.session!.access_token)['session_id']);
  });

  test('a wrong password and an unknown address sound the same', async () => {
    const wrong = await house.browser().signInWithPassword({ email: ana.email, password: 'a table for five' });
    const unknown = await house.browser().signInWithPassword({ email: 'nobody@heard.example', password });
    expect(wrong.error).toMatchObject({ status: 400, code: 'invalid_credentials', message: 'Invalid login credentials' });
    expect(JSON.stringify(unknown.error)).toBe(JSON.stringify(wrong.error));
  });

  test('a new password signs the person out everywhere else', async () => {
    const elsewhere = house.browser();
    await elsewhere.signInWithPassword(ana);
    const { error } = await browser.updateUser({ password: 'a table for six' });
    expect(error).toBeNull();
    expect((await elsewhere.getUser()).error).toMatchObject({ name: 'AuthSessionMissingError' });
    expect((await browser.getUser()).error).toBeNull();
    await browser.updateUser({ password });
  });

  test('signs out here, and everywhere', async () => {
    const here = house.browser();
    const { data } = await here.signInWithPassword(ana);
    const token = data.session!.access_token;
    const verifier = makeVerifier({
      issuers: [{ issuer: house.url, jwks: new URL(`${house.url}/.well-known/jwks.json`) }],
      clock: Date.now,
    });
    await expect(verifier.verify(token)).resolves.toMatchObject({ kind: 'person', userId: data.user!.id });

    expect((await here.signOut({ scope: 'local' })).error).toBeNull();
    expect(house.ended).toContain(decodeJwt(token)['session_id']);
    expect(await house.ask('GET', '/user', undefined, { authorization: `Bearer ${token}` })).toMatchObject({
      status: 403,
      body: { code: 403, error_code: 'session_not_found' },
    });
    expect((await browser.getUser()).error).toBeNull();
    expect((await browser.signOut()).error).toBeNull();
    const { rows } = await house.db.query('select from auth.sessions');
    expect(rows).toHaveLength(0);
    expect((await house.db.query('select from auth.refresh_tokens')).rows).toHaveLength(0);
  });

  test('nothing went wrong inside meanwhile', () => {
    expect(house.failures).toEqual([]);
  });
});

describe('a forgotten password', () => {
  const ivo = { email: 'ivo@heard.example', password };
  const browser = house.browser();
  const tokenIn = (link: string) => new URL(link).searchParams.get('token_hash')!;

  test('is mailed a link to our own house that signs in once', async () => {
    await house.browser().signUp(ivo);
    const { error } = await browser.resetPasswordForEmail(ivo.email, { redirectTo: 'https://elsewhere.example/steal' });
    expect(error).toBeNull();
    await expect.poll(() => house.mails).toHaveLength(1);
    const [mail] = house.mails;
    expect(mail).toMatchObject({ to: ivo.email });
    expect(new URL(mail!.link).origin).toBe(new URL(house.url).origin);

    const token_hash = tokenIn(mail!.link);
    const { data, error: refused } = await browser.verifyOtp({ type: 'recovery', token_hash });
    expect(refused).toBeNull();
    expect(decodeJwt(data.session!.access_token)['amr']).toMatchObject([{ method: 'otp' }]);
    const again = await house.browser().verifyOtp({ type: 'recovery', token_hash });
    expect(again.error).toMatchObject({ status: 403, code: 'otp_expired' });
    expect((await browser.updateUser({ password: 'a table by the window' })).error).toBeNull();
  });

  test('its link expires after an hour', async () => {
    house.push(120_000);
    await browser.resetPasswordForEmail(ivo.email);
    await expect.poll(() => house.mails).toHaveLength(2);
    house.push(3_600_000);
    const { error } = await house.browser().verifyOtp({ type: 'recovery', token_hash: tokenIn(house.mails[1]!.link) });
    expect(error).toMatchObject({ code: 'otp_expired' });
  });

  test('an unknown address hears the same, and gets no mail', async () => {
    const known = await house.ask('POST', '/recover', { email: 'ana@heard.example' });
    const unknown = await house.ask('POST', '/recover', { email: 'nobody@heard.example' });
    expect({ ...unknown, headers: null }).toEqual({ ...known, headers: null });
    await expect.poll(() => house.mails.map((mail) => mail.to)).toEqual([ivo.email, ivo.email, 'ana@heard.example']);
  });
});
