import { rowsOf, stateOf, type State } from '@heard/shared/live/state.ts';
import { freshRead } from '../chaos/watching-screen.ts';
import type { Front } from './front.ts';
import type { Dish } from './stream.ts';

const PASSWORD = 'heard-demo';

/** A server that runs already, with the demo's house and menu: each dish of the stream stands for one of the demo's. */
export async function enterDemoHouse(address: string, menu: readonly Dish[]): Promise<Front> {
  const url = address.replace(/\/$/, '');
  const [ownerToken, waiterToken] = [await signIn(url, 'owner'), await signIn(url, 'server')];
  const me = await ask<{ memberships: { restaurantId: string }[] }>(`${url}/api/v1/me`, { headers: bearer(ownerToken) });
  const { restaurantId } = me.memberships[0]!;
  const state = stateOf((await freshRead(url, restaurantId, ownerToken)).rows);
  const dishes = orderable(state);
  if (dishes.length === 0) throw new Error('Nothing on the menu of this house can be ordered.');
  const places = new Map(menu.map(({ name }, at) => [name, at]));
  return {
    url,
    restaurantId,
    waiterToken,
    ownerToken,
    stations: [...rowsOf(state, 'station').values()].map(({ id, ...more }) => ({ id, name: (more as { name?: string }).name ?? id })),
    dish: (name) => dishes[places.get(name)! % dishes.length]!,
    hasMenuOfStream: false,
    close: () => Promise.resolve(),
  };
}

/** What is there for as long as the service lasts, each with the first of what has to be chosen. */
function orderable(state: State): ReturnType<Front['dish']>[] {
  return [...state.item.values()]
    .filter(({ isOut, isOpen, remaining }) => !isOut && !isOpen && remaining === null)
    .map(({ id, modifierGroupIds }) => ({ itemId: id, modifierIds: modifierGroupIds.flatMap((groupId) => firstOf(state, groupId)) }));
}

/** As many as must be, and what these ask for in turn. */
function firstOf(state: State, groupId: string): string[] {
  const least = state.modifierGroup.get(groupId)?.min ?? 0;
  const offered = [...state.modifier.values()].filter((modifier) => modifier.groupId === groupId && !modifier.isOut);
  return offered.slice(0, least).flatMap(({ id, groupIds }) => [id, ...groupIds.flatMap((inner) => firstOf(state, inner))]);
}

async function signIn(url: string, who: 'owner' | 'server'): Promise<string> {
  const body = JSON.stringify({ email: `${who}@demo.test`, password: PASSWORD });
  const headers = { 'content-type': 'application/json' };
  const { access_token: token } = await ask<{ access_token: string }>(`${url}/auth/v1/token?grant_type=password`, {
    method: 'POST',
    headers,
    body,
  });
  return token;
}

const bearer = (token: string): Record<string, string> => ({ authorization: `Bearer ${token}` });

async function ask<T>(url: string, init: RequestInit): Promise<T> {
  const answer = await fetch(url, init);
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as T;
}
