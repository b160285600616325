import { describe, expect, test } from 'vitest';
import { ALL_ENDPOINTS } from '../contract/contract.ts';
import { audienceOf } from '../live/audience.ts';
import { isAllowed, PERMISSIONS, type Permission } from './permissions.ts';
import { ROLES, STAFF_ROLES, type Role } from './roles.ts';

const ALL = Object.keys(PERMISSIONS) as Permission[];

describe('every permission', () => {
  test.each(ALL)('%s is held by somebody', (permission) => expect(PERMISSIONS[permission].length).toBeGreaterThan(0));

  test.each(ALL)('%s names each role once', (permission) => {
    expect(new Set(PERMISSIONS[permission]).size).toBe(PERMISSIONS[permission].length);
  });
});

test('guests hold no permission, whatever they ask for', () => {
  expect(ALL.filter((permission) => isAllowed('customer', permission))).toEqual([]);
});

test('an owner may do everything that a manager may', () => {
  expect(ALL.filter((permission) => isAllowed('manager', permission) && !isAllowed('owner', permission))).toEqual([]);
});

test('whoever works here sees the house', () => {
  expect(STAFF_ROLES.filter((role) => !isAllowed(role, 'restaurant.see'))).toEqual([]);
});

test('nobody gives money, voids or people away but managers and owners', () => {
  for (const permission of ['lines.void', 'staff.manage', 'devices.manage', 'menu.edit', 'floor.edit', 'log.read'] as const) {
    expect(ROLES.filter((role) => isAllowed(role, permission))).toEqual(['owner', 'manager']);
  }
});

test('a terminal that nobody has signed in at can do no more than let somebody sign in and out', () => {
  expect(ALL.filter((permission) => isAllowed('terminal', permission))).toEqual(['restaurant.see', 'pin.enter', 'session.end']);
});

test('only the house itself watches for tickets that nobody hears', () => {
  expect(ALL.filter((permission) => isAllowed('system', permission))).toEqual(['tickets.watch', 'lines.fire-due', 'messages.send']);
});

test('whoever is sent the floor may see checks, whoever is sent tickets may see tickets', () => {
  const follow = (...audiences: readonly (string | null)[]): Role[] => ROLES.filter((role) => audiences.includes(audienceOf(role, null)));
  expect(ROLES.filter((role) => isAllowed(role, 'checks.see'))).toEqual(follow('floor'));
  expect(ROLES.filter((role) => isAllowed(role, 'tickets.see'))).toEqual(follow('floor', 'pass'));
});

test('every door asks for a permission that exists', () => {
  expect(ALL_ENDPOINTS.filter(({ scope, may }) => scope === 'restaurant' && !ALL.includes(may!)).map(({ name }) => name)).toEqual([]);
});

test('who may do what', () => {
  const width = Math.max(...ALL.map((permission) => permission.length));
  const cell = (text: string): string => text.padEnd(9);
  const rows = ALL.map(
    (permission) => `${permission.padEnd(width)}  ${ROLES.map((role) => cell(isAllowed(role, permission) ? '●' : '·')).join('')}`,
  );
  expect(`\n${[`${''.padEnd(width)}  ${ROLES.map(cell).join('')}`, ...rows].map((row) => row.trimEnd()).join('\n')}\n`)
    .toMatchInlineSnapshot(`
      "
                         owner    manager  server   cashier  cook     expo     host     customer screen   terminal system
      restaurant.see     ●        ●        ●        ●        ●        ●        ●        ·        ●        ●        ·
      log.read           ●        ●        ·        ·        ·        ·        ·        ·        ·        ·        ·
      floor.seat         ●        ●        ●        ●        ·        ·        ●        ·        ·        ·        ·
      floor.clean        ●        ●        ●        ●        ·        ·        ●        ·        ·        ·        ·
      floor.edit         ●        ●        ·        ·        ·        ·        ·        ·        ·        ·        ·
      floor.assign       ●        ●        ·        ·        ·        ·        ●        ·        ·        ·        ·
      checks.open        ●        ●        ●        ●        ·        ·        ·        ·        ·        ·        ·
      checks.see         ●        ●        ●        ●        ·        ·        ●        ·        ·        ·        ·
      orders.send        ●        ●        ●        ●        ·        ·        ·        ·        ·        ·        ·
      lines.fire         ●        ●        ●        ●        ·        ●        ·        ·        ·        ·        ·
      lines.void         ●        ●        ·        ·        ·        ·        ·        ·        ·        ·        ·
      checks.move        ●        ●        ●        ●        ·        ·        ·        ·        ·        ·        ·
      checks.discount    ●        ●        ●        ●        ·        ·        ·        ·        ·        ·        ·
      discounts.any      ●        ●        ·        ·        ·        ·        ·        ·        ·        ·        ·
      checks.comp        ●        ●        ·        ·        ·        ·        ·        ·        ·        ·        ·
      checks.reopen      ●        ●        ·        ·        ·        ·        ·        ·        ·        ·        ·
      checks.service     ●        ●        ·        ·        ·        ·        ·        ·        ·        ·        ·
      orders.open-item   ●        ●        ·        ●        ·        ·        ·        ·        ·        ·        ·
      allergies.note     ●        ●        ●        ●        ·        ·        ●        ·        ·        ·        ·
      payments.take      ●        ●        ●        ●        ·        ·        ·        ·        ·        ·        ·
      payments.refund    ●        ●        ·        ·        ·        ·        ·        ·        ·        ·        ·
      accounts.manage    ●        ●        ·        ·        ·        ·        ·        ·        ·        ·        ·
      drawers.use        ●        ●        ●        ●        ·        ·        ·        ·        ·        ·        ·
      paper.enter        ●        ●        ●        ●        ·        ·        ·        ·        ·        ·        ·
      day.see            ●        ●        ·        ·        ·        ·        ·        ·        ·        ·        ·
      day.close          ●        ●        ·        ·        ·        ·        ·        ·        ·        ·        ·
      approvals.ask      ●        ●        ●        ●        ·        ·        ●        ·        ·        ·        ·
      approvals.decide   ●        ●        ·        ·        ·        ·        ·        ·        ·        ·        ·
      guests.see         ●        ●        ●        ●        ·        ·        ●        ·        ·        ·        ·
      reservations.keep  ●        ●        ●        ●        ·        ·        ●        ·        ·        ·        ·
      tickets.see        ●        ●        ●        ●        ●        ●        ●        ·        ●        ·        ·
      tickets.bump       ●        ●        ·        ·        ●        ●        ·        ·        ●        ·        ·
      tickets.serve      ●        ●        ●        ●        ●        ●        ·        ·        ●        ·        ·
      tickets.hear       ·        ·        ·        ·        ●        ●        ·        ·        ●        ·        ·
      stations.open      ●        ●        ·        ·        ●        ●        ·        ·        ●        ·        ·
      kitchen.edit       ●        ●        ·        ·        ·        ·        ·        ·        ·        ·        ·
      menu.86            ●        ●        ●        ●        ●        ●        ·        ·        ●        ·        ·
      menu.edit          ●        ●        ·        ·        ·        ·        ·        ·        ·        ·        ·
      staff.manage       ●        ●        ·        ·        ·        ·        ·        ·        ·        ·        ·
      devices.manage     ●        ●        ·        ·        ·        ·        ·        ·        ·        ·        ·
      pin.enter          ·        ·        ·        ·        ·        ·        ·        ·        ·        ●        ·
      session.end        ●        ●        ●        ●        ●        ●        ●        ·        ●        ●        ·
      tickets.watch      ·        ·        ·        ·        ·        ·        ·        ·        ·        ·        ●
      lines.fire-due     ·        ·        ·        ·        ·        ·        ·        ·        ·        ·        ●
      messages.send      ·        ·        ·        ·        ·        ·        ·        ·        ·        ·        ●
      "
    `);
});
