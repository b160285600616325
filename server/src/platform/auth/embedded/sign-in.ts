import type { Request } from 'express';
import { answerWithTokens, type TokenAnswer } from './access-token.ts';
import type { AuthDeps } from './auth-deps.ts';
import { AuthError } from './auth-error.ts';
import { addressOf, bodyOf, emailField, textField } from './auth-request.ts';
import { findPerson, findPersonByEmail, type Person } from './people.ts';
import { openSession, visitOf } from './sessions.ts';

/** Whether the address has an account shows neither in what is answered to a wrong password nor in how long that takes. */
export async function signIn(deps: AuthDeps, request: Request): Promise<TokenAnswer> {
  const { db, clock } = deps;
  const body = bodyOf(request);
  const email = emailField(body);
  const person = await checkPassword(deps, email, textField(body, 'password'), addressOf(request));
  if (person.isBanned) throw new AuthError(400, 'user_banned', 'User is banned');

  const session = await openSession(db, person.user.id, 'password', visitOf(request), clock());
  const { user } = (await findPerson(db, person.user.id, clock())) ?? person;
  return answerWithTokens(deps, user, session);
}

async function checkPassword(deps: AuthDeps, email: string, password: string, address: string): Promise<Person> {
  const { attempts } = deps;
  const { perAccountAndAddress, perAccount, perAddress } = deps.limits.wrongPasswords;
  const [both, account, everybodyThere] = [`password:${email} ${address}`, `password:${email}`, `password: ${address}`];
  const tries = new Map([
    [both, perAccountAndAddress],
    [account, perAccount],
    [everybodyThere, perAddress],
  ]);
  attempts.begin(tries);
  const person = await compare(deps, email, password).catch((error: unknown) => {
    // Our own trouble is nobody's wrong guess.
    for (const key of tries.keys()) attempts.forgive(key, false);
    throw error;
  });
  if (person === undefined) throw new AuthError(400, 'invalid_credentials', 'Invalid login credentials');

  attempts.forgive(both, true);
  attempts.forgive(account, true);
  // Only this try: with an account of one's own, one could else wipe the slate between guesses at others.
  attempts.forgive(everybodyThere, false);
  return person;
}

async function compare({ db, passwords, clock }: AuthDeps, email: string, password: string): Promise<Person | undefined> {
  const person = await findPersonByEmail(db, email, clock());
  const isRight = await passwords.isPassword(password, person?.hash ?? undefined);
  return isRight ? person : undefined;
}
