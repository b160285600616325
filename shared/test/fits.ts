import type { Field, Shape } from '../src/kernel/shape.ts';
import type { Kind } from '../src/live/kind.ts';

/** What about a row is not as its kind declares it; empty when all is well. */
export const misfits = (kind: Kind, row: object): string[] => shapeMisfits(kind.fields, row, kind.table);

function shapeMisfits(shape: Shape, value: object, path: string): string[] {
  const named = Object.entries(shape).flatMap(([name, field]) => {
    const inner = (value as Record<string, unknown>)[name];
    if (inner === undefined) return field.optional ? [] : [`${path}.${name} is missing`];
    return fieldMisfits(field, inner, `${path}.${name}`);
  });
  const unknown = Object.keys(value).filter((name) => !(name in shape));
  return [...named, ...unknown.map((name) => `${path}.${name} is not declared`)];
}

function fieldMisfits(field: Field, value: unknown, path: string): string[] {
  if (value === null) return field.nullable ? [] : [`${path} is null`];
  if (Array.isArray(value) && field.type === 'list') {
    const within = isWithin(value.length, field) ? [] : [`${path} has ${value.length} entries`];
    return [...within, ...value.flatMap((inner: unknown, at) => fieldMisfits(field.of!, inner, `${path}[${at}]`))];
  }
  if (field.type === 'object' && typeof value === 'object') return shapeMisfits(field.fields!, value, path);
  return FITS[field.type](value, field) ? [] : [`${path} is ${JSON.stringify(value)}`];
}

type Fits = (value: unknown, field: Field) => boolean;

const isWithin = (size: number, { min = -Infinity, max = Infinity }: Field): boolean => size >= min && size <= max;
const isWhole: Fits = (value, field) => Number.isSafeInteger(value) && !Object.is(value, -0) && isWithin(value as number, field);
const isWritten: Fits = (value, field) =>
  typeof value === 'string' && isWithin(value.length, field) && (field.pattern === undefined || field.pattern.test(value));

const FITS: Readonly<Record<Field['type'], Fits>> = {
  // The tests name things in words where the house uses UUIDs.
  id: (value) => typeof value === 'string' && value !== '',
  text: isWritten,
  day: isWritten,
  int: isWhole,
  money: isWhole,
  time: isWhole,
  bool: (value) => typeof value === 'boolean',
  oneOf: (value, { values }) => values!.includes(value as string),
  list: () => false,
  object: () => false,
  json: () => true,
};
