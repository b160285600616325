import { found } from '@heard/shared/kernel/errors.ts';
import type { State } from '@heard/shared/live/state.ts';
import type { Item, Modifier } from '@heard/shared/menu/menu-kinds.ts';
import type { LineDraft } from '@heard/shared/orders/send-order.ts';
import { itemIdOf } from './demo-menu.ts';
import { demoIdAt } from './demo-id.ts';
import type { DemoOrder } from './demo-story.ts';

/** `2 Negroni: Twist, Double / in a hurry` */
const SPOKEN = /^(?:(?<quantity>\d+) )?(?<name>[^:/]+?)(?:: (?<modifiers>[^/]+?))?(?: \/ (?<note>.+))?$/;

/** Of one order; two orders of the same moment keep apart. */
const MOST_LINES = 16;

interface Sending {
  readonly name: string;
  readonly place: number;
  readonly sentAt: number;
  readonly covers: number;
}

/** The lines of an order as its story words them, seats going round the table. */
export function draftLines(state: State, order: DemoOrder, { name: check, place, sentAt, covers }: Sending): LineDraft[] {
  return order.items.map((spoken, at) => {
    const { quantity = '1', name = '', modifiers, note = '' } = SPOKEN.exec(spoken)?.groups ?? {};
    const item = found(state.item.get(itemIdOf(name)), `item “${name}”`);
    return {
      lineId: demoIdAt(sentAt, `line:${check}`, place * MOST_LINES + at),
      itemId: item.id,
      quantity: Number(quantity),
      seat: Number(quantity) > 1 ? 0 : (at % covers) + 1,
      course: order.course ?? 1,
      note,
      modifierIds: chosen(state, item, modifiers?.split(', ') ?? []),
      isHeld: order.isHeld ?? false,
    };
  });
}

/** By name; a group that nobody said anything about gets its usual option. */
function chosen(state: State, item: Item, names: readonly string[]): string[] {
  const offered = item.modifierGroupIds.map((groupId) => [...state.modifier.values()].filter((modifier) => modifier.groupId === groupId));
  const named = names.map((name) =>
    found(
      offered.flat().find((modifier) => modifier.name === name),
      `modifier “${name}”`,
    ),
  );
  const usual = offered.filter((group) => !group.some((modifier) => named.includes(modifier))).map(usualOf);
  return [...named, ...usual.filter((modifier) => modifier !== undefined)].map(({ id }) => id);
}

const usualOf = (group: readonly Modifier[]): Modifier | undefined => group.find((modifier) => modifier.isDefault);
