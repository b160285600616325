import { ALL_ENDPOINTS } from '@heard/shared/contract/contract.ts';
import type { Field, Shape } from '@heard/shared/kernel/shape.ts';
import fc, { type Arbitrary } from 'fast-check';
import { expect, test } from 'vitest';
import { fitsShape } from './fits-shape.ts';
import { joiOf } from './joi-of.ts';

const shapes = ALL_ENDPOINTS.map(({ name, params, body }) => [name, { ...params, ...body }] as const);

test.each(shapes)('%s: what fits its shape is what Joi accepts', (_name, shape) => {
  const [fits, schema] = [fitsShape(shape), joiOf(shape)];
  fc.assert(
    fc.property(likeShape(shape), (value) => {
      expect(fits(value)).toBe(schema.validate(value).error === undefined);
    }),
    { numRuns: 300 },
  );
});

test('values that only look right do not fit', () => {
  const fits = fitsShape({ checkId: { type: 'id' }, covers: { type: 'int', min: 0, max: 500 } });
  const checkId = '00000000-0000-4000-8000-000000000001';
  expect(fits({ checkId, covers: 2 })).toBe(true);
  for (const covers of ['2', 2.5, -1, 501, Number.NaN, null, undefined, [2]]) expect(fits({ checkId, covers })).toBe(false);
  for (const other of [null, [], 'x', { checkId, covers: 2, role: 'owner' }, JSON.parse('{"__proto__":{"covers":2}}')])
    expect(fits(other)).toBe(false);
});

/** Mostly what the shape asks for, at its edges; now and then something else, a field too many or too few. */
function likeShape(shape: Shape): Arbitrary<unknown> {
  const fields = Object.fromEntries(Object.entries(shape).map(([name, field]) => [name, likeField(field)]));
  const whole = fc.record(fields, { requiredKeys: Object.keys(fields) });
  return fc.oneof(
    { weight: 8, arbitrary: whole },
    { weight: 1, arbitrary: fc.record(fields, { requiredKeys: [] }) },
    { weight: 1, arbitrary: whole.map((value) => ({ ...value, more: 1 })) },
  );
}

const strange = fc.constantFrom<unknown>(
  undefined,
  null,
  '',
  ' ',
  0,
  -1,
  1.5,
  true,
  [],
  {},
  'a\u0000b',
  '\ud800',
  Number.MAX_SAFE_INTEGER + 1,
);

function likeField(field: Field): Arbitrary<unknown> {
  const right = field.nullable ? fc.option(rightFor(field)) : rightFor(field);
  return fc.oneof({ weight: 30, arbitrary: right }, { weight: 1, arbitrary: strange });
}

function rightFor(field: Field): Arbitrary<unknown> {
  const { type, min, max, values, of, fields, pattern } = field;
  if (type === 'id') return fc.uuid();
  if (type === 'bool') return fc.boolean();
  if (type === 'oneOf') return fc.constantFrom(...values!);
  if (type === 'list') return fc.array(likeField(of!), { minLength: Math.max(0, (min ?? 0) - 1), maxLength: Math.min(max ?? 100, 4) });
  if (type === 'object') return likeShape(fields!);
  if (type === 'text' || type === 'day')
    return pattern ? fc.stringMatching(pattern) : fc.string({ maxLength: (max ?? 200) + 1, size: 'max' });
  if (type === 'json') return fc.jsonValue();
  return fc.integer({ min: (min ?? 0) - 1, max: Math.min((max ?? Number.MAX_SAFE_INTEGER - 1) + 1, Number.MAX_SAFE_INTEGER) });
}
