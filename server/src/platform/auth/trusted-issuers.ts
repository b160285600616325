import type { Config } from '../../config.ts';
import type { TrustedIssuer } from './issuer-check.ts';
import type { SigningKeys } from './signing-key.ts';
import { HEARD_ISSUER } from './token-claims.ts';

/** Our own tokens for devices and PIN sessions, and one issuer of people: Supabase, or the embedded service. */
export function trustedIssuers({ supabase, publicUrl }: Pick<Config, 'supabase' | 'publicUrl'>, keys: SigningKeys): TrustedIssuer[] {
  const own = { issuer: HEARD_ISSUER, jwks: keys.jwks() };
  if (!supabase) return [own, { issuer: `${publicUrl}/auth/v1`, jwks: keys.jwks() }];
  const project = { issuer: `${supabase.url}/auth/v1`, jwks: new URL(`${supabase.url}/auth/v1/.well-known/jwks.json`) };
  return [own, supabase.legacyJwtSecret ? { ...project, legacySecret: supabase.legacyJwtSecret } : project];
}
