import type { Shape, Shaped } from '../kernel/shape.ts';

/** One declaration of a row that lives in the fold: where it is stored, what it holds. Every kind has an `id`. */
export interface Kind<S extends Shape = Shape> {
  readonly table: string;
  readonly fields: S;
  /** Rows are only ever added; the database refuses the rest. */
  readonly appendOnly?: boolean;
}

export type RowOf<K> = K extends Kind<infer S> ? Readonly<Shaped<S>> : never;

export const kind = <S extends Shape>(table: string, fields: S, more: { appendOnly?: boolean } = {}): Kind<S> => ({
  table,
  fields,
  ...more,
});
