import type { KindName, Row } from './kinds.ts';

/** The fields of one row that now have a new value; `set: null` takes the row away. A row is created by naming all its fields. */
export type Change = { [K in KindName]: { readonly kind: K; readonly id: string; readonly set: Partial<Row<K>> | null } }[KindName];

/** What a rule yields: what happened, in the words of the trade, past tense. */
export interface Happening {
  readonly type: string;
  readonly changes: readonly Change[];
  /** What a reader of the log needs besides the changed fields: a reason, an amount, an approver. */
  readonly about?: Readonly<Record<string, unknown>>;
}

/** A happening with its place in the restaurant's log. `seq` has no gaps. */
export interface HeardEvent extends Happening {
  readonly seq: number;
  readonly at: number;
  readonly actor: EventActor;
}

export interface EventActor {
  readonly memberId: string | null;
  readonly deviceId: string | null;
}

/** Names the kind once and checks the fields against it. */
export const set = <K extends KindName>(kind: K, id: string, fields: Partial<Row<K>>): Change =>
  ({ kind, id, set: fields }) as unknown as Change;
/** A new row: every field must be named. */
export const add = <K extends KindName>(kind: K, row: Row<K>): Change =>
  ({ kind, id: (row as { id: string }).id, set: row }) as unknown as Change;
export const remove = (kind: KindName, id: string): Change => ({ kind, id, set: null }) as Change;
