import { allergiesCommands } from '../allergies/allergies-contract.ts';
import { approvalsDoors } from '../approvals/approvals-contract.ts';
import { floorCommands } from '../floor/floor-contract.ts';
import { guestsCommands, guestsEndpoints } from '../guests/guests-contract.ts';
import { kitchenCommands } from '../kitchen/kitchen-contract.ts';
import { stationsCommands } from '../kitchen/stations-contract.ts';
import { liveEndpoints } from '../live/live-contract.ts';
import { menuCommands } from '../menu/menu-contract.ts';
import { checksCommands } from '../orders/checks-contract.ts';
import { coursesCommands } from '../orders/courses-contract.ts';
import { discountsCommands } from '../orders/discounts-contract.ts';
import { messagesCommands, messagesEndpoints } from '../messages/messages-contract.ts';
import { ordersCommands } from '../orders/orders-contract.ts';
import { pastChecksEndpoints } from '../orders/past-checks-contract.ts';
import { paperEndpoints } from '../paper/paper-contract.ts';
import { onlinePaymentsEndpoints } from '../payments/online-payments-contract.ts';
import { paymentsCommands, paymentsEndpoints } from '../payments/payments-contract.ts';
import { restaurantsCommands } from '../restaurants/restaurants-contract.ts';
import { staffCommands, staffEndpoints } from '../staff/staff-contract.ts';
import type { Command, Endpoint } from './endpoint.ts';

/** What a manager can be asked for is among these. */
const approvals = approvalsDoors([ordersCommands, checksCommands, discountsCommands, paymentsCommands].flatMap((of) => Object.values(of)));

/** Doors whose whole meaning is a rule. */
export const COMMANDS = {
  ...floorCommands,
  ...ordersCommands,
  ...checksCommands,
  ...discountsCommands,
  ...approvals.commands,
  ...coursesCommands,
  ...allergiesCommands,
  ...kitchenCommands,
  ...stationsCommands,
  ...guestsCommands,
  ...menuCommands,
  ...paymentsCommands,
  ...messagesCommands,
  ...restaurantsCommands,
  ...staffCommands,
} as const;

/** Doors that need the server for more than judging a rule. */
export const ENDPOINTS = {
  ...staffEndpoints,
  ...approvals.endpoints,
  ...guestsEndpoints,
  ...liveEndpoints,
  ...messagesEndpoints,
  ...paperEndpoints,
  ...onlinePaymentsEndpoints,
  ...paymentsEndpoints,
  ...pastChecksEndpoints,
} as const;

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
