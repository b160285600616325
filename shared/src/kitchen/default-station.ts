import type { Station } from './kitchen-kinds.ts';

/** How a station works until somebody says otherwise (MISSION K2: 5, 10, 15 minutes). */
export const DEFAULT_STATION: Omit<Station, 'id' | 'name' | 'sort' | 'isFallback'> = {
  warmAfter: 300,
  dueAfter: 600,
  lateAfter: 900,
  byDaypart: [],
  isOpen: true,
  reroutesTo: null,
  parallel: 1,
  fullAfter: 0,
  language: '',
  pinned: [],
};
