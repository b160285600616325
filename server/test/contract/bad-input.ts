import type { Field, Shape } from '@heard/shared/kernel/shape.ts';

/** Stands in a JSON text for what `JSON.stringify` cannot write. */
const RAW = { '"<1e309>"': '1e309', '"<NaN>"': 'NaN', '"<-Infinity>"': '-Infinity' } as const;
export const rawJson = (body: unknown): string =>
  Object.entries(RAW).reduce((text, [mark, raw]) => text.replaceAll(mark, raw), JSON.stringify(body));

const NOT_A_NUMBER = ['<1e309>', '<NaN>', '<-Infinity>', 0.1 + 0.2, 2 ** 53, '1', '1 OR 1=1', true, [], {}];
const NOT_A_TEXT = [7, true, [], {}, 'a\u0000b', '\ud800'];

/** What a field must not take, by its declaration. */
export function wrongFor(field: Field): unknown[] {
  const { type, min = 0, max } = field;
  const empty = field.nullable ? [] : [null];
  if (type === 'int' || type === 'money' || type === 'time') {
    return [...empty, ...NOT_A_NUMBER, min - 1, ...(max === undefined ? [] : [max + 1])];
  }
  if (type === 'text' || type === 'day') return [...empty, ...NOT_A_TEXT, 'x'.repeat(Math.max(10_000, (max ?? 200) + 1))];
  if (type === 'id') return [...empty, ...NOT_A_TEXT, 'x', "'; drop table app.lines; --", '0190A5D0-0000-7000-8000-000000000000'];
  if (type === 'bool') return [...empty, 1, 'true', {}];
  if (type === 'oneOf') return [...empty, 'nobody', 7, '', {}];
  if (type === 'list') return [...empty, {}, 'x', Array.from({ length: (max ?? 100) + 1 }, () => null)];
  return type === 'object' ? [...empty, [], 'x', 7] : [];
}

interface Wrong {
  /** `lines.0.quantity` */
  readonly at: string;
  readonly body: unknown;
}

/** Right bodies with one thing wrong each, at every field, however deep it lies. */
export function spoilt(shape: Shape, body: Readonly<Record<string, unknown>>, at = ''): Wrong[] {
  return Object.entries(shape).flatMap(([name, field]) => {
    const put = (value: unknown): unknown => ({ ...body, [name]: value });
    const own = wrongFor(field).map((value) => ({ at: at + name, body: put(value) }));
    return [...own, ...within(field, body[name], `${at}${name}.`).map((wrong) => ({ at: wrong.at, body: put(wrong.body) }))];
  });
}

/** Inside the first element of a list, and inside an object. */
function within(field: Field, value: unknown, at: string): Wrong[] {
  if (field.type === 'object' && isRecord(value)) return spoilt(field.fields!, value, at);
  if (field.type !== 'list' || !Array.isArray(value) || value.length === 0) return [];
  const [first, ...rest] = value as unknown[];
  const own = wrongFor(field.of!).map((wrong) => ({ at: `${at}0`, body: [wrong, ...rest] }));
  return [...own, ...within(field.of!, first, `${at}0.`).map((wrong) => ({ at: wrong.at, body: [wrong.body, ...rest] }))];
}

/** Every object of a body with one more field than it should have. */
export function intruded(body: unknown, field: string, value: unknown): unknown[] {
  if (Array.isArray(body)) return body.length === 0 ? [] : intruded(body[0], field, value).map((one) => [one, ...body.slice(1)]);
  if (!isRecord(body)) return [];
  const deeper = Object.entries(body).flatMap(([name, inner]) => intruded(inner, field, value).map((one) => ({ ...body, [name]: one })));
  return [...(field in body ? [] : [{ ...body, [field]: value }]), ...deeper];
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
