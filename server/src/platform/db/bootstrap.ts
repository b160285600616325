import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from 'pg';
import { withClient } from './client.ts';
import { supabaseFolder } from './supabase-folder.ts';

/** Changes when the files do; kept in the database to make the usual start one question. */
export const bootstrapSql = (folder = supabaseFolder()): { sql: string; sha256: string } => {
  const files = readdirSync(join(folder, 'bootstrap')).filter((file) => file.endsWith('.sql'));
  const sql = files
    .toSorted()
    .map((file) => readFileSync(join(folder, 'bootstrap', file), 'utf8'))
    .join('\n');
  return { sql, sha256: createHash('sha256').update(sql).digest('hex') };
};

/** Two servers starting together add things once. Any constant every release keeps. */
const bootstrapLock = 0x626f6f74;

/** Gives a bare Postgres the roles, schemas and functions of Supabase. Leaves Supabase itself and an up-to-date database alone. */
export const bootstrap = (superuserUrl: string, folder = supabaseFolder()): Promise<'done' | 'not needed'> =>
  withClient(superuserUrl, async (client) => {
    const { sql, sha256 } = bootstrapSql(folder);
    if (await isProvided(client, sha256)) return 'not needed';
    try {
      await client.query(`begin; select pg_advisory_xact_lock(${bootstrapLock}); ${sql};
        comment on schema auth is 'heard bootstrap ${sha256}'; commit`);
    } catch (cause) {
      await client.query('rollback');
      if ((cause as { code?: string }).code !== '42501') throw cause;
      throw new Error('This Postgres lacks what Supabase brings along: run supabase/bootstrap/*.sql once as a superuser.', { cause });
    }
    return 'done';
  });

/** Auth tables of another owner are not ours to change: Supabase's, or those a superuser made here before. */
async function isProvided(client: Client, sha256: string): Promise<boolean> {
  const { rows } = await client.query<{ owner: string | null; is_ours: boolean | null; comment: string | null }>(
    `select pg_get_userbyid(relowner) as owner, pg_has_role(relowner, 'usage') as is_ours,
            obj_description(to_regnamespace('auth')::oid, 'pg_namespace') as comment
       from pg_class where oid = to_regclass('auth.users')`,
  );
  const [users] = rows;
  return users !== undefined && (users.owner === 'supabase_auth_admin' || !users.is_ours || users.comment === `heard bootstrap ${sha256}`);
}
