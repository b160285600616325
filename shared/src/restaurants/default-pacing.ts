import type { Restaurant } from './restaurants-kinds.ts';

/** MISSION F1, issue of the front of house: seated → ordered → served → check → gone → clean. */
export const DEFAULT_PACING: Restaurant['pacing'] = { toOrder: 15, toServe: 30, toCheck: 60, toLeave: 15, toClean: 10 };
