import type { Pool, PoolClient } from 'pg';
import type { Metadata } from './auth-request.ts';

export type Queryable = Pick<Pool | PoolClient, 'query'>;

/** As GoTrue answers it. */
export type AuthUser = {
  id: string;
  email: string;
  app_metadata: Metadata;
  user_metadata: Metadata;
  [field: string]: unknown;
};

/** GoTrue writes it everywhere, and finds no row without it. */
export const NO_INSTANCE = '00000000-0000-0000-0000-000000000000';

export type Person = { user: AuthUser; hash: string | null; isBanned: boolean };

/** $1 is the time in ms since the epoch. */
const PERSON = `
  select u.encrypted_password as hash, coalesce(u.banned_until > to_timestamp($1 / 1000.0), false) as "isBanned",
    jsonb_build_object(
      'id', u.id, 'aud', u.aud, 'role', u.role, 'email', u.email, 'phone', '', 'is_anonymous', false,
      'app_metadata', coalesce(u.raw_app_meta_data, '{}'), 'user_metadata', coalesce(u.raw_user_meta_data, '{}'),
      'created_at', u.created_at, 'updated_at', u.updated_at,
      'identities', (
        select coalesce(jsonb_agg(jsonb_build_object(
          'identity_id', i.id, 'id', i.provider_id, 'user_id', i.user_id, 'identity_data', i.identity_data,
          'provider', i.provider, 'email', i.identity_data ->> 'email', 'last_sign_in_at', i.last_sign_in_at,
          'created_at', i.created_at, 'updated_at', i.updated_at) order by i.created_at), '[]')
        from auth.identities i where i.user_id = u.id)
    ) || jsonb_strip_nulls(jsonb_build_object(
      'email_confirmed_at', u.email_confirmed_at, 'confirmed_at', u.email_confirmed_at,
      'last_sign_in_at', u.last_sign_in_at, 'banned_until', u.banned_until)) as user
  from auth.users u`;

export async function findPersonByEmail(db: Queryable, email: string, now: number): Promise<Person | undefined> {
  const { rows } = await db.query<Person>(`${PERSON} where u.email = $2 and not u.is_sso_user`, [now, email]);
  return rows[0];
}

export async function findPerson(db: Queryable, userId: string, now: number): Promise<Person | undefined> {
  const { rows } = await db.query<Person>(`${PERSON} where u.id = $2`, [now, userId]);
  return rows[0];
}

export type NewPerson = { id: string; email: string; hash: string; metadata: Metadata };

/** Answers false when the address is taken, also by somebody who signs up at the same moment. */
export async function insertPerson(db: Queryable, { id, email, hash, metadata }: NewPerson, now: number): Promise<boolean> {
  const { rowCount } = await db.query(
    `with person as (
       insert into auth.users (instance_id, id, aud, role, email, encrypted_password, email_confirmed_at, raw_app_meta_data,
         raw_user_meta_data, created_at, updated_at)
       select '${NO_INSTANCE}', $2, 'authenticated', 'authenticated', $3, $4, now.at, '{"provider": "email", "providers": ["email"]}', $5, now.at, now.at
       from (select to_timestamp($1 / 1000.0) as at) now
       on conflict do nothing
       returning id, email, created_at)
     insert into auth.identities (id, provider_id, user_id, identity_data, provider, last_sign_in_at, created_at, updated_at)
     select gen_random_uuid(), p.id::text, p.id,
       jsonb_build_object('sub', p.id, 'email', p.email, 'email_verified', true, 'phone_verified', false),
       'email', p.created_at, p.created_at, p.created_at
     from person p`,
    [now, id, email, hash, JSON.stringify({ ...metadata, email_verified: true })],
  );
  return rowCount === 1;
}

export type PersonChange = { hash: string | null; metadata: Metadata };

/** Metadata is merged, and null takes a field away. Answers false when it would grow beyond what a token can carry. */
export async function updatePerson(db: Queryable, userId: string, change: PersonChange, now: number): Promise<boolean> {
  const entries = Object.entries(change.metadata);
  const kept = Object.fromEntries(entries.filter(([, value]) => value !== null));
  const dropped = entries.filter(([, value]) => value === null).map(([name]) => name);
  const { rowCount } = await db.query(
    `update auth.users u
     set encrypted_password = coalesce($3, u.encrypted_password), raw_user_meta_data = merged.data,
       recovery_token = case when $3::text is null then u.recovery_token else '' end, updated_at = to_timestamp($1 / 1000.0)
     from (select (coalesce(raw_user_meta_data, '{}') || $4::jsonb) - $5::text[] as data from auth.users where id = $2) merged
     where u.id = $2 and length(merged.data::text) <= 4096`,
    [now, userId, change.hash, JSON.stringify(kept), dropped],
  );
  return rowCount === 1;
}
