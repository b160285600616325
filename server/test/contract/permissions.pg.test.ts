import { isAllowed } from '@heard/shared/staff/permissions.ts';
import { expect, test } from 'vitest';
import { openTestHouse, type TestRole } from '../house.ts';
import { examplesFor, knock, type Example } from './examples.ts';

const house = await openTestHouse();
const roles: readonly TestRole[] = ['owner', 'manager', 'server', 'cashier', 'cook', 'expo', 'host', 'screen', 'terminal'];
const doors = examplesFor(house).filter(({ endpoint }) => endpoint.scope === 'restaurant');
const withoutRestaurant = examplesFor(house).filter(({ endpoint }) => endpoint.scope !== 'public');

const cases = doors.flatMap((example) => roles.map((role) => [example.endpoint.name, role, example] as const));

test('every restaurant door names the permission it asks for', () => {
  expect(doors.filter(({ endpoint }) => endpoint.may === undefined).map(({ key }) => key)).toEqual([]);
});

test.each(cases)('%s as %s: as the permission table says', async (_name, role, example) => {
  const may = isAllowed(role, example.endpoint.may!);
  // Made afresh for whoever is let in; the others are turned away before anything is looked at.
  const input = may ? await example.make() : sham(example);
  const { status, body } = await knock(house, example, input, { token: await house.tokenOf(role) });
  expect(status === 403 && body.code === 'forbidden').toBe(!may);
});

test.each(withoutRestaurant.map((example) => [example.endpoint.name, example] as const))(
  '%s: nobody without a sign-in',
  async (_name, example) => {
    for (const token of [undefined, 'nonsense', `${await house.tokenOf('owner')}x`]) {
      const { status, body } = await knock(house, example, sham(example), token === undefined ? {} : { token });
      expect([status, body.code]).toEqual([401, 'unauthenticated']);
    }
  },
);

const sham = ({ endpoint }: Example): Record<string, unknown> =>
  Object.fromEntries(Object.keys(endpoint.params).map((name) => [name, 'x']));
