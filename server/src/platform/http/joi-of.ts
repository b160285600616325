import type { Field, Shape } from '@heard/shared/kernel/shape.ts';
import Joi from 'joi';

/** Canonical lower-case form only: one id, one spelling. */
export const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** NUL cannot be stored and a lone surrogate is no character: refused rather than altered. */
const storable: Joi.CustomValidator<string> = (value, helpers) =>
  value.includes('\u0000') || !value.isWellFormed() ? helpers.error('string.unstorable') : value;

const textOf = (field: Field): Joi.Schema => {
  let schema = Joi.string()
    .custom(storable)
    .max(field.max ?? 200)
    .messages({ 'string.unstorable': '{{#label}} holds a character that cannot be stored' });
  if (field.min === 0) schema = schema.allow('');
  else schema = schema.min(field.min ?? 1);
  return field.pattern ? schema.pattern(field.pattern) : schema;
};
const intOf = (field: Field): Joi.Schema =>
  Joi.number()
    .integer()
    .min(field.min ?? 0)
    .max(field.max ?? Number.MAX_SAFE_INTEGER);

const SCHEMAS: Readonly<Record<Field['type'], (field: Field) => Joi.Schema>> = {
  id: () => Joi.string().pattern(UUID, 'uuid'),
  text: textOf,
  int: intOf,
  money: intOf,
  bool: () => Joi.boolean(),
  time: intOf,
  day: textOf,
  oneOf: (field) => Joi.string().valid(...(field.values ?? [])),
  // To Joi a required item means that the list must hold one.
  list: (field) =>
    Joi.array()
      .items(fieldSchema(field.of!).optional())
      .min(field.min ?? 0)
      .max(field.max ?? 100),
  object: (field) => joiOf(field.fields!),
  json: () => Joi.any(),
};

function fieldSchema(field: Field): Joi.Schema {
  let schema = SCHEMAS[field.type](field);
  if (field.nullable) schema = schema.allow(null);
  if (!field.optional) schema = schema.required();
  return field.says ? schema.description(field.says) : schema;
}

/** The validator of a declared shape: nothing converted, nothing unknown let through. */
export function joiOf(shape: Shape): Joi.ObjectSchema {
  const keys = Object.fromEntries(Object.entries(shape).map(([name, field]) => [name, fieldSchema(field)]));
  return Joi.object(keys).required().unknown(false).prefs({ convert: false, abortEarly: false });
}
