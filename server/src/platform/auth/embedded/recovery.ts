import { createHash, randomBytes } from 'node:crypto';
import type { Request } from 'express';
import { HOUR } from '@heard/shared/kernel/time.ts';
import { answerWithTokens, type TokenAnswer } from './access-token.ts';
import type { AuthDeps } from './auth-deps.ts';
import { AuthError } from './auth-error.ts';
import { addressOf, bodyOf, emailField, textField } from './auth-request.ts';
import { findPerson } from './people.ts';
import { openSession, visitOf } from './sessions.ts';

const LINK_LASTS = HOUR;

/** Answers before it looks: neither words nor time tell whether the address has an account. */
export function requestRecovery(deps: AuthDeps, request: Request): Record<string, never> {
  const { attempts, limits } = deps;
  const email = emailField(bodyOf(request));
  attempts.pace(`recover: ${addressOf(request)}`, limits.recoveriesPerAddress);
  attempts.pace(`recover:${email}`, limits.recoveriesPerAccount);
  void mailRecovery(deps, email, request.query['redirect_to']).catch(deps.report);
  return {};
}

async function mailRecovery({ db, mail, clock, publicUrl }: AuthDeps, to: string, wanted: unknown): Promise<void> {
  const token = randomBytes(32).toString('base64url');
  const { rowCount } = await db.query(
    `update auth.users set recovery_token = $3, recovery_sent_at = to_timestamp($1 / 1000.0)
     where email = $2 and not is_sso_user`,
    [clock(), to, digest(token)],
  );
  if (rowCount !== 1) return;
  const link = landingPage(publicUrl, wanted);
  link.searchParams.set('token_hash', token);
  link.searchParams.set('type', 'recovery');
  await mail.sendRecovery({ to, link: link.href, expiresAt: clock() + LINK_LASTS });
}

/** A link in our mail leads to our own house and nowhere else. */
function landingPage(publicUrl: string, wanted: unknown): URL {
  const home = new URL(publicUrl);
  const page = typeof wanted === 'string' && URL.canParse(wanted, home.href) ? new URL(wanted, home) : home;
  return page.origin === home.origin ? page : home;
}

/** The link signs its reader in once, to choose a new password. */
export async function verifyRecovery(deps: AuthDeps, request: Request): Promise<TokenAnswer> {
  const { db, attempts, clock, limits } = deps;
  attempts.pace(`verify:${addressOf(request)}`, limits.verificationsPerAddress);
  const body = bodyOf(request);
  if (textField(body, 'type') !== 'recovery') {
    throw new AuthError(400, 'validation_failed', 'Unsupported verification type');
  }
  const userId = await redeem(deps, textField(body, 'token_hash'));
  const person = userId === undefined ? undefined : await findPerson(db, userId, clock());
  if (person === undefined) throw new AuthError(403, 'otp_expired', 'Email link is invalid or has expired');
  if (person.isBanned) throw new AuthError(403, 'user_banned', 'User is banned');
  return answerWithTokens(deps, person.user, await openSession(db, person.user.id, 'otp', visitOf(request), clock()));
}

async function redeem({ db, clock }: AuthDeps, token: string): Promise<string | undefined> {
  const { rows } = await db.query<{ id: string }>(
    `update auth.users set recovery_token = '', email_confirmed_at = coalesce(email_confirmed_at, to_timestamp($1 / 1000.0))
     where recovery_token = $2 and recovery_sent_at > to_timestamp($3 / 1000.0)
     returning id`,
    [clock(), digest(token), clock() - LINK_LASTS],
  );
  return rows[0]?.id;
}

/** Only the digest is kept, so a copy of the database opens no account. */
function digest(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
