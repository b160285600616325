import { HOUR, MINUTE } from '@heard/shared/kernel/time.ts';
import type { AuthLimits } from './auth-deps.ts';

/**
 * A whole restaurant sits behind one address, so addresses get more patience than accounts; and an account gets more from
 * everywhere together than from one address, so that a stranger who guesses cannot easily lock its owner out.
 */
export const AUTH_LIMITS: AuthLimits = {
  wrongPasswords: { perAccountAndAddress: 5, perAccount: 50, perAddress: 30 },
  signUpsPerAddress: { count: 30, withinMs: HOUR },
  refreshesPerAddress: { count: 300, withinMs: 5 * MINUTE },
  recoveriesPerAddress: { count: 10, withinMs: HOUR },
  recoveriesPerAccount: { count: 1, withinMs: MINUTE },
  verificationsPerAddress: { count: 30, withinMs: 5 * MINUTE },
  changesPerPerson: { count: 30, withinMs: HOUR },
};
