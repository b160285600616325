import type { Pool, PoolClient } from 'pg';
import { HOUR, SECOND } from '@heard/shared/kernel/time.ts';
import { NO_INSTANCE } from './people.ts';
import { inTransaction } from './transaction.ts';
import { makeRefreshToken, type SessionToken, type SignInMethod, type Visit } from './sessions.ts';

export type Rotation =
  | { outcome: 'rotated'; userId: string; session: SessionToken }
  | { outcome: 'reused'; sessionId: string }
  | { outcome: 'unknown' }
  | { outcome: 'expired' };

type SessionRow = { id: string; userId: string; startedAt: number; method: SignInMethod; isOver: boolean };
type TokenRow = { token: string; revoked: boolean; parent: string | null; updatedAt: number };

/** GoTrue's: tabs that wake together all present the same token. */
const REUSE_INTERVAL = 10 * SECOND;
/** As long as GoTrue keeps used tokens; an older one is unknown instead of reused, and refused either way. */
const KEEP_USED_TOKENS = 24 * HOUR;

/** The session's row is the lock: all refreshes of one session happen one after the other. */
export function rotateRefreshToken(db: Pool, token: string, visit: Visit, now: number): Promise<Rotation> {
  return inTransaction(db, async (tx): Promise<Rotation> => {
    const session = await lockSession(tx, token, now);
    if (session === undefined) return { outcome: 'unknown' };
    if (session.isOver) return { outcome: 'expired' };
    const [presented, active] = await Promise.all([readToken(tx, token), readActiveToken(tx, session.id)]);
    if (presented === undefined) return { outcome: 'unknown' };

    const rotated = (refreshToken: string): Rotation => {
      const { id: sessionId, userId, startedAt, method } = session;
      return { outcome: 'rotated', userId, session: { sessionId, startedAt, method, refreshToken } };
    };
    if (!presented.revoked) return rotated(await issueSuccessor(tx, session, token, visit, now));
    if (active !== undefined && isForgivable(presented, active, now)) return rotated(active.token);
    await tx.query('delete from auth.sessions where id = $1', [session.id]);
    return { outcome: 'reused', sessionId: session.id };
  });
}

/** Either the answer to the last refresh was lost on its way, or several tabs refreshed at once. */
function isForgivable(presented: TokenRow, active: TokenRow, now: number): boolean {
  return active.parent === presented.token || now <= presented.updatedAt + REUSE_INTERVAL;
}

async function lockSession(tx: PoolClient, token: string, now: number): Promise<SessionRow | undefined> {
  const { rows } = await tx.query<SessionRow>(
    `select id, user_id as "userId", (extract(epoch from created_at) * 1000)::float8 as "startedAt",
       coalesce(not_after <= to_timestamp($1 / 1000.0), false) as "isOver",
       coalesce((select authentication_method from auth.mfa_amr_claims c where c.session_id = s.id limit 1), 'password') as method
     from auth.sessions s
     where id = (select session_id from auth.refresh_tokens where token = $2)
     for update`,
    [now, token],
  );
  return rows[0];
}

const TOKEN_ROW = `select token, revoked, parent, (extract(epoch from updated_at) * 1000)::float8 as "updatedAt" from auth.refresh_tokens`;

async function readToken(tx: PoolClient, token: string): Promise<TokenRow | undefined> {
  return (await tx.query<TokenRow>(`${TOKEN_ROW} where token = $1`, [token])).rows[0];
}

async function readActiveToken(tx: PoolClient, sessionId: string): Promise<TokenRow | undefined> {
  const text = `${TOKEN_ROW} where session_id = $1 and not revoked order by id desc limit 1`;
  return (await tx.query<TokenRow>(text, [sessionId])).rows[0];
}

async function issueSuccessor(tx: PoolClient, session: SessionRow, token: string, visit: Visit, now: number): Promise<string> {
  const successor = makeRefreshToken();
  await tx.query(
    `with now as (select to_timestamp($1 / 1000.0) as at),
     used as (update auth.refresh_tokens t set revoked = true, updated_at = at from now where t.token = $2),
     swept as (
       delete from auth.refresh_tokens t using now
       where t.session_id = $3 and t.revoked and t.updated_at < at - make_interval(secs => $8)),
     seen as (
       update auth.sessions s set refreshed_at = at at time zone 'utc', updated_at = at, user_agent = $4, ip = $5::inet
       from now where s.id = $3)
     insert into auth.refresh_tokens (instance_id, token, user_id, session_id, parent, revoked, created_at, updated_at)
     select '${NO_INSTANCE}', $6, $7, $3, $2, false, at, at from now`,
    [now, token, session.id, visit.userAgent, visit.ip, successor, session.userId, KEEP_USED_TOKENS / SECOND],
  );
  return successor;
}
