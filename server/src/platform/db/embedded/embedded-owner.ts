import { escapeLiteral } from 'pg';
import { withClient } from '../client.ts';
import { type Folder, passwordFor } from './embedded-folder.ts';

/** As on Supabase: owns the database and makes roles, but is no superuser, so migrations are held to what they may do there. */
export const owner = 'postgres';

/** Also proves that whoever answers on this port is the Postgres of this folder. */
export async function ensureOwner(superuserUrl: string, folder: Folder): Promise<void> {
  await withClient(superuserUrl, async (client) => {
    const { rows } = await client.query<{ data_directory: string; has_owner: boolean }>(
      `select current_setting('data_directory') as data_directory,
              exists (select from pg_roles where rolname = '${owner}') as has_owner`,
    );
    if (rows[0]?.data_directory !== folder.cluster) throw new Error(`The port of ${folder.root} answers for another database.`);
    if (rows[0].has_owner) return;
    const password = escapeLiteral(passwordFor(folder, owner));
    await client.query(
      `create role ${owner} login createdb createrole replication bypassrls password ${password};
       alter database postgres owner to ${owner};`,
    );
  });
}
