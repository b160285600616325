import type { Role } from './roles.ts';

const MANAGERS = ['owner', 'manager'] as const;
const FLOOR = [...MANAGERS, 'server', 'cashier', 'host'] as const;
const ORDERING = [...MANAGERS, 'server', 'cashier'] as const;
const KITCHEN = [...MANAGERS, 'cook', 'expo', 'screen'] as const;
const HOUSE = [...FLOOR, 'cook', 'expo', 'screen', 'terminal'] as const;

/** The one table of who may do what: routes, live topics and buttons all read it. */
export const PERMISSIONS = {
  'restaurant.see': HOUSE,
  'log.read': MANAGERS,
  'floor.seat': FLOOR,
  'floor.clean': FLOOR,
  'floor.edit': MANAGERS,
  /** Who serves which section tonight. */
  'floor.assign': [...MANAGERS, 'host'],
  'checks.open': ORDERING,
  'checks.see': FLOOR,
  'orders.send': ORDERING,
  'lines.fire': [...ORDERING, 'expo'],
  'lines.void': MANAGERS,
  /** Split, merge, move, hand over. */
  'checks.move': ORDERING,
  'checks.discount': ORDERING,
  /** More than the house's limit. */
  'discounts.any': MANAGERS,
  'checks.comp': MANAGERS,
  'checks.reopen': MANAGERS,
  'checks.service': MANAGERS,
  /** A price that no menu says. */
  'orders.open-item': [...MANAGERS, 'cashier'],
  'allergies.note': FLOOR,
  'payments.take': ORDERING,
  'payments.refund': MANAGERS,
  'accounts.manage': MANAGERS,
  'drawers.use': ORDERING,
  'paper.enter': ORDERING,
  'day.see': MANAGERS,
  'day.close': MANAGERS,
  'approvals.ask': FLOOR,
  'approvals.decide': MANAGERS,
  'guests.see': FLOOR,
  'reservations.keep': FLOOR,
  'tickets.see': [...FLOOR, 'cook', 'expo', 'screen'],
  'tickets.bump': KITCHEN,
  'tickets.serve': [...ORDERING, 'expo', 'cook', 'screen'],
  /** Those who stand where it is cooked: an owner who looks in from home must not silence the alarm. */
  'tickets.hear': ['cook', 'expo', 'screen'],
  /** Those who stand at a station say whether it cooks. */
  'stations.open': KITCHEN,
  /** Stations and who cooks what. */
  'kitchen.edit': MANAGERS,
  'menu.86': [...ORDERING, 'cook', 'expo', 'screen'],
  'menu.edit': MANAGERS,
  'staff.manage': MANAGERS,
  'devices.manage': MANAGERS,
  'pin.enter': ['terminal'],
  'session.end': HOUSE,
  'tickets.watch': ['system'],
  'lines.fire-due': ['system'],
  'messages.send': ['system'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof PERMISSIONS;

export const isAllowed = (role: Role, permission: Permission): boolean => (PERMISSIONS[permission] as readonly Role[]).includes(role);
