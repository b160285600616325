import { HOUR, SECOND } from '@heard/shared/kernel/time.ts';
import { PEOPLE_AUDIENCE } from '../token-claims.ts';
import type { AuthDeps } from './auth-deps.ts';
import type { AuthUser } from './people.ts';
import type { SessionToken } from './sessions.ts';

/** What GoTrue answers to a sign-in; times in seconds, as in OAuth. */
export type TokenAnswer = {
  access_token: string;
  token_type: 'bearer';
  expires_in: number;
  expires_at: number;
  refresh_token: string;
  user: AuthUser;
};

const ACCESS_TOKEN_TTL = HOUR / SECOND;

export async function answerWithTokens(
  { keys, issuer, clock }: Pick<AuthDeps, 'keys' | 'issuer' | 'clock'>,
  user: AuthUser,
  session: SessionToken,
): Promise<TokenAnswer> {
  const claims = {
    iss: issuer,
    sub: user.id,
    aud: PEOPLE_AUDIENCE,
    role: 'authenticated',
    email: user.email,
    phone: '',
    app_metadata: user.app_metadata,
    user_metadata: user.user_metadata,
    session_id: session.sessionId,
    aal: 'aal1',
    amr: [{ method: session.method, timestamp: Math.floor(session.startedAt / SECOND) }],
    is_anonymous: false,
  };
  return {
    access_token: await keys.signToken(claims, ACCESS_TOKEN_TTL),
    token_type: 'bearer',
    expires_in: ACCESS_TOKEN_TTL,
    expires_at: Math.floor(clock() / SECOND) + ACCESS_TOKEN_TTL,
    refresh_token: session.refreshToken,
    user,
  };
}
