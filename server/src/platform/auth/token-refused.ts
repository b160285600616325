export type TokenRefusal =
  | 'token/malformed'
  | 'token/expired'
  | 'token/not-yet'
  | 'token/unknown-issuer'
  | 'token/wrong-audience'
  | 'token/wrong-algorithm'
  | 'token/wrong-role'
  | 'token/unknown-key'
  | 'token/bad-signature'
  | 'token/session-ended';

/** Answered with 401. Anything else thrown while verifying means that the keys or the database could not be asked. */
export class TokenRefused extends Error {
  readonly code: TokenRefusal;

  constructor(code: TokenRefusal) {
    super('This sign-in is not valid.');
    this.name = 'TokenRefused';
    this.code = code;
  }
}
