import type { ErrorRequestHandler, Request, Response } from 'express';
import { TokenRefused } from '../token-refused.ts';

/** The part of GoTrue's error codes that this subset answers with. */
export type AuthErrorCode =
  | 'bad_json'
  | 'bad_jwt'
  | 'conflict'
  | 'email_address_invalid'
  | 'invalid_credentials'
  | 'no_authorization'
  | 'not_admin'
  | 'otp_expired'
  | 'over_email_send_rate_limit'
  | 'over_request_rate_limit'
  | 'refresh_token_already_used'
  | 'refresh_token_not_found'
  | 'same_password'
  | 'session_expired'
  | 'session_not_found'
  | 'unexpected_failure'
  | 'user_already_exists'
  | 'user_banned'
  | 'user_not_found'
  | 'validation_failed'
  | 'weak_password';

export type AuthErrorDetails = { retryAfterSeconds?: number; weakReasons?: readonly string[] };

export class AuthError extends Error {
  readonly status: number;
  readonly code: AuthErrorCode;
  readonly details: AuthErrorDetails;

  constructor(status: number, code: AuthErrorCode, message: string, details: AuthErrorDetails = {}) {
    super(message);
    this.name = 'AuthError';
    this.status = status;
    this.code = code;
    this.details = details;
  }
}

const VERSION_HEADER = 'X-Supabase-Api-Version';
const VERSION_2024 = '2024-01-01';

/** Everything below 500 is the caller's affair; the rest is reported and answered without a word about the inside. */
export function answerAuthErrors(report: (error: unknown) => void): ErrorRequestHandler {
  return (error, request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const known = asAuthError(error);
    if (known.status >= 500) report(error);
    answer(known, request, response);
  };
}

/** GoTrue speaks two dialects: callers that name the version of 2024 get `{ code, message }`, others `{ code, error_code, msg }`. */
function answer(error: AuthError, request: Request, response: Response): void {
  const { retryAfterSeconds, weakReasons } = error.details;
  const weak = weakReasons === undefined ? {} : { weak_password: { reasons: weakReasons } };
  if (retryAfterSeconds !== undefined) response.set('Retry-After', String(retryAfterSeconds));
  response.status(error.status).set('x-sb-error-code', error.code);
  if ((request.get(VERSION_HEADER) ?? '') >= VERSION_2024) {
    response.set(VERSION_HEADER, VERSION_2024).json({ code: error.code, message: error.message, ...weak });
  } else {
    response.json({ code: error.status, error_code: error.code, msg: error.message, ...weak });
  }
}

function asAuthError(error: unknown): AuthError {
  if (error instanceof AuthError) return error;
  if (error instanceof TokenRefused) return new AuthError(403, 'bad_jwt', `invalid JWT: ${error.code}`);
  const { status, type } = error as { status?: number; type?: string };
  if (type === 'entity.too.large') return new AuthError(413, 'validation_failed', 'The request is too large.');
  if (type !== undefined && status !== undefined && status < 500) {
    return new AuthError(400, 'bad_json', 'Could not parse request body as JSON');
  }
  return new AuthError(500, 'unexpected_failure', 'Unexpected failure, please check server logs for more information');
}
