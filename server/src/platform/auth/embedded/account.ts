import type { Request } from 'express';
import type { AuthDeps } from './auth-deps.ts';
import { AuthError } from './auth-error.ts';
import { bodyOf, metadataField, refuseWeakPassword, textField, type Body } from './auth-request.ts';
import { findPerson, updatePerson, type AuthUser, type Person } from './people.ts';
import { endSessions, isSessionOpen, type SignOutScope } from './sessions.ts';

const SCOPES: readonly unknown[] = ['global', 'local', 'others'] satisfies SignOutScope[];

export async function readAccount(deps: AuthDeps, request: Request): Promise<AuthUser> {
  return (await whoAsks(deps, request)).user;
}

export async function signOut(deps: AuthDeps, request: Request): Promise<void> {
  const scope = request.query['scope'] || 'global';
  if (!isScope(scope)) throw new AuthError(400, 'validation_failed', 'Unsupported logout scope');
  const { user, sessionId } = await whoAsks(deps, request);
  deps.onSessionsEnded(await endSessions(deps.db, user.id, sessionId, scope));
}

/** A new password signs the person out everywhere else. */
export async function changeAccount(deps: AuthDeps, request: Request): Promise<AuthUser> {
  const { db, attempts, clock, limits } = deps;
  const person = await whoAsks(deps, request);
  const { id } = person.user;
  attempts.pace(`change:${id}`, limits.changesPerPerson);
  const body = bodyOf(request);
  refuseForeignChanges(body, person.user);
  const metadata = metadataField(body);
  const hash = await hashNewPassword(deps, textField(body, 'password'), person);

  const isSaved = await updatePerson(db, id, { hash, metadata }, clock());
  if (!isSaved) throw new AuthError(400, 'validation_failed', 'User metadata has grown too long');
  if (hash !== null) deps.onSessionsEnded(await endSessions(db, id, person.sessionId, 'others'));
  return (await findPerson(db, id, clock()))?.user ?? person.user;
}

/** Judged by the database each time, not by the token alone: here a session that has ended must count as ended at once. */
async function whoAsks({ db, verifier, clock }: AuthDeps, request: Request): Promise<Person & { sessionId: string }> {
  const token = /^bearer (\S+)$/i.exec(request.get('authorization') ?? '')?.[1];
  if (token === undefined) throw new AuthError(401, 'no_authorization', 'This endpoint requires a valid Bearer token');
  const claims = await verifier.verify(token);
  if (claims.kind !== 'person') throw new AuthError(403, 'bad_jwt', 'invalid JWT: not of a person');
  const { userId, sessionId } = claims;
  const person = await findPerson(db, userId, clock());
  if (person === undefined) throw new AuthError(403, 'user_not_found', 'User from sub claim in JWT does not exist');
  if (!(await isSessionOpen(db, sessionId, userId, clock()))) {
    throw new AuthError(403, 'session_not_found', 'Session from session_id claim in JWT does not exist');
  }
  if (person.isBanned) throw new AuthError(403, 'user_banned', 'User is banned');
  return { ...person, sessionId };
}

function refuseForeignChanges(body: Body, user: AuthUser): void {
  if (body['app_metadata'] !== undefined) {
    throw new AuthError(403, 'not_admin', 'Updating app_metadata requires admin privileges');
  }
  const email = textField(body, 'email').toLowerCase();
  if ((email !== '' && email !== user.email) || textField(body, 'phone') !== '') {
    throw new AuthError(400, 'validation_failed', 'The address of an account cannot be changed here');
  }
}

async function hashNewPassword({ passwords }: AuthDeps, password: string, person: Person): Promise<string | null> {
  if (password === '') return null;
  refuseWeakPassword(password);
  if (await passwords.isPassword(password, person.hash ?? undefined)) {
    throw new AuthError(422, 'same_password', 'New password should be different from the old password.');
  }
  return passwords.hash(password);
}

function isScope(value: unknown): value is SignOutScope {
  return SCOPES.includes(value);
}
