/** A token and how long it serves, on the clock that nobody can set. */
export class LastingToken {
  #held: { readonly token: string; readonly until: number } | undefined;

  /** Renewed after four fifths of its life, so that nobody ever meets its end. */
  hold(token: string, lifetimeMs: number): string {
    this.#held = { token, until: performance.now() + lifetimeMs * 0.8 };
    return token;
  }

  get(refused?: string): string | undefined {
    const held = this.#held;
    return held && held.token !== refused && performance.now() < held.until ? held.token : undefined;
  }

  drop(): void {
    this.#held = undefined;
  }
}
