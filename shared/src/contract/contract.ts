import { floorCommands } from '../floor/floor-contract.ts';
import { kitchenCommands } from '../kitchen/kitchen-contract.ts';
import { liveEndpoints } from '../live/live-contract.ts';
import { menuCommands } from '../menu/menu-contract.ts';
import { ordersCommands } from '../orders/orders-contract.ts';
import { paymentsCommands } from '../payments/payments-contract.ts';
import { staffCommands, staffEndpoints } from '../staff/staff-contract.ts';
import type { Command, Endpoint } from './endpoint.ts';

/** Doors whose whole meaning is a rule. */
export const COMMANDS = {
  ...floorCommands,
  ...ordersCommands,
  ...kitchenCommands,
  ...menuCommands,
  ...paymentsCommands,
  ...staffCommands,
} as const;

/** Doors that need the server for more than judging a rule. */
export const ENDPOINTS = { ...staffEndpoints, ...liveEndpoints } as const;

export type CommandKey = keyof typeof COMMANDS;
export type EndpointKey = keyof typeof ENDPOINTS;

export const ALL_ENDPOINTS: readonly Endpoint[] = [...Object.values(COMMANDS), ...Object.values(ENDPOINTS)] as unknown as Endpoint[];
export const commandNamed = (name: string): Command | undefined => BY_NAME.get(name);

const BY_NAME = new Map((Object.values(COMMANDS) as unknown as Command[]).map((command) => [command.name, command]));

/** Codes that every door may answer with. */
export const SHARED_ERRORS = [
  'unauthenticated',
  'forbidden',
  'not-found',
  'invalid',
  'malformed',
  'too-large',
  'method-not-allowed',
  'id/known',
  'idempotency/missing',
  'idempotency/reused',
  'idempotency/in-flight',
  'rate-limited',
  'unavailable',
  'internal',
] as const;
