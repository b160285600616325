/**
 * A shape is declared once: the TypeScript type, the Joi validator, the OpenAPI schema, the database column and a form's
 * limits are all read from it.
 */
export interface Field<T = unknown> {
  readonly type: 'id' | 'text' | 'int' | 'money' | 'bool' | 'time' | 'day' | 'oneOf' | 'list' | 'object' | 'json';
  readonly nullable?: boolean;
  readonly optional?: boolean;
  readonly min?: number;
  readonly max?: number;
  readonly pattern?: RegExp;
  readonly values?: readonly string[];
  readonly of?: Field;
  readonly fields?: Shape;
  readonly says?: string;
  /** Never written down in a form that could be guessed back. */
  readonly isSecret?: boolean;
  /** Carries the type only; never set. */
  readonly _type?: T;
}

export type Shape = Readonly<Record<string, Field>>;
export type TypeOf<F> = F extends Field<infer T> ? T : never;
type OptionalKeys<S extends Shape> = { [K in keyof S]: S[K] extends { readonly optional: true } ? K : never }[keyof S];
export type Shaped<S extends Shape> = { -readonly [K in Exclude<keyof S, OptionalKeys<S>>]: TypeOf<S[K]> } & {
  -readonly [K in OptionalKeys<S>]?: TypeOf<S[K]>;
};

interface TextLimits {
  readonly min?: number;
  readonly max?: number;
  readonly pattern?: RegExp;
}

/** A UUID made by whoever creates the thing. */
export const id = <Id extends string = string>(): Field<Id> => ({ type: 'id' });
/** Text is trimmed of nothing and stored exactly; `max` counts UTF-16 units. */
export const text = (limits: TextLimits = {}): Field<string> => ({ type: 'text', min: 1, max: 200, ...limits });
export const int = (min = 0, max = 2_147_483_647): Field<number> => ({ type: 'int', min, max });
/** Integer minor units of the restaurant's currency. */
export const money = (min = 0, max = 100_000_000): Field<number> => ({ type: 'money', min, max });
export const bool = (): Field<boolean> => ({ type: 'bool' });
/** Milliseconds since the epoch, UTC. */
export const time = (): Field<number> => ({ type: 'time' });
/** A calendar day of the restaurant, `YYYY-MM-DD`. */
export const day = (): Field<string> => ({ type: 'day', pattern: /^\d{4}-\d{2}-\d{2}$/ });
export const oneOf = <const V extends readonly string[]>(values: V): Field<V[number]> => ({ type: 'oneOf', values });
export const list = <F extends Field>(of: F, max = 100, min = 0): Field<TypeOf<F>[]> => ({ type: 'list', of, max, min });
export const object = <S extends Shape>(fields: S): Field<Shaped<S>> => ({ type: 'object', fields });
/** A value whose type TypeScript alone knows; only for rows that our own rules write, never for input. */
export const json = <T>(): Field<T> => ({ type: 'json' });
export const nullable = <T>(field: Field<T>): Field<T | null> => ({ ...field, nullable: true }) as Field<T | null>;
export const optional = <T>(field: Field<T>): Field<T> & { readonly optional: true } => ({ ...field, optional: true });
export const secret = <F extends Field>(field: F): F => ({ ...field, isSecret: true });
export const saying = <F extends Field>(field: F, says: string): F => ({ ...field, says });
