import { command } from '../contract/endpoint.ts';
import { setPacing, setSales } from './change-settings.ts';
import { pacing, sales } from './restaurants-kinds.ts';

export const restaurantsCommands = {
  setPacing: command({
    name: 'restaurant.set-pacing',
    path: '/settings/pacing',
    may: 'floor.edit',
    says: 'Say after how many minutes a table in each phase of the meal wants attention.',
    body: pacing,
    rule: setPacing,
  }),
  setSales: command({
    name: 'restaurant.set-sales',
    path: '/settings/sales',
    may: 'floor.edit',
    says: 'Set service charge, gratuity for large parties, the limit of discounts and the smallest coin.',
    body: sales,
    errors: ['sales/gratuity'],
    rule: setSales,
  }),
} as const;
