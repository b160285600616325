import { ipKeyGenerator } from 'express-rate-limit';
import type { Request } from 'express';
import { AuthError } from './auth-error.ts';

const LONGEST_EMAIL = 255;
/** As much as an address needs to be deliverable by look; the mail itself is the real test. */
const EMAIL = /^[^\s@<>()[\]\\,;:"\p{Cc}]+@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,}$/u;
const SHORTEST_PASSWORD = 8;
/** bcrypt reads no further, so a longer password would be silently cut. */
const LONGEST_PASSWORD_BYTES = 72;
/** It travels in every access token, and a request's headers have 16 kB. */
const LONGEST_METADATA = 4_096;

export type Body = Readonly<Record<string, unknown>>;
export type Metadata = Readonly<Record<string, unknown>>;

export function bodyOf(request: Request): Body {
  const body: unknown = request.body ?? {};
  if (!isRecord(body)) throw new AuthError(400, 'bad_json', 'Could not parse request body as JSON');
  return body;
}

/** Missing reads as empty, as in GoTrue. */
export function textField(body: Body, name: string): string {
  const value = body[name] ?? '';
  if (typeof value !== 'string') throw new AuthError(400, 'bad_json', `Could not read ${name} as text`);
  return value;
}

export function emailField(body: Body): string {
  const email = textField(body, 'email').toLowerCase();
  if (email.length > LONGEST_EMAIL || !EMAIL.test(email)) {
    throw new AuthError(400, 'validation_failed', 'Unable to validate email address: invalid format');
  }
  return email;
}

export function metadataField(body: Body): Metadata {
  const data = body['data'] ?? {};
  if (!isRecord(data)) throw new AuthError(400, 'bad_json', 'Could not read data as an object');
  const json = JSON.stringify(data);
  // Postgres keeps no zero character in a text.
  if (json.length > LONGEST_METADATA || json.includes('\\u0000')) {
    throw new AuthError(400, 'validation_failed', `User metadata cannot be longer than ${LONGEST_METADATA} characters`);
  }
  return data;
}

export function refuseWeakPassword(password: string): void {
  if (Buffer.byteLength(password) > LONGEST_PASSWORD_BYTES) {
    throw new AuthError(400, 'validation_failed', `Password cannot be longer than ${LONGEST_PASSWORD_BYTES} characters`);
  }
  if (Array.from(password).length < SHORTEST_PASSWORD) {
    const message = `Password should be at least ${SHORTEST_PASSWORD} characters.`;
    throw new AuthError(422, 'weak_password', message, { weakReasons: ['length'] });
  }
}

/** One network counts as one address: an IPv6 customer has 2^72 of them. */
export function addressOf(request: Request): string {
  return ipKeyGenerator(request.ip ?? '');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
