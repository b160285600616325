import { randomUUID } from 'node:crypto';
import type { Request } from 'express';
import { answerWithTokens, type TokenAnswer } from './access-token.ts';
import type { AuthDeps } from './auth-deps.ts';
import { AuthError } from './auth-error.ts';
import { addressOf, bodyOf, emailField, metadataField, refuseWeakPassword, textField } from './auth-request.ts';
import { findPerson, findPersonByEmail, insertPerson } from './people.ts';
import { openSession, visitOf } from './sessions.ts';

/** GoTrue with confirmation of addresses off: the new person is signed in, and a taken address is told. */
export async function signUp(deps: AuthDeps, request: Request): Promise<TokenAnswer> {
  const { db, attempts, passwords, clock, limits } = deps;
  attempts.pace(`sign-up:${addressOf(request)}`, limits.signUpsPerAddress);
  const body = bodyOf(request);
  const password = textField(body, 'password');
  if (password === '') throw new AuthError(400, 'validation_failed', 'Signup requires a valid password');
  refuseWeakPassword(password);
  const email = emailField(body);
  const metadata = metadataField(body);

  if ((await findPersonByEmail(db, email, clock())) !== undefined) throw alreadyRegistered();
  const id = randomUUID();
  const isNew = await insertPerson(db, { id, email, hash: await passwords.hash(password), metadata }, clock());
  if (!isNew) throw alreadyRegistered();

  const session = await openSession(db, id, 'password', visitOf(request), clock());
  const person = await findPerson(db, id, clock());
  if (person === undefined) throw new Error('The person who just signed up is gone.');
  return answerWithTokens(deps, person.user, session);
}

function alreadyRegistered(): AuthError {
  return new AuthError(422, 'user_already_exists', 'User already registered');
}
