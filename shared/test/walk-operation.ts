import { COMMANDS, type CommandKey } from '../src/contract/contract.ts';
import type { InputOf } from '../src/contract/endpoint.ts';
import type { Rule } from '../src/live/rule.ts';
import { rowsOf, type State } from '../src/live/state.ts';
import type { KindName, Row } from '../src/live/kinds.ts';
import type { Permission } from '../src/staff/permissions.ts';
import type { Random } from './random.ts';

export interface Scene {
  readonly state: State;
  readonly random: Random;
  /** When it is about to be done. */
  readonly now: number;
  /** Sometimes an id that was used before: what a device that was offline sends twice. */
  newId(kind: KindName): string;
}

/** Something that can be done in a restaurant: add a line to `OPERATIONS` and the walk does it, too. */
export interface Operation {
  readonly name: string;
  /** How often, compared with the others. */
  readonly weight: number;
  readonly may: Permission;
  /** The codes it may be refused with, besides not-found. */
  readonly errors: readonly string[];
  readonly rule: Rule<never, unknown>;
  /** What to do it to; undefined when there is nothing yet. */
  draw(scene: Scene): unknown;
}

export function operation<K extends CommandKey>(
  name: string,
  weight: number,
  key: K,
  draw: (scene: Scene) => InputOf<(typeof COMMANDS)[K]> | undefined,
): Operation {
  const { may, errors, rule } = COMMANDS[key];
  return { name, weight, may: may!, errors, rule: rule as unknown as Rule<never, unknown>, draw };
}

export const rows = <K extends KindName>({ state }: Scene, kind: K): Row<K>[] => [...state[kind].values()] as Row<K>[];
export const idsOf = ({ state }: Scene, kind: KindName): string[] => [...rowsOf(state, kind).keys()];

/** Mostly one that is open. */
export function someCheck(scene: Scene): string | undefined {
  const open = rows(scene, 'check').filter(({ status }) => status === 'open');
  return scene.random.chance(0.95) ? scene.random.pick(open)?.id : scene.random.pick(idsOf(scene, 'check'));
}

export function someTicket(scene: Scene): { ticketId: string } | undefined {
  const ticketId = scene.random.pick(idsOf(scene, 'ticket'));
  if (ticketId === undefined) return undefined;
  return { ticketId: scene.random.chance(0.97) ? ticketId : 'gone' };
}
