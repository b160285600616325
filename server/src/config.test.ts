import { expect, test } from 'vitest';
import { ConfigRefused, readConfig } from './config.ts';

const SECRET = 'a secret of at least thirty-two characters';
const DATABASE_URL = 'postgres://heard@db.test/heard';
const supabase = { SUPABASE_URL: 'https://abc.supabase.co', SUPABASE_ANON_KEY: 'anon' };
const production = { NODE_ENV: 'production', DATABASE_URL, HEARD_SECRET: SECRET, PUBLIC_URL: 'https://api.heard.test/' };

test('without any setting there is a house to look around in', () => {
  expect(readConfig({})).toMatchObject({
    env: 'development',
    port: 3001,
    databaseUrl: undefined,
    secret: undefined,
    supabase: undefined,
    publicUrl: 'http://localhost:3001',
    isDemo: true,
    trustedProxies: 0,
    metricsToken: undefined,
  });
});

test('an empty variable counts as not set', () => {
  expect(readConfig({ PORT: '', DATABASE_URL: '', DEMO: '' })).toEqual(readConfig({}));
});

test('a production house is what its settings say', () => {
  const given = {
    ...production,
    ...supabase,
    CLIENT_ORIGINS: 'https://heard.test/, https://b.test',
    HEARD_PREVIOUS_SECRETS: `${SECRET}1,${SECRET}2`,
  };
  expect(readConfig(given)).toMatchObject({
    publicUrl: 'https://api.heard.test',
    clientOrigins: ['https://heard.test', 'https://b.test'],
    previousSecrets: [`${SECRET}1`, `${SECRET}2`],
    supabase: { url: 'https://abc.supabase.co', anonKey: 'anon', legacyJwtSecret: undefined },
    isDemo: false,
  });
});

test('on Render the address comes from Render, unless another is given', () => {
  const { PUBLIC_URL: _, ...onRender } = { ...production, RENDER_EXTERNAL_URL: 'https://heard.onrender.test' };
  expect(readConfig(onRender).publicUrl).toBe('https://heard.onrender.test');
  expect(readConfig({ ...onRender, PUBLIC_URL: 'https://api.heard.test' }).publicUrl).toBe('https://api.heard.test');
});

test('services of others are used only where they are named', () => {
  expect(readConfig({}).outside).toEqual({ smtp: undefined, sms: undefined, stripe: undefined });
  const given = {
    SMTP_URL: 'smtps://heard:secret@mail.test:465',
    MAIL_FROM: 'The Small House <hello@house.test>',
    SMS_URL: 'http://127.0.0.1:9999/send',
    SMS_TOKEN: 'a long token',
    STRIPE_SECRET_KEY: 'sk_test_1',
    STRIPE_WEBHOOK_SECRET: 'whsec_1',
  };
  expect(readConfig(given).outside).toEqual({
    smtp: { url: given.SMTP_URL, from: given.MAIL_FROM },
    sms: { url: given.SMS_URL, token: given.SMS_TOKEN },
    stripe: { secretKey: 'sk_test_1', webhookSecret: 'whsec_1', apiBase: undefined },
  });
});

const refusalOf = (variables: Record<string, string>): string => {
  try {
    readConfig(variables);
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigRefused);
    return (error as Error).message;
  }
  throw new Error('These settings were accepted.');
};

test.each<[string, Record<string, string>, string]>([
  ['a database without a secret', { DATABASE_URL }, 'DATABASE_URL is set but HEARD_SECRET is not'],
  ['Supabase without its database', supabase, 'SUPABASE_URL is set but DATABASE_URL is not'],
  ['Supabase without its key', { ...production, SUPABASE_URL: supabase.SUPABASE_URL }, 'SUPABASE_URL is set but SUPABASE_ANON_KEY is not'],
  ['a Supabase secret without Supabase', { SUPABASE_JWT_SECRET: 'x' }, 'SUPABASE_JWT_SECRET is set but SUPABASE_URL is not'],
  ['demo accounts next to Supabase', { ...production, ...supabase, DEMO: '1' }, 'DEMO=1 would put accounts with a public password'],
  ['production without an address', { ...production, PUBLIC_URL: '' }, 'PUBLIC_URL is not set'],
  [
    'a pooler that keeps no session',
    { ...production, DATABASE_URL: 'postgres://postgres.abc:x@aws-0-eu-central-1.pooler.supabase.com:6543/postgres' },
    "DATABASE_URL goes by Supabase's transaction pooler",
  ],
  ['a previous secret that is none', { HEARD_PREVIOUS_SECRETS: `${SECRET},short` }, 'HEARD_PREVIOUS_SECRETS holds one shorter than 32'],
  ['every origin at once', { CLIENT_ORIGINS: '*' }, 'CLIENT_ORIGINS holds "*"'],
  ['an origin with a path', { CLIENT_ORIGINS: 'https://heard.test/app' }, 'CLIENT_ORIGINS holds "https://heard.test/app"'],
  ['an origin of another kind', { CLIENT_ORIGINS: 'ftp://heard.test' }, 'CLIENT_ORIGINS holds "ftp://heard.test"'],
  ['a short secret', { HEARD_SECRET: 'short' }, 'HEARD_SECRET'],
  ['a port that is none', { PORT: '70000' }, 'PORT'],
  ['a database of another make', { DATABASE_URL: 'mysql://db.test/heard', HEARD_SECRET: SECRET }, 'DATABASE_URL'],
  ['a pool without room', { DATABASE_POOL_MAX: '1' }, 'DATABASE_POOL_MAX'],
  ['half a proxy', { TRUSTED_PROXIES: '0.5' }, 'TRUSTED_PROXIES'],
  ['a token anyone can guess', { METRICS_TOKEN: 'metrics' }, 'METRICS_TOKEN'],
  ['mails that come from nobody', { SMTP_URL: 'smtp://mail.test' }, 'SMTP_URL is set but MAIL_FROM is not'],
  ['a sender of texts that is not told who asks', { SMS_URL: 'https://sms.test' }, 'SMS_URL is set but SMS_TOKEN is not'],
  ['texts that anyone on the way can read', { SMS_URL: 'http://sms.test', SMS_TOKEN: 'a long token' }, 'SMS_URL is not https'],
  ['a mail server of another make', { SMTP_URL: 'https://mail.test', MAIL_FROM: 'a@b.test' }, 'SMTP_URL'],
  ['payments that nobody would hear of', { STRIPE_SECRET_KEY: 'sk_test_1' }, 'STRIPE_SECRET_KEY is set but STRIPE_WEBHOOK_SECRET is not'],
  ['a signing secret for nothing', { STRIPE_WEBHOOK_SECRET: 'whsec_1' }, 'STRIPE_WEBHOOK_SECRET is set but STRIPE_SECRET_KEY is not'],
  ['a key that is for browsers', { STRIPE_SECRET_KEY: 'pk_test_1', STRIPE_WEBHOOK_SECRET: 'whsec_1' }, 'STRIPE_SECRET_KEY'],
  ['an unknown level', { LOG_LEVEL: 'loud' }, 'LOG_LEVEL'],
])('%s is refused in a sentence', (_, variables, start) => {
  const sentence = refusalOf(variables);
  expect(sentence).toContain(start);
  expect(sentence).toMatch(/^[A-Z].*\.$/s);
});

test('everything that is wrong is said at once, and no value of a secret with it', () => {
  const sentence = refusalOf({ PORT: 'x', LOG_LEVEL: 'loud', HEARD_SECRET: 'too short a one' });
  for (const name of ['PORT', 'LOG_LEVEL', 'HEARD_SECRET']) expect(sentence).toContain(name);
  expect(sentence).not.toContain('too short a one');
});
