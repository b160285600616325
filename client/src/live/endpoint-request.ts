import type { Endpoint } from '@heard/shared/contract/endpoint.ts';

type Door = Pick<Endpoint, 'method' | 'path' | 'scope' | 'params'>;
type Input = Readonly<Record<string, unknown>>;

export interface EndpointRequest {
  readonly method: Endpoint['method'];
  /** From the root of the API's host, query included. */
  readonly path: string;
  readonly body: string | null;
}

/** Turns an endpoint's one flat input into path, query and body. */
export function requestOf(door: Door, input: Input, restaurantId: string | null): EndpointRequest {
  const path = apiPath(door, restaurantId) + door.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(input[name])));
  const rest = Object.entries(input).filter(([name, value]) => !(name in door.params) && value !== undefined);
  if (door.method !== 'GET') return { method: door.method, path, body: JSON.stringify(Object.fromEntries(rest)) };
  const query = new URLSearchParams(rest.map(([name, value]) => [name, String(value)])).toString();
  return { method: 'GET', path: query === '' ? path : `${path}?${query}`, body: null };
}

function apiPath(door: Door, restaurantId: string | null): string {
  if (door.scope !== 'restaurant') return '/api/v1';
  if (restaurantId === null) throw new Error(`${door.path} is a door of a restaurant, and none was named`);
  return `/api/v1/restaurants/${encodeURIComponent(restaurantId)}`;
}
