import Joi from 'joi';
import { contradictionIn, listOf, withoutSlash, type Variables } from './config-contradictions.ts';
import { outsideOf, outsideTrouble, type OutsideServices } from './config-outside.ts';

/** Everything the server is told from outside. This file alone reads the environment. */
export interface Config {
  readonly env: 'development' | 'production' | 'test';
  readonly port: number;
  /** Where the embedded database, its secret and uploads are kept. */
  readonly dataDir: string;
  /** Undefined: the embedded database. */
  readonly databaseUrl: string | undefined;
  readonly poolMax: number;
  /** Signs device tokens and embedded sign-ins; undefined only with the embedded database, which keeps one of its own. */
  readonly secret: string | undefined;
  readonly previousSecrets: readonly string[];
  readonly supabase: { readonly url: string; readonly anonKey: string; readonly legacyJwtSecret: string | undefined } | undefined;
  /** Where people reach the house, without a slash at the end. */
  readonly publicUrl: string;
  /** Origins besides our own whose pages may call the API. */
  readonly clientOrigins: readonly string[];
  readonly isDemo: boolean;
  readonly logLevel: string;
  /** Proxies in front of the server whose X-Forwarded-For is believed. */
  readonly trustedProxies: number;
  readonly ratePerMinute: number;
  /** What Prometheus shows to read `/metrics`. Undefined: open to all on a machine of one's own, closed in production. */
  readonly metricsToken: string | undefined;
  /** Shared by the instances of a house; undefined: they make do with Postgres. */
  readonly redisUrl: string | undefined;
  readonly outside: OutsideServices;
}

const url = Joi.string().uri({ scheme: ['http', 'https'] });
const SCHEMA = Joi.object({
  NODE_ENV: Joi.string().valid('development', 'production', 'test').default('development'),
  PORT: Joi.number().port().default(3001),
  HEARD_DATA: Joi.string().default('.heard'),
  DATABASE_URL: Joi.string().uri({ scheme: ['postgres', 'postgresql'] }),
  DATABASE_POOL_MAX: Joi.number().integer().min(2).max(100).default(10),
  HEARD_SECRET: Joi.string().min(32),
  HEARD_PREVIOUS_SECRETS: Joi.string().allow('').default(''),
  SUPABASE_URL: url,
  SUPABASE_ANON_KEY: Joi.string(),
  SUPABASE_JWT_SECRET: Joi.string(),
  PUBLIC_URL: url,
  CLIENT_ORIGINS: Joi.string().allow('').default(''),
  DEMO: Joi.string().valid('0', '1'),
  LOG_LEVEL: Joi.string().valid('error', 'warn', 'info', 'debug').default('info'),
  TRUSTED_PROXIES: Joi.number().integer().min(0).max(10).default(0),
  RATE_LIMIT_PER_MINUTE: Joi.number().integer().min(10).max(10_000_000).default(1_200),
  METRICS_TOKEN: Joi.string().min(16),
  REDIS_URL: Joi.string().uri({ scheme: ['redis', 'rediss'] }),
  SMTP_URL: Joi.string().uri({ scheme: ['smtp', 'smtps'] }),
  MAIL_FROM: Joi.string().pattern(/^[^\r\n]{0,80}[^\s@<]+@[^\s@>]+>?$/, 'an address'),
  SMS_URL: url,
  SMS_TOKEN: Joi.string().min(8),
  STRIPE_SECRET_KEY: Joi.string().pattern(/^(?:sk|rk)_/, 'a secret key'),
  STRIPE_WEBHOOK_SECRET: Joi.string().pattern(/^whsec_/, 'a signing secret'),
  STRIPE_API_BASE: url,
  // Render sets this to the address it gave the service.
  RENDER_EXTERNAL_URL: url,
})
  .unknown(true)
  .prefs({ convert: true, abortEarly: false });

/** A sentence that says what to do. */
export class ConfigRefused extends Error {
  override readonly name = 'ConfigRefused';
}

/** Throws ConfigRefused for values that make no sense alone or together. An empty variable counts as not set. */
export function readConfig(variables: Variables = process.env): Config {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const { value, error } = SCHEMA.validate(given);
  if (error) throw new ConfigRefused(`The settings do not make sense: ${error.details.map((detail) => detail.message).join('; ')}.`);
  const contradiction = contradictionIn(value as Variables) ?? outsideTrouble(value as Variables);
  if (contradiction) throw new ConfigRefused(contradiction);
  return configOf(value as Variables & { PORT: number; DATABASE_POOL_MAX: number; TRUSTED_PROXIES: number; RATE_LIMIT_PER_MINUTE: number });
}

function configOf(
  of: Variables & { PORT: number; DATABASE_POOL_MAX: number; TRUSTED_PROXIES: number; RATE_LIMIT_PER_MINUTE: number },
): Config {
  const supabase = of['SUPABASE_URL'] && {
    url: withoutSlash(of['SUPABASE_URL']),
    anonKey: of['SUPABASE_ANON_KEY'] ?? '',
    legacyJwtSecret: of['SUPABASE_JWT_SECRET'],
  };
  return {
    env: of['NODE_ENV'] as Config['env'],
    port: of.PORT,
    dataDir: of['HEARD_DATA'] ?? '.heard',
    databaseUrl: of['DATABASE_URL'],
    poolMax: of.DATABASE_POOL_MAX,
    secret: of['HEARD_SECRET'],
    previousSecrets: listOf(of['HEARD_PREVIOUS_SECRETS']),
    supabase: supabase || undefined,
    publicUrl: withoutSlash(of['PUBLIC_URL'] ?? of['RENDER_EXTERNAL_URL'] ?? `http://localhost:${of.PORT}`),
    clientOrigins: listOf(of['CLIENT_ORIGINS']).map(withoutSlash),
    // The embedded database is there to look around; another one is somebody's business.
    isDemo: of['DEMO'] === undefined ? !of['DATABASE_URL'] : of['DEMO'] === '1',
    logLevel: of['LOG_LEVEL'] ?? 'info',
    trustedProxies: of.TRUSTED_PROXIES,
    ratePerMinute: of.RATE_LIMIT_PER_MINUTE,
    metricsToken: of['METRICS_TOKEN'],
    redisUrl: of['REDIS_URL'],
    outside: outsideOf(of),
  };
}
