import { KIND_NAMES, type KindName } from './kind-names.ts';
import { rowsOf, type State } from './state.ts';

/**
 * A state to judge in: it shows what lies beneath until something is changed, and the change stays here. Dropping it takes
 * everything back; nobody who reads the state beneath ever sees a row that was not kept.
 */
export function draftOf(state: State): State {
  return Object.fromEntries(KIND_NAMES.map((name: KindName) => [name, new DraftRows(rowsOf(state, name))])) as unknown as State;
}

type Row = { readonly id: string };

class DraftRows extends Map<string, Row> {
  readonly #beneath: ReadonlyMap<string, Row>;
  /** What was changed here; undefined where a row was taken away. */
  readonly #changed = new Map<string, Row | undefined>();

  constructor(beneath: ReadonlyMap<string, Row>) {
    super();
    this.#beneath = beneath;
  }

  override get(id: string): Row | undefined {
    return this.#changed.has(id) ? this.#changed.get(id) : this.#beneath.get(id);
  }

  override has(id: string): boolean {
    return this.get(id) !== undefined;
  }

  override set(id: string, row: Row): this {
    this.#changed.set(id, row);
    return this;
  }

  override delete(id: string): boolean {
    const had = this.has(id);
    this.#changed.set(id, undefined);
    return had;
  }

  override *entries(): MapIterator<[string, Row]> {
    for (const entry of this.#beneath) if (!this.#changed.has(entry[0])) yield entry;
    for (const [id, row] of this.#changed) if (row !== undefined) yield [id, row];
  }

  override *values(): MapIterator<Row> {
    if (this.#changed.size === 0) return yield* this.#beneath.values();
    for (const [, row] of this.entries()) yield row;
  }

  override *keys(): MapIterator<string> {
    for (const [id] of this.entries()) yield id;
  }

  override [Symbol.iterator](): MapIterator<[string, Row]> {
    return this.entries();
  }

  override forEach(each: (row: Row, id: string, rows: Map<string, Row>) => void): void {
    for (const [id, row] of this.entries()) each(row, id, this);
  }

  override get size(): number {
    let size = 0;
    for (const _ of this.entries()) size += 1;
    return size;
  }
}
