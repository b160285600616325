import { randomUUID } from 'node:crypto';
import type { HeardEvent } from '@heard/shared/live/event.ts';
import type { KindName, Row } from '@heard/shared/live/kinds.ts';
import { PASSWORD, type Account } from './screens.ts';
import type { House } from './house.ts';

type Rows = { readonly [K in KindName]: readonly Row<K>[] };

/** The restaurant as the server has it, past every screen. */
export async function rowsNow({ url }: House, who: Account = 'manager'): Promise<Rows> {
  const { token, home } = await comeIn(url, who);
  return (await ask<{ rows: Rows }>(`${home}/snapshot`, token)).rows;
}

/** Everything that ever happened in the restaurant, page by page. */
export async function logNow({ url }: House): Promise<HeardEvent[]> {
  const { token, home } = await comeIn(url, 'manager');
  const events: HeardEvent[] = [];
  for (;;) {
    const page = await ask<{ events: HeardEvent[] }>(`${home}/log?after=${events.at(-1)?.seq ?? 0}`, token);
    if (page.events.length === 0) return events;
    events.push(...page.events);
  }
}

/** Somebody does something at another device. */
export async function actNow({ url }: House, path: string, body: object, who: Account = 'manager'): Promise<void> {
  const { token, home } = await comeIn(url, who);
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': randomUUID() };
  const answer = await fetch(home + path, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
}

async function comeIn(url: string, who: Account): Promise<{ readonly token: string; readonly home: string }> {
  const token = await tokenOf(url, who);
  const me = await ask<{ memberships: { restaurantId: string }[] }>(`${url}/api/v1/me`, token);
  return { token, home: `${url}/api/v1/restaurants/${me.memberships[0]!.restaurantId}` };
}

async function tokenOf(url: string, who: Account): Promise<string> {
  const answer = await fetch(`${url}/auth/v1/token?grant_type=password`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: `${who}@demo.test`, password: PASSWORD }),
  });
  return ((await answer.json()) as { access_token: string }).access_token;
}

async function ask<T>(url: string, token: string): Promise<T> {
  const answer = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as T;
}
