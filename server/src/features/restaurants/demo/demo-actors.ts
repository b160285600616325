import type { Actor } from '@heard/shared/live/rule.ts';
import type { Role } from '@heard/shared/staff/roles.ts';
import { DEMO_SECTIONS, demoTables } from './demo-floor.ts';
import { memberIdOf } from './demo-people.ts';
import { DEMO_ID } from './demo-restaurant.ts';

const actor = (memberId: string | null, role: Role): Actor => ({ restaurantId: DEMO_ID, memberId, deviceId: null, role });

export const COOK = actor(memberIdOf('cook'), 'cook');
export const HOST = actor(memberIdOf('grace'), 'host');
export const HOUSE = actor(null, 'system');

const tables = new Map(demoTables().map((table) => [table.name, table]));
const barServer = memberIdOf('hannah');

/** Whoever has the table's section; a tab is the bar's. */
export function serverOf(tableName: string | null): Actor {
  const sectionId = tableName && tables.get(tableName)?.sectionId;
  return actor(DEMO_SECTIONS.find(({ id }) => id === sectionId)?.serverId ?? barServer, 'server');
}
