import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { readConfig } from '../../server/src/config.ts';
import { knownVariables, textOf, yamlOf } from './deploy-files.ts';
import { NODE_ENVIRONMENT } from '../scripts/node-flags.mjs';

const random = (): string => randomBytes(32).toString('base64');

interface Render {
  readonly services: readonly {
    readonly type: string;
    readonly healthCheckPath: string;
    readonly startCommand: string;
    readonly buildCommand: string;
    readonly preDeployCommand: string;
    readonly envVars: readonly {
      readonly key: string;
      readonly value?: string;
      readonly generateValue?: boolean;
      readonly sync?: boolean;
    }[];
  }[];
}
interface Compose {
  readonly services: Readonly<
    Record<
      string,
      { readonly image?: string; readonly ports?: string[]; readonly environment?: Record<string, string>; readonly healthcheck?: object }
    >
  >;
}

test('Render starts a server that its settings make sense to', () => {
  const [api] = (yamlOf('render.yaml') as Render).services;
  const asked: Record<string, string> = {
    DATABASE_URL: 'postgres://postgres.abc:x@aws-0-eu-central-1.pooler.supabase.com:5432/postgres',
    SUPABASE_URL: 'https://abc.supabase.co',
    SUPABASE_ANON_KEY: 'anon',
    CLIENT_ORIGINS: 'https://heard.example',
  };
  const given = api!.envVars.map(({ key, value, generateValue, sync }) => {
    expect([value !== undefined, generateValue === true, sync === false].filter(Boolean)).toHaveLength(1);
    return [key, value ?? (generateValue ? random() : asked[key])] as const;
  });
  // Render sets these two itself.
  const config = readConfig({ ...Object.fromEntries(given), PORT: '10000', RENDER_EXTERNAL_URL: 'https://heard-api.onrender.com' });
  expect(config).toMatchObject({ env: 'production', trustedProxies: 1, isDemo: false, publicUrl: 'https://heard-api.onrender.com' });
  const unknown = given
    .map(([key]) => key)
    .filter((key) => !['NODE_VERSION', ...Object.keys(NODE_ENVIRONMENT)].includes(key) && !knownVariables().includes(key));
  expect(unknown).toEqual([]);
});

test('Render asks the ready probe, migrates before it starts, and runs scripts that exist', () => {
  const [api] = (yamlOf('render.yaml') as Render).services;
  expect(api).toMatchObject({ type: 'web', healthCheckPath: '/api/v1/health/ready', preDeployCommand: 'npm run db -- up' });
  const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };
  for (const script of ['db', 'build:server', 'build:client']) expect(scripts).toHaveProperty([script]);
  expect(textOf('server/vite.config.ts')).toContain("outDir: 'dist'");
  expect(api!.startCommand).toMatch(/server\/dist\/main\.js$/);
});

const compose = yamlOf('deploy/compose.yaml') as Compose;

test('compose starts a server that its settings make sense to', () => {
  const values: Record<string, string> = { POSTGRES_PASSWORD: 'x'.repeat(32), HEARD_SECRET: random(), PUBLIC_URL: 'https://heard.example' };
  const filled = (text: string): string =>
    text.replace(/\$\{(\w+)(?::([-?])([^}]*))?\}/g, (_, name: string, kind?: string, fallback = '') => {
      expect(kind === '?' || name === 'POSTGRES_PASSWORD' ? values : { ...values, [name]: fallback }).toHaveProperty([name]);
      return values[name] ?? fallback;
    });
  const given = Object.entries(compose.services['server']!.environment!).map(([key, value]) => [key, filled(value)]);
  const config = readConfig(Object.fromEntries(given));
  expect(config).toMatchObject({ env: 'production', trustedProxies: 2, publicUrl: 'https://heard.example', isDemo: false });
  expect(given.filter(([key]) => !knownVariables().includes(key!))).toEqual([]);
});

test('only nginx is reached from outside, and every image is of a certain version', () => {
  const { database, server, web } = compose.services;
  expect([database!.ports, server!.ports]).toEqual([undefined, undefined]);
  expect(web!.ports).toHaveLength(1);
  expect(database).toMatchObject({ image: expect.stringMatching(/^postgres:17\.\d+-/), healthcheck: expect.any(Object) });
});

test('env.example names every setting there is, and no other', () => {
  const named = [...textOf('deploy/env.example').matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name!);
  const ofCompose = ['POSTGRES_PASSWORD', 'HTTP_PORT'];
  expect(named.toSorted()).toEqual([...knownVariables(), ...ofCompose].toSorted());
  expect(new Set(named).size).toBe(named.length);
});
