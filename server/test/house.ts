import type { AddressInfo } from 'node:net';
import { randomUUID } from 'node:crypto';
import type { Actor } from '@heard/shared/live/rule.ts';
import { STAFF_ROLES, type StaffRole } from '@heard/shared/staff/roles.ts';
import { afterAll } from 'vitest';
import { buildHouse, type House } from '../src/app.ts';
import { readConfig } from '../src/config.ts';
import { mintDeviceToken } from '../src/platform/auth/device-tokens.ts';
import { makeSigningKeys } from '../src/platform/auth/signing-key.ts';
import { withClient } from '../src/platform/db/client.ts';
import { actOf } from '../src/platform/log/act.ts';
import { insertRows } from '../src/platform/log/kind-sql.ts';
import { makeLog, type Log } from '../src/platform/telemetry/log.ts';
import { freshDatabase, type TestDatabase } from './database.ts';
import { furnish, idsOf, restaurantRow, type Ids } from './small-restaurant.ts';

const SECRET = 'a secret that only the tests of this house know';
const PUBLIC_URL = 'http://house.test';
const HOUR_S = 3_600;

export type TestRole = StaffRole | 'screen' | 'terminal';

export interface Reply {
  readonly status: number;
  readonly body: Record<string, unknown> & { readonly code?: string };
  readonly headers: Headers;
  /** Of a document. */
  readonly bytes: Uint8Array;
}

export interface Ask {
  readonly method?: string;
  readonly body?: unknown;
  readonly token?: string;
  readonly key?: string;
  readonly headers?: Record<string, string>;
}

export interface TestHouse {
  readonly house: House;
  readonly database: TestDatabase;
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  /** Two restaurants, alike but for their ids; whoever works in one is a stranger in the other. */
  readonly ours: Ids;
  readonly theirs: Ids;
  tokenOf(role: TestRole, of?: Ids): Promise<string>;
  /** A path below `/api/v1`. A change gets a key of its own unless one is given. */
  ask(path: string, ask?: Ask): Promise<Reply>;
}

export interface HouseOptions {
  readonly clock?: () => number;
  readonly env?: Record<string, string>;
  readonly log?: Log;
  /** Another instance on the database of this house. */
  readonly beside?: TestHouse;
}

/** The whole server on a database of its own, listening on a free port. Call it at the top of a test file. */
export async function openTestHouse({ clock = Date.now, env = {}, beside, ...more }: HouseOptions = {}): Promise<TestHouse> {
  const database = beside?.database ?? (await freshDatabase({ max: 8 }));
  const config = readConfig({ NODE_ENV: 'test', PUBLIC_URL, HEARD_SECRET: SECRET, DEMO: '0', RATE_LIMIT_PER_MINUTE: '1000000', ...env });
  const { apiUrl, ownerUrl } = database;
  const log = more.log ?? makeLog(env['LOG_LEVEL'] ?? 'error');
  const house = await buildHouse({ config, apiUrl, ownerUrl, secret: SECRET, isShared: true, clock, log });
  const [ours, theirs] = [idsOf('ours'), idsOf('theirs')];
  if (!beside) {
    await found(house, ownerUrl, ours, 'ours');
    await found(house, ownerUrl, theirs, 'theirs');
  }
  await house.start();
  await new Promise<void>((open) => house.server.listen(0, '127.0.0.1', open));
  afterAll(() => house.stop());
  const url = `http://127.0.0.1:${(house.server.address() as AddressInfo).port}`;
  return {
    house,
    database,
    url,
    ours,
    theirs,
    tokenOf: makeTokens(clock, ours),
    ask: (path, ask) => askHouse(`${url}/api/v1${path}`, ask),
  };
}

async function found(house: House, ownerUrl: string, of: Ids, slug: string): Promise<void> {
  const rows = JSON.stringify([restaurantRow(of, slug)]);
  await withClient(ownerUrl, async (owner) => {
    await owner.query(insertRows('restaurant', 2), [of.restaurant, rows]);
    await owner.query('insert into app.heads (restaurant_id) values ($1)', [of.restaurant]);
    for (const role of STAFF_ROLES) {
      await owner.query('insert into auth.users (id, email, aud, role) values ($1, $2, $3, $3)', [
        of.user(role),
        `${role}@${slug}.test`,
        'authenticated',
      ]);
      await owner.query('insert into auth.sessions (id, user_id, created_at, updated_at) values ($1, $2, now(), now())', [
        of.session(role),
        of.user(role),
      ]);
    }
  });
  const who: Actor = { restaurantId: of.restaurant, memberId: null, deviceId: null, role: 'system' };
  await house.restaurants.change(actOf({ who, rule: furnish(of), input: undefined }));
}

function makeTokens(clock: () => number, ours: Ids): TestHouse['tokenOf'] {
  const keys = makeSigningKeys({ secret: SECRET, clock });
  return (role, of = ours) => {
    const restaurantId = of.restaurant;
    if (role === 'screen') return mintDeviceToken(keys, { deviceId: of.screen, restaurantId }, HOUR_S);
    if (role === 'terminal') return mintDeviceToken(keys, { deviceId: of.terminal, restaurantId }, HOUR_S);
    const person = { sub: of.user(role), session_id: of.session(role), aud: 'authenticated', role: 'authenticated' };
    return keys.signToken({ iss: `${PUBLIC_URL}/auth/v1`, ...person }, HOUR_S);
  };
}

async function askHouse(url: string, { method = 'GET', body, token, key = randomUUID(), headers = {} }: Ask = {}): Promise<Reply> {
  const response = await fetch(url, {
    method,
    headers: {
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(method !== 'GET' && { 'idempotency-key': key }),
      ...headers,
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const bytes = new Uint8Array(await response.arrayBuffer());
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  const told = isJson && bytes.length > 0 ? (JSON.parse(new TextDecoder().decode(bytes)) as Reply['body']) : {};
  return { status: response.status, headers: response.headers, body: told, bytes };
}
