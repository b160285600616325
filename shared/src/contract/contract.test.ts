import { describe, expect, test } from 'vitest';
import type { Field, Shape } from '../kernel/shape.ts';
import { PERMISSIONS } from '../staff/permissions.ts';
import { ALL_ENDPOINTS, commandNamed, COMMANDS, ENDPOINTS, SHARED_ERRORS } from './contract.ts';
import type { Endpoint } from './endpoint.ts';

const doors = ALL_ENDPOINTS.map((door) => [door.name, door] as const);
const wordOf = ({ method, path, scope }: Endpoint): string => `${scope} ${method} ${path.replaceAll(/:\w+/g, ':x')}`;

describe.each(doors)('the door %s', (_name, door) => {
  test('says in a sentence what it is for', () => expect(door.says).toMatch(/^[A-Z0-9].+\.$/));

  test('is named after its part of the house', () => expect(door.name).toMatch(/^[a-z]+\.[a-z0-9-]+$/));

  test('asks, inside a restaurant, for a permission that exists, and elsewhere for none', () => {
    expect(door.may === undefined ? door.scope !== 'restaurant' : door.scope === 'restaurant' && door.may in PERMISSIONS).toBe(true);
  });

  test('declares exactly the parameters that its path names', () => {
    expect(Object.keys(door.params)).toEqual([...door.path.matchAll(/:(\w+)/g)].map(([, name]) => name));
  });

  test('takes nothing twice: no field of the body bears the name of a parameter', () => {
    expect(Object.keys(door.body).filter((name) => name in door.params)).toEqual([]);
  });

  test('lets nothing in without a limit', () => {
    for (const [name, field] of Object.entries({ ...door.params, ...door.body })) expect(unlimited(field, name)).toEqual([]);
  });

  test('refuses with codes that name their subject, none of them twice', () => {
    for (const code of door.errors) expect(code).toMatch(/^[a-z]+\/[a-z-]+$/);
    expect(new Set([...door.errors, ...SHARED_ERRORS]).size).toBe(door.errors.length + SHARED_ERRORS.length);
  });
});

/** Input that nobody bounds ends in a refusal of the database, or in none (a name of 10,000 characters, 1e309). */
function unlimited(field: Field, path: string): string[] {
  const inner = field.of ? unlimited(field.of, `${path}[]`) : [];
  const fields: Shape = field.fields ?? {};
  const innerFields = Object.entries(fields).flatMap(([name, of]) => unlimited(of, `${path}.${name}`));
  const needsLimit = ['text', 'int', 'money', 'list'].includes(field.type);
  const isBad = field.type === 'json' || (needsLimit && (field.min === undefined || field.max === undefined));
  return [...(isBad ? [path] : []), ...inner, ...innerFields];
}

test('no two doors have the same name or the same address', () => {
  expect(new Set(ALL_ENDPOINTS.map(({ name }) => name)).size).toBe(ALL_ENDPOINTS.length);
  expect(new Set(ALL_ENDPOINTS.map(wordOf)).size).toBe(ALL_ENDPOINTS.length);
});

test('every command is posted into a restaurant and answers with its place in the log', () => {
  for (const command of Object.values(COMMANDS)) {
    expect(command).toMatchObject({ method: 'POST', scope: 'restaurant' });
    expect(Object.keys(command.reply)).toEqual(['seq']);
  }
});

test('a command is found again by its name, a door without a rule is not one', () => {
  for (const command of Object.values(COMMANDS)) expect(commandNamed(command.name)).toBe(command);
  for (const { name } of Object.values(ENDPOINTS)) expect(commandNamed(name)).toBeUndefined();
});
