import { randomBytes, randomUUID } from 'node:crypto';
import type { Request } from 'express';
import { NO_INSTANCE, type Queryable } from './people.ts';

export type Visit = { userAgent: string | null; ip: string | null };
/** How the session began, as `amr` names it. */
export type SignInMethod = 'password' | 'otp';
export type SessionToken = { sessionId: string; startedAt: number; method: SignInMethod; refreshToken: string };
export type SignOutScope = 'global' | 'local' | 'others';

const LONGEST_USER_AGENT = 512;

export function visitOf(request: Request): Visit {
  return { userAgent: request.get('user-agent')?.slice(0, LONGEST_USER_AGENT) ?? null, ip: request.ip ?? null };
}

/** 128 bits; GoTrue's own have 60. */
export function makeRefreshToken(): string {
  return randomBytes(16).toString('base64url');
}

export async function openSession(db: Queryable, userId: string, method: SignInMethod, visit: Visit, now: number): Promise<SessionToken> {
  const opened = { sessionId: randomUUID(), startedAt: now, method, refreshToken: makeRefreshToken() };
  await db.query(
    `with now as (select to_timestamp($1 / 1000.0) as at),
     session as (
       insert into auth.sessions (id, user_id, aal, created_at, updated_at, user_agent, ip)
       select $2, $3, 'aal1', at, at, $4, $5::inet from now returning id),
     method as (
       insert into auth.mfa_amr_claims (id, session_id, authentication_method, created_at, updated_at)
       select gen_random_uuid(), session.id, $7, at, at from session, now),
     person as (update auth.users u set last_sign_in_at = at, updated_at = at from now where u.id = $3)
     insert into auth.refresh_tokens (instance_id, token, user_id, session_id, revoked, created_at, updated_at)
     select '${NO_INSTANCE}', $6, $3::uuid::text, session.id, false, at, at from session, now`,
    [now, opened.sessionId, userId, visit.userAgent, visit.ip, opened.refreshToken, method],
  );
  return opened;
}

/** Whether an access token's session still stands. */
export async function isSessionOpen(db: Queryable, sessionId: string, userId: string, now: number): Promise<boolean> {
  const { rowCount } = await db.query(
    `select from auth.sessions
     where id = $2 and user_id = $3 and (not_after is null or not_after > to_timestamp($1 / 1000.0))`,
    [now, sessionId, userId],
  );
  return rowCount === 1;
}

/** Refresh tokens go with their session. Answers the ids of those that ended. */
export async function endSessions(db: Queryable, userId: string, sessionId: string, scope: SignOutScope): Promise<string[]> {
  const { rows } = await db.query<{ id: string }>(
    `delete from auth.sessions
     where user_id = $1 and case $3::text when 'local' then id = $2 when 'others' then id <> $2 else true end
     returning id`,
    [userId, sessionId, scope],
  );
  return rows.map((row) => row.id);
}
