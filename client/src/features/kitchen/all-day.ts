import type { Ticket } from '@heard/shared/kitchen/kitchen-kinds.ts';

export interface Count {
  readonly name: string;
  readonly quantity: number;
}

export interface AllDayCount extends Count {
  readonly modifiers: readonly Count[];
}

export interface AllDay {
  /** What the station has asked to see first, in its order, also while there is none of it: items and modifiers. */
  readonly pinned: readonly Count[];
  readonly items: readonly AllDayCount[];
  /** Of whatever item. */
  readonly modifiers: readonly Count[];
}

/** The total of each item, and of each modifier, that is still to be made; most first. */
export function allDay(tickets: Iterable<Ticket>, pinned: readonly string[] = []): AllDay {
  const items = new Map<string, Map<string, number>>();
  const quantities = new Map<string, number>();
  const modifiers = new Map<string, number>();
  const more = (counts: Map<string, number>, name: string, quantity: number) => counts.set(name, (counts.get(name) ?? 0) + quantity);
  for (const { status, lines } of tickets) {
    for (const line of status === 'cooking' ? lines : []) {
      if (line.isVoided || line.isDone) continue;
      const own = items.get(line.name) ?? new Map<string, number>();
      items.set(line.name, own);
      more(quantities, line.name, line.quantity);
      for (const modifier of line.modifiers) {
        more(own, modifier, line.quantity);
        more(modifiers, modifier, line.quantity);
      }
    }
  }
  return {
    pinned: pinned.map((name) => ({ name, quantity: quantities.get(name) ?? modifiers.get(name) ?? 0 })),
    items: mostFirst(quantities).map((count) => ({ ...count, modifiers: mostFirst(items.get(count.name)!) })),
    modifiers: mostFirst(modifiers),
  };
}

const mostFirst = (counts: ReadonlyMap<string, number>): Count[] =>
  Array.from(counts, ([name, quantity]) => ({ name, quantity })).sort((a, b) => b.quantity - a.quantity || a.name.localeCompare(b.name));
