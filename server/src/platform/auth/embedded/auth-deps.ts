import type { Pool } from 'pg';
import type { SigningKeys } from '../signing-key.ts';
import type { Verifier } from '../verify-token.ts';
import type { Attempts, Pace, Patience } from './attempts.ts';
import type { PasswordHashing } from './password-hashing.ts';

export type RecoveryMail = { to: string; link: string; expiresAt: number };

export type AuthMail = { sendRecovery: (mail: RecoveryMail) => Promise<void> };

export type AuthLimits = {
  /** Wrong passwords in a row before a lock. */
  wrongPasswords: { perAccountAndAddress: Patience; perAccount: Patience; perAddress: Patience };
  signUpsPerAddress: Pace;
  refreshesPerAddress: Pace;
  recoveriesPerAddress: Pace;
  recoveriesPerAccount: Pace;
  verificationsPerAddress: Pace;
  changesPerPerson: Pace;
};

export type AuthDeps = {
  /** On a role that may read and write the schema `auth`. */
  db: Pool;
  keys: SigningKeys;
  /** Milliseconds since the epoch. */
  clock: () => number;
  limits: AuthLimits;
  mail: AuthMail;
  /** Where people reach the house, without a slash at the end. */
  publicUrl: string;
  /** `<publicUrl>/auth/v1` */
  issuer: string;
  verifier: Verifier;
  passwords: PasswordHashing;
  attempts: Attempts;
  /** Told after the sessions are gone from the database. */
  onSessionsEnded: (sessionIds: readonly string[]) => void;
  report: (error: unknown) => void;
};
