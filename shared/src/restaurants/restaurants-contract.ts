import { command } from '../contract/endpoint.ts';
import { list, object, oneOf, optional } from '../kernel/shape.ts';
import { setDayparts } from './change-dayparts.ts';
import { setPacing, setSales, setUnheard } from './change-settings.ts';
import { daypart, pacing, sales, UNHEARD_WAYS } from './restaurants-kinds.ts';

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
  setUnheard: command({
    name: 'restaurant.set-unheard',
    path: '/settings/unheard',
    may: 'devices.manage',
    says: 'Say what is done about a ticket that no screen has shown, besides the alarm.',
    body: { unheard: oneOf(UNHEARD_WAYS) },
    rule: setUnheard,
  }),
  setDayparts: command({
    name: 'restaurant.set-dayparts',
    path: '/settings/dayparts',
    may: 'kitchen.edit',
    says: 'Name the parts of the day; `was` gives one another name.',
    body: { dayparts: list(object({ ...daypart, was: optional(daypart.name) }), 12) },
    errors: ['daypart/in-use', 'daypart/no-name', 'daypart/repeated', 'daypart/overlaps'],
    rule: setDayparts,
  }),
} as const;
