import { describe, expect, test } from 'vitest';
import { furniture } from '../../test/small-house-rows.ts';
import { misfits } from '../../test/fits.ts';
import type { Kind } from './kind.ts';
import { KINDS, KIND_NAMES, type KindName } from './kinds.ts';

const kindOf = (name: KindName): Kind => KINDS[name];

describe.each(KIND_NAMES)('a %s', (name) => {
  test('has an id', () => expect(kindOf(name).fields['id']).toMatchObject({ type: 'id' }));

  test('names its fields so that the database can write them back the same way', () => {
    for (const field of Object.keys(kindOf(name).fields)) expect(field).toMatch(/^[a-z]+([A-Z][a-z]+)*$/);
  });

  test('can tell which of its rows are still at work', () => {
    const { lives, fields } = kindOf(name);
    const needs: Record<string, readonly string[]> = {
      always: [],
      today: ['status', 'businessDay'],
      'with-check': ['checkId'],
      'with-line': ['lineId'],
    };
    const named = typeof lives === 'string' ? needs[lives] : [lives.until];
    expect(Object.keys(fields)).toEqual(expect.arrayContaining([...named!]));
    if (typeof lives !== 'string') expect(fields[lives.until]).toMatchObject({ type: 'time', nullable: true });
  });
});

test('no two kinds share a table', () => {
  expect(new Set(KIND_NAMES.map((name) => kindOf(name).table)).size).toBe(KIND_NAMES.length);
});

test('rows are written after the rows they point to', () => {
  const written = new Set<string>();
  const names = new Set<string>(KIND_NAMES);
  for (const name of KIND_NAMES) {
    for (const field of Object.keys(kindOf(name).fields)) {
      const parent = field.replace(/Id$/, '');
      if (parent !== field && names.has(parent)) expect(written.has(parent), `${name}.${field} comes before its ${parent}`).toBe(true);
    }
    written.add(name);
  }
});

test('money that was taken and orders that were cooked are only ever added to', () => {
  expect(KIND_NAMES.filter((name) => kindOf(name).isAppendOnly)).toEqual(['fire', 'payment']);
});

test('everything in the small house is what its kind declares', () => {
  for (const [name, rows] of Object.entries(furniture({}))) {
    for (const row of rows as object[]) expect(misfits(kindOf(name as KindName), row)).toEqual([]);
  }
});
