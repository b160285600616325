import { describe, expect, test } from 'vitest';
import { bareDatabase } from '../../../test/database.ts';
import { bootstrap } from './bootstrap.ts';
import { withClient } from './client.ts';

const { ownerUrl, superuserUrl, apiUrl } = await bareDatabase();
const ask = <Row>(url: string, text: string): Promise<Row[]> => withClient(url, async (client) => (await client.query(text)).rows as Row[]);

describe('what Supabase brings along', () => {
  test('who has not the right to add it is told who has', async () => {
    await expect(bootstrap(apiUrl)).rejects.toThrow('run supabase/bootstrap/*.sql once as a superuser');
  });

  test('it is added once', async () => {
    expect(await bootstrap(superuserUrl)).toBe('done');
    expect(await bootstrap(superuserUrl)).toBe('not needed');
    expect(await bootstrap(ownerUrl)).toBe('not needed');
  });

  test('auth tables that belong to someone else, as on Supabase, are left alone', async () => {
    await ask(superuserUrl, `comment on schema auth is null`);
    expect(await bootstrap(ownerUrl)).toBe('not needed');
    expect(await bootstrap(superuserUrl)).toBe('done');
  });

  test('a person, a role and claims are read from the request', async () => {
    const person = '0199aaaa-0000-7000-8000-000000000001';
    await withClient(ownerUrl, async (client) => {
      const asked = 'select auth.uid() as uid, auth.role() as role, auth.jwt() as jwt';
      expect((await client.query(asked)).rows).toEqual([{ uid: null, role: null, jwt: null }]);
      await client.query(`select set_config('request.jwt.claims', $1, false)`, [JSON.stringify({ sub: person, role: 'authenticated' })]);
      expect((await client.query(asked)).rows).toEqual([
        { uid: person, role: 'authenticated', jwt: { sub: person, role: 'authenticated' } },
      ]);
    });
  });

  test('the owner keeps accounts; guests and signed-in people cannot look at them', async () => {
    await ask(ownerUrl, `insert into auth.users (id, email) values (gen_random_uuid(), 'cook@example.com')`);
    expect(await ask(ownerUrl, 'select email from auth.users')).toEqual([{ email: 'cook@example.com' }]);
    for (const role of ['anon', 'authenticated']) {
      await expect(ask(ownerUrl, `set role ${role}; select email from auth.users`)).rejects.toMatchObject({ code: '42501' });
    }
  });

  test('two accounts with one address are refused', async () => {
    const again = `insert into auth.users (id, email) values (gen_random_uuid(), 'cook@example.com')`;
    await expect(ask(ownerUrl, again)).rejects.toMatchObject({ code: '23505' });
  });
});
