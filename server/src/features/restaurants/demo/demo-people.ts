import type { StaffRole } from '@heard/shared/staff/roles.ts';
import type { Member } from '@heard/shared/staff/staff-kinds.ts';
import { demoId } from './demo-id.ts';
// Data, because `npm start` tells who can sign in and runs before anything is built.
import demo from './demo-people.json' with { type: 'json' };

export const DEMO_PASSWORD = demo.password;
export const DEMO_PEOPLE = demo.people;
export type DemoPerson = (typeof DEMO_PEOPLE)[number];

export const memberIdOf = (key: string): string => demoId(`member:${key}`);
/** Of the identity service; null for those who sign in by PIN alone. */
export const userIdOf = ({ key, email }: DemoPerson): string | null => (email === null ? null : demoId(`user:${key}`));

export const demoMembers = (): Member[] =>
  DEMO_PEOPLE.map((person) => ({
    id: memberIdOf(person.key),
    userId: userIdOf(person),
    name: person.name,
    role: person.role as StaffRole,
    isActive: true,
    hasPin: true,
  }));
