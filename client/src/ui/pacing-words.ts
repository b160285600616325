import type { Restaurant } from '@heard/shared/restaurants/restaurants-kinds.ts';

/** The phases of a meal, in their order, and what a table in each is waiting for. */
export const PACING_WORDS: readonly { readonly phase: keyof Restaurant['pacing']; readonly says: string }[] = [
  { phase: 'toOrder', says: 'Seated, nothing ordered' },
  { phase: 'toServe', says: 'Ordered, not served' },
  { phase: 'toCheck', says: 'Served, no check' },
  { phase: 'toLeave', says: 'Check dropped or paid' },
  { phase: 'toClean', says: 'To be cleaned' },
];
