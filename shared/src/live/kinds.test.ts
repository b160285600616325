import { describe, expect, test } from 'vitest';
import { nullable, time } from '../kernel/shape.ts';
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
      today: ['status', 'businessDay', 'closedAt', 'recalledOn'],
      'with-paid-check': ['checkId'],
      'with-paid-check-or-line': ['checkId', 'lineId'],
      'with-check': ['checkId'],
      'with-line': ['lineId'],
    };
    const named = typeof lives === 'string' ? needs[lives]! : Object.values(lives as Record<string, string>);
    expect(Object.keys(fields)).toEqual(expect.arrayContaining([...named]));
    const since = typeof lives === 'object' && 'since' in lives ? fields[lives.since] : time();
    const until = typeof lives === 'object' && 'until' in lives ? fields[lives.until] : nullable(time());
    expect([since, until]).toEqual([time(), nullable(time())]);
  });
});

test('no two kinds share a table', () => {
  expect(new Set(KIND_NAMES.map((name) => kindOf(name).table)).size).toBe(KIND_NAMES.length);
});

test('rows are written after the rows they point to', () => {
  const parents = (name: KindName): string[] => Object.keys(kindOf(name).fields).flatMap((field) => /^(\w+)Id$/.exec(field)?.[1] ?? []);
  const tooEarly = KIND_NAMES.flatMap((name, at) => parents(name).filter((parent) => KIND_NAMES.indexOf(parent as KindName) > at));
  expect(tooEarly).toEqual([]);
});

test('money that was taken and orders that were cooked are only ever added to', () => {
  expect(KIND_NAMES.filter((name) => kindOf(name).isAppendOnly)).toEqual([
    'fire',
    'payment',
    'refund',
    'accountMove',
    'cashMove',
    'paperSale',
    'dayClose',
  ]);
});

test('everything in the small house is what its kind declares', () => {
  for (const [name, rows] of Object.entries(furniture({}))) {
    for (const row of rows as object[]) expect(misfits(kindOf(name as KindName), row)).toEqual([]);
  }
});

test('the list of kinds and what they hold name the same, in the same order', () => {
  expect(Object.keys(KINDS)).toEqual([...KIND_NAMES]);
});
