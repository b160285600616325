import { transitions } from '../kernel/status.ts';

/** held: sent, not to be cooked yet. ready: every station is done. */
export const LINE_STATUSES = ['held', 'fired', 'ready', 'served', 'voided'] as const;
export type LineStatus = (typeof LINE_STATUSES)[number];

export const lineMoves = transitions<LineStatus>('line', {
  held: ['fired', 'voided'],
  fired: ['ready', 'served', 'voided'],
  ready: ['fired', 'served', 'voided'],
  served: ['ready', 'fired', 'voided'],
  voided: [],
});
