import { isAllowed, type Permission } from '@heard/shared/staff/permissions.ts';
import type { Role } from '@heard/shared/staff/roles.ts';
import type { IconName } from '../ui/icons.ts';

export interface Area {
  readonly path: string;
  readonly word: string;
  readonly icon: IconName;
  readonly may: Permission;
}

const AREAS: readonly Area[] = [
  { path: '/floor', word: 'Floor', icon: 'floor', may: 'floor.seat' },
  { path: '/checks', word: 'Checks', icon: 'receipt', may: 'checks.see' },
  { path: '/door', word: 'Door', icon: 'clock', may: 'reservations.keep' },
  { path: '/kitchen', word: 'Kitchen', icon: 'chef', may: 'tickets.bump' },
  { path: '/till', word: 'Till', icon: 'cash', may: 'drawers.use' },
  { path: '/day', word: 'Day', icon: 'list', may: 'day.see' },
  { path: '/team', word: 'Team', icon: 'party', may: 'staff.manage' },
];

/** Where a role may go; the first is where it begins. */
export const areasFor = (role: Role): Area[] => AREAS.filter((area) => isAllowed(role, area.may));

/** Whether a role may see what lies at a path; paths outside every area are open to all. */
export function isOpenTo(role: Role, pathname: string): boolean {
  const area = AREAS.find(({ path }) => pathname === path || pathname.startsWith(`${path}/`));
  return area === undefined || isAllowed(role, area.may);
}
