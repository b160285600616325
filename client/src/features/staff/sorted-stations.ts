import type { Station } from '@heard/shared/kitchen/kitchen-kinds.ts';

export const bySort = (a: Station, b: Station): number => a.sort - b.sort;
