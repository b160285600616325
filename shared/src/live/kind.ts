import type { Shape, Shaped } from '../kernel/shape.ts';

/**
 * Which rows belong to the live part of a restaurant, and so to the fold: every one; checks that are open, of today, or brought back
 * today; what was sold and paid on one of them, or on one of its lines, too; what is cooked for one that is open or of today, or for its
 * lines; those whose named time is not yet set, or set less than a day ago; those whose
 * named time is less than a day ago; or the one with the highest named number.
 */
export type Lives =
  | 'always'
  | 'today'
  | 'with-paid-check'
  | 'with-paid-check-or-line'
  | 'with-check'
  | 'with-line'
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
