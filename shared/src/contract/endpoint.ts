import type { Field, Shape, Shaped } from '../kernel/shape.ts';
import type { Rule } from '../live/rule.ts';
import type { Permission } from '../staff/permissions.ts';

/**
 * public: anyone. person: signed in, not yet in a restaurant. restaurant: below `/restaurants/:restaurantId`, as a member, a
 * device or a PIN session of it.
 */
export type Scope = 'public' | 'person' | 'restaurant';

/** One door of the API, declared once: routes, typed calls, OpenAPI and the tests that every door must pass come from it. */
export interface Endpoint<P extends Shape = Shape, B extends Shape = Shape, R extends Shape = Shape, S extends Scope = Scope> {
  readonly name: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below `/api/v1` and the scope's prefix. */
  readonly path: string;
  readonly scope: S;
  /** What the caller's role must allow; `restaurant` scope only. */
  readonly may?: Permission;
  readonly says: string;
  readonly params: P;
  /** The body of a POST, the query of a GET. */
  readonly body: B;
  readonly reply: R;
  /** The media types of what it answers with, where that is a document and no JSON. */
  readonly answers?: readonly string[];
  /** The codes this door may refuse with, besides those that every door shares. */
  readonly errors: readonly string[];
}

export type InputOf<E> = E extends Endpoint<infer P, infer B, Shape> ? Shaped<P> & Shaped<B> : never;
export type ReplyOf<E> = E extends Endpoint<Shape, Shape, infer R> ? Shaped<R> : never;

type Declared<P extends Shape, B extends Shape, R extends Shape, S extends Scope> = Omit<
  Endpoint<P, B, R, S>,
  'params' | 'body' | 'reply' | 'errors'
> & {
  readonly params?: P;
  readonly body?: B;
  readonly reply?: R;
  readonly errors?: readonly string[];
};

/** No fields at all. */
// oxlint-disable-next-line typescript/no-generated-empty-object-type -- an object without fields is what is meant
type Nothing = Readonly<Record<never, Field>>;

export function endpoint<S extends Scope, P extends Shape = Nothing, B extends Shape = Nothing, R extends Shape = Nothing>(
  of: Declared<P, B, R, S>,
): Endpoint<P, B, R, S> {
  return { errors: [], ...of, params: of.params ?? ({} as P), body: of.body ?? ({} as B), reply: of.reply ?? ({} as R) };
}

/** A door that answers with a document: a PDF, bytes for a printer. */
export interface DocumentEndpoint<P extends Shape = Shape, B extends Shape = Shape> extends Endpoint<P, B, Shape, 'restaurant'> {
  readonly answers: readonly string[];
}

export function documentEndpoint<P extends Shape = Nothing, B extends Shape = Nothing>(
  of: Omit<Declared<P, B, Shape, 'restaurant'>, 'scope' | 'method' | 'reply'> & { readonly answers: readonly string[] },
): DocumentEndpoint<P, B> {
  return { ...endpoint<'restaurant', P, B, Shape>({ ...of, method: 'GET', scope: 'restaurant', reply: {} }), answers: of.answers };
}

/** A door whose whole meaning is a rule: the server judges it in `change()`, the device shows its outcome at once. */
export interface Command<P extends Shape = Shape, B extends Shape = Shape> extends Endpoint<P, B, Shape, 'restaurant'> {
  readonly rule: Rule<Shaped<P> & Shaped<B>>;
}

/** Every command answers with its place in the log. */
export interface Heard {
  readonly seq: number;
}

export function command<P extends Shape = Nothing, B extends Shape = Nothing>(
  of: Omit<Declared<P, B, Shape, 'restaurant'>, 'scope' | 'method' | 'reply'> & {
    readonly may: Permission;
    readonly rule: Rule<Shaped<P> & Shaped<B>>;
  },
): Command<P, B> {
  return {
    ...endpoint<'restaurant', P, B, Shape>({ ...of, method: 'POST', scope: 'restaurant', reply: { seq: { type: 'int', min: 0 } } }),
    rule: of.rule,
  };
}
