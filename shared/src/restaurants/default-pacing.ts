import type { Restaurant } from './restaurants-kinds.ts';

/** MISSION F1. */
export const DEFAULT_PACING: Restaurant['pacing'] = { toOrder: 15, toServe: 30, toCheck: 60, toClean: 15 };
