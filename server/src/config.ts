import Joi from 'joi';

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
  // Render sets this to the address it gave the service.
  RENDER_EXTERNAL_URL: url,
})
  .unknown(true)
  .prefs({ convert: true, abortEarly: false });

/** A sentence that says what to do. */
export class ConfigRefused extends Error {
  override readonly name = 'ConfigRefused';
}

type Variables = Readonly<Record<string, string | undefined>>;

/** Throws ConfigRefused for values that make no sense alone or together. An empty variable counts as not set. */
export function readConfig(variables: Variables = process.env): Config {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const { value, error } = SCHEMA.validate(given);
  if (error) throw new ConfigRefused(`The settings do not make sense: ${error.details.map((detail) => detail.message).join('; ')}.`);
  refuseContradictions(value as Variables);
  return configOf(value as Variables & { PORT: number; DATABASE_POOL_MAX: number; TRUSTED_PROXIES: number; RATE_LIMIT_PER_MINUTE: number });
}

function refuseContradictions(of: Variables): void {
  const refuse = (when: boolean, sentence: string): void => {
    if (when) throw new ConfigRefused(sentence);
  };
  const { DATABASE_URL, HEARD_SECRET, SUPABASE_URL, SUPABASE_ANON_KEY, DEMO, NODE_ENV, PUBLIC_URL, RENDER_EXTERNAL_URL } = of;
  refuse(
    !!DATABASE_URL && !HEARD_SECRET,
    'DATABASE_URL is set but HEARD_SECRET is not: set it to 32 or more random characters, the same on every instance.',
  );
  refuse(
    !!SUPABASE_URL && !DATABASE_URL,
    "SUPABASE_URL is set but DATABASE_URL is not: set it to the project's connection string, or take SUPABASE_URL away.",
  );
  refuse(
    !!SUPABASE_URL && !SUPABASE_ANON_KEY,
    "SUPABASE_URL is set but SUPABASE_ANON_KEY is not: copy the project's anon (publishable) key.",
  );
  refuse(!SUPABASE_URL && !!of['SUPABASE_JWT_SECRET'], 'SUPABASE_JWT_SECRET is set but SUPABASE_URL is not: set both or neither.');
  refuse(
    !!SUPABASE_URL && DEMO === '1',
    'DEMO=1 would put accounts with a public password next to a Supabase project: take one of the two away.',
  );
  refuse(
    NODE_ENV === 'production' && !!DATABASE_URL && !PUBLIC_URL && !RENDER_EXTERNAL_URL,
    'PUBLIC_URL is not set: in production it is the address people reach the house at; sign-ins and mails carry it.',
  );
  const shortSecret = listOf(of['HEARD_PREVIOUS_SECRETS']).find((secret) => secret.length < 32);
  refuse(shortSecret !== undefined, 'HEARD_PREVIOUS_SECRETS holds one shorter than 32 characters: it was never a secret of this house.');
  const origin = listOf(of['CLIENT_ORIGINS']).find((address) => !isOrigin(withoutSlash(address)));
  refuse(origin !== undefined, `CLIENT_ORIGINS holds "${origin}": write each as https://host, without a path; a star is not accepted.`);
}

const isOrigin = (address: string): boolean => URL.canParse(address) && new URL(address).origin === address && /^https?:/.test(address);

const listOf = (commaSeparated: string | undefined): string[] =>
  (commaSeparated ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
const withoutSlash = (address: string): string => address.replace(/\/+$/, '');

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
  };
}
