import type { Request } from 'express';
import { answerWithTokens, type TokenAnswer } from './access-token.ts';
import type { AuthDeps } from './auth-deps.ts';
import { AuthError } from './auth-error.ts';
import { addressOf, bodyOf, textField } from './auth-request.ts';
import { findPerson } from './people.ts';
import { rotateRefreshToken } from './refresh-rotation.ts';
import { visitOf } from './sessions.ts';

const TOKEN = /^[\w-]{1,255}$/;

/** A reused token ends the whole session, tokens and sockets included: one of the two holders is a thief. */
export async function refresh(deps: AuthDeps, request: Request): Promise<TokenAnswer> {
  const { db, attempts, clock, limits } = deps;
  attempts.pace(`refresh:${addressOf(request)}`, limits.refreshesPerAddress);
  const token = textField(bodyOf(request), 'refresh_token');
  if (!TOKEN.test(token)) throw notFound();

  const rotation = await rotateRefreshToken(db, token, visitOf(request), clock());
  if (rotation.outcome === 'unknown') throw notFound();
  if (rotation.outcome === 'expired') {
    throw new AuthError(400, 'session_expired', 'Invalid Refresh Token: Session Expired');
  }
  if (rotation.outcome === 'reused') {
    deps.onSessionsEnded([rotation.sessionId]);
    throw new AuthError(400, 'refresh_token_already_used', 'Invalid Refresh Token: Already Used');
  }
  const person = await findPerson(db, rotation.userId, clock());
  if (person === undefined) throw notFound();
  if (person.isBanned) throw new AuthError(400, 'user_banned', 'Invalid Refresh Token: User Banned');
  return answerWithTokens(deps, person.user, rotation.session);
}

function notFound(): AuthError {
  return new AuthError(400, 'refresh_token_not_found', 'Invalid Refresh Token: Refresh Token Not Found');
}
