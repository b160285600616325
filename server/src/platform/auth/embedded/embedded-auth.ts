import express, { Router, type Request, type RequestHandler } from 'express';
import { makeVerifier } from '../verify-token.ts';
import { changeAccount, readAccount, signOut } from './account.ts';
import { makeAttempts } from './attempts.ts';
import type { AuthDeps } from './auth-deps.ts';
import { answerAuthErrors, AuthError } from './auth-error.ts';
import { AUTH_LIMITS } from './auth-limits.ts';
import { makePasswordHashing } from './password-hashing.ts';
import { requestRecovery, verifyRecovery } from './recovery.ts';
import { refresh } from './refresh.ts';
import { signIn } from './sign-in.ts';
import { signUp } from './sign-up.ts';

export type EmbeddedAuthOptions = Pick<AuthDeps, 'db' | 'keys' | 'clock' | 'mail' | 'publicUrl' | 'onSessionsEnded' | 'report'> &
  Partial<Pick<AuthDeps, 'limits' | 'passwords'>>;

const LARGEST_BODY = '16kb';

const SETTINGS = {
  external: { email: true, phone: false, anonymous_users: false },
  disable_signup: false,
  mailer_autoconfirm: true,
  phone_autoconfirm: false,
  sms_provider: '',
  saml_enabled: false,
};

/**
 * The part of GoTrue's API that Supabase's own client needs for sign-in with a password. Mount at `/auth/v1`, before any
 * other reader of bodies. `request.ip` must be the visitor's: set Express' `trust proxy` where there is one.
 */
export function embeddedAuth(options: EmbeddedAuthOptions): Router {
  const deps = makeDeps(options);
  const router = Router();
  addPublicFacts(router, deps);
  router.use(neverStored, express.json({ limit: LARGEST_BODY, type: () => true }));
  router.post(
    '/signup',
    answering((request) => signUp(deps, request)),
  );
  router.post(
    '/token',
    answering((request) => grantToken(deps, request)),
  );
  router.get(
    '/user',
    answering((request) => readAccount(deps, request)),
  );
  router.put(
    '/user',
    answering((request) => changeAccount(deps, request)),
  );
  router.post(
    '/logout',
    answering((request) => signOut(deps, request)),
  );
  router.post(
    '/recover',
    answering(async (request) => requestRecovery(deps, request)),
  );
  router.post(
    '/verify',
    answering((request) => verifyRecovery(deps, request)),
  );
  router.use(() => {
    throw new AuthError(404, 'validation_failed', 'There is no such endpoint here.');
  });
  router.use(answerAuthErrors(deps.report));
  return router;
}

function addPublicFacts(router: Router, { keys }: AuthDeps): void {
  router.get('/health', (_, response) => void response.json({ version: '', name: 'GoTrue', description: 'Heard' }));
  router.get('/settings', (_, response) => void response.json(SETTINGS));
  router.get('/.well-known/jwks.json', (_, response) => {
    response.set('Cache-Control', 'public, max-age=600').json(keys.jwks());
  });
}

const neverStored: RequestHandler = (_, response, next) => {
  response.set('Cache-Control', 'no-store');
  next();
};

function makeDeps(options: EmbeddedAuthOptions): AuthDeps {
  const { keys, clock } = options;
  const publicUrl = options.publicUrl.replace(/\/+$/, '');
  const issuer = `${publicUrl}/auth/v1`;
  return {
    ...options,
    publicUrl,
    issuer,
    limits: options.limits ?? AUTH_LIMITS,
    passwords: options.passwords ?? makePasswordHashing(),
    verifier: makeVerifier({ issuers: [{ issuer, jwks: keys.jwks() }], clock }),
    attempts: makeAttempts(clock),
  };
}

function grantToken(deps: AuthDeps, request: Request): Promise<unknown> {
  const grant = request.query['grant_type'];
  if (grant === 'password') return signIn(deps, request);
  if (grant === 'refresh_token') return refresh(deps, request);
  throw new AuthError(400, 'invalid_credentials', 'unsupported_grant_type');
}

function answering(act: (request: Request) => Promise<unknown>): RequestHandler {
  return async (request, response) => {
    const answer = await act(request);
    if (answer === undefined) response.status(204).end();
    else response.json(answer);
  };
}
