import type { Ticket } from '@heard/shared/kitchen/kitchen-kinds.ts';

export interface AllDayCount {
  readonly name: string;
  readonly quantity: number;
  readonly modifiers: readonly Omit<AllDayCount, 'modifiers'>[];
}

/** The total of each item, and of its modifiers, that is still to be made; most first. */
export function allDay(tickets: Iterable<Ticket>): AllDayCount[] {
  const items = new Map<string, { quantity: number; modifiers: Map<string, number> }>();
  for (const ticket of tickets) {
    if (ticket.status !== 'cooking') continue;
    for (const line of ticket.lines) {
      if (line.isVoided || line.isDone) continue;
      const item = items.get(line.name) ?? { quantity: 0, modifiers: new Map<string, number>() };
      item.quantity += line.quantity;
      for (const modifier of line.modifiers) item.modifiers.set(modifier, (item.modifiers.get(modifier) ?? 0) + line.quantity);
      items.set(line.name, item);
    }
  }
  return Array.from(items, ([name, { quantity, modifiers }]) => ({ name, quantity, modifiers: mostFirst(modifiers) })).sort(byQuantity);
}

const mostFirst = (counts: ReadonlyMap<string, number>): Omit<AllDayCount, 'modifiers'>[] =>
  Array.from(counts, ([name, quantity]) => ({ name, quantity })).sort(byQuantity);

const byQuantity = (a: Omit<AllDayCount, 'modifiers'>, b: Omit<AllDayCount, 'modifiers'>): number =>
  b.quantity - a.quantity || a.name.localeCompare(b.name);
