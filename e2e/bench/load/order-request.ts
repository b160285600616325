import { randomUUID } from 'node:crypto';
import { checkId, houseId, TABLES, twoDishes, type Station } from '../stage/bench-house.ts';
import { wordRequest } from './http-line.ts';

/** A new order of two dishes onto one of the house's open checks. */
export function orderRequest(house: number, station: Station, token: string): string {
  const check = checkId(Math.floor(Math.random() * TABLES));
  const body = JSON.stringify({ orderId: randomUUID(), lines: twoDishes(station, [randomUUID(), randomUUID()]) });
  const path = `/api/v1/restaurants/${houseId(house)}/checks/${check}/orders`;
  return wordRequest({ method: 'POST', path, token, key: randomUUID(), body });
}
