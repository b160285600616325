import { found } from '@heard/shared/kernel/errors.ts';
import type { State } from '@heard/shared/live/state.ts';
import { optionsOf } from '@heard/shared/menu/default-modifiers.ts';
import type { Item, Modifier } from '@heard/shared/menu/menu-kinds.ts';
import { DEEPEST, openGroups } from '@heard/shared/menu/open-groups.ts';
import { MINUTE } from '@heard/shared/kernel/time.ts';
import type { LineDraft } from '@heard/shared/orders/send-order.ts';
import { itemIdOf } from './demo-menu.ts';
import { demoIdAt } from './demo-id.ts';
import type { DemoOrder } from './demo-story.ts';

/** `2 Negroni: Twist, Double / in a hurry`, `Margherita: left Mushrooms` */
const SPOKEN = /^(?:(?<quantity>\d+) )?(?<name>[^:/]+?)(?:: (?<modifiers>[^/]+?))?(?: \/ (?<note>.+))?$/;

/** Of one order; two orders of the same moment keep apart. */
const MOST_LINES = 16;

interface Sending {
  readonly name: string;
  readonly place: number;
  readonly sentAt: number;
  readonly covers: number;
  readonly now: number;
}

/** The lines of an order as its story words them, seats going round the table. */
export function draftLines(state: State, order: DemoOrder, { name: check, place, sentAt, covers, now }: Sending): LineDraft[] {
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
      ...chosen(state, item, modifiers?.split(', ') ?? []),
      isHeld: order.isHeld ?? false,
      ...(order.firesIn !== undefined && { fireAt: now + order.firesIn * MINUTE }),
    };
  });
}

const SIDED = /^(?:(?<side>left|right) )?(?<name>.+)$/;

/** By name, on a half where that was said; a group that nobody said anything about gets its usual option. */
function chosen(state: State, item: Item, said: readonly string[]): Pick<LineDraft, 'modifierIds' | 'halves'> {
  const sides = new Map(said.map((spoken) => [SIDED.exec(spoken)!.groups!['name']!, SIDED.exec(spoken)!.groups!['side']]));
  let ways: Modifier[] = [];
  for (let depth = 1; depth <= DEEPEST; depth += 1) {
    const open = openGroups(
      state,
      item,
      ways.map(({ id }) => id),
    );
    ways = open.flatMap(({ group }) => answered(optionsOf(state, group.id), sides));
  }
  for (const name of sides.keys()) {
    found(
      ways.find((modifier) => modifier.name === name),
      `modifier “${name}”`,
    );
  }
  const halves = ways.flatMap(({ id, name }) => (sides.get(name) ? { modifierId: id, side: sides.get(name) as 'left' | 'right' } : []));
  const modifierIds = ways.filter(({ name }) => !sides.get(name)).map(({ id }) => id);
  return { modifierIds, ...(halves.length > 0 && { halves }) };
}

function answered(options: readonly Modifier[], said: ReadonlyMap<string, unknown>): Modifier[] {
  const named = options.filter(({ name }) => said.has(name));
  return named.length > 0 ? named : options.filter(({ isDefault }) => isDefault).slice(0, 1);
}
