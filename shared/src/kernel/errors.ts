/** What may be wrong with a request, by meaning; the edge maps each to a status once. */
export class RuleBroken extends Error {
  override readonly name = 'RuleBroken';
  /** @param code stable, `<subject>/<what>`; @param message a sentence for the person; @param about facts a screen may show. */
  constructor(
    readonly code: string,
    message: string,
    readonly about: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
  }
}

/** The thing does not exist, or is another restaurant's: the two are told in the same words. */
export class NotFound extends Error {
  override readonly name = 'NotFound';
  readonly code = 'not-found';
  constructor(what = 'thing') {
    super(`There is no such ${what} here.`);
  }
}

export class Forbidden extends Error {
  override readonly name = 'Forbidden';
  readonly code = 'forbidden';
  constructor(message = 'Your role does not allow this.') {
    super(message);
  }
}

export class Conflict extends Error {
  override readonly name = 'Conflict';
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** Returns the row or says that it does not exist. */
export function found<T>(row: T | undefined, what: string): T {
  if (row === undefined) throw new NotFound(what);
  return row;
}

export function must(holds: boolean, code: string, message: string, about?: Readonly<Record<string, unknown>>): asserts holds {
  if (!holds) throw new RuleBroken(code, message, about);
}
