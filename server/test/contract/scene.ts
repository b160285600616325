import { randomUUID } from 'node:crypto';
import { COMMANDS, type CommandKey } from '@heard/shared/contract/contract.ts';
import type { Command, InputOf } from '@heard/shared/contract/endpoint.ts';
import type { LineDraft } from '@heard/shared/orders/send-order.ts';
import type { Rule } from '@heard/shared/live/rule.ts';
import type { State } from '@heard/shared/live/state.ts';
import { actOf } from '../../src/platform/log/act.ts';
import type { TestHouse } from '../house.ts';
import type { Ids } from '../small-restaurant.ts';

/** What the examples of the contract set up before a door is tried: done by a manager, through the same rules. */
export interface Scene {
  readonly ids: Ids;
  readonly state: () => State;
  act<K extends CommandKey>(command: K, input: InputOf<(typeof COMMANDS)[K]>): Promise<void>;
  openCheck(): Promise<string>;
  order(checkId: string, line?: Partial<LineDraft>): Promise<string>;
  /** A ticket at the grill, cooking. */
  ticket(): Promise<string>;
  freeTable(): Promise<string>;
}

export function setScene({ house, ours: ids }: TestHouse): Scene {
  const state = (): State => house.restaurants.loaded(ids.restaurant)!.state!;
  const who = { restaurantId: ids.restaurant, memberId: ids.member('manager'), deviceId: null, role: 'manager' } as const;
  const scene: Scene = {
    ids,
    state,
    async act(key, input) {
      const { rule } = COMMANDS[key] as unknown as Command;
      await house.restaurants.change(actOf({ who, rule: rule as Rule<unknown, object>, input }));
    },
    async openCheck() {
      const checkId = randomUUID();
      await scene.act('openCheck', { checkId, tableId: null, name: 'Ann', covers: 1 });
      return checkId;
    },
    async order(checkId, line) {
      const lineId = randomUUID();
      const draft = {
        lineId,
        itemId: ids.burger,
        quantity: 1,
        seat: 0,
        course: 1,
        note: '',
        modifierIds: [ids.rare],
        isHeld: false,
        ...line,
      };
      await scene.act('sendOrder', { checkId, orderId: randomUUID(), lines: [{ ...draft, modifierIds: [...draft.modifierIds] }] });
      return lineId;
    },
    async ticket() {
      const lineId = await scene.order(await scene.openCheck());
      return [...state().ticket.values()].find((ticket) => ticket.lines.some((line) => line.lineId === lineId))!.id;
    },
    async freeTable() {
      const tableId = ids.table('1');
      for (const party of state().party.values()) if (party.leftAt === null) await scene.act('clearParty', { partyId: party.id });
      await scene.act('cleanTable', { tableId });
      return tableId;
    },
  };
  return scene;
}
