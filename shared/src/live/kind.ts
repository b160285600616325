import type { Shape, Shaped } from '../kernel/shape.ts';

/**
 * Which rows belong to the live part of a restaurant, and so to the fold: every one; those of open checks and of checks of
 * today; those of such a check, of its lines, or of either; those whose named time is not yet set, or set less than a day ago; those whose
 * named time is less than a day ago; or the one with the highest named number.
 */
export type Lives =
  | 'always'
  | 'today'
  | 'with-check'
  | 'with-line'
  | 'with-check-or-line'
  | { readonly until: string }
  | { readonly since: string }
  | { readonly last: string };

/** One declaration of a row that lives in the fold: where it is stored, what it holds. Every kind has an `id`. */
export interface Kind<S extends Shape = Shape> {
  readonly table: string;
  readonly fields: S;
  readonly lives: Lives;
  /** Rows are only ever added; the database refuses the rest. */
  readonly isAppendOnly: boolean;
}

export type RowOf<K> = K extends Kind<infer S> ? Readonly<Shaped<S>> : never;

export function kind<S extends Shape>(table: string, fields: S, more: { lives?: Lives; isAppendOnly?: boolean } = {}): Kind<S> {
  return { table, fields, lives: 'always', isAppendOnly: false, ...more };
}
