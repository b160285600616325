import pg, { type FieldDef } from 'pg';

/** A statement whose values are on the wire's terms already, so that nothing can throw once sending has begun. */
export interface Message {
  readonly name: string | undefined;
  readonly text: string;
  readonly values: readonly (string | Buffer | null)[];
}

/** pg's own way to write a value; exported without being declared. Throws on what cannot be written. */
export const wireValue = (pg as unknown as { utils: { prepareValue(this: void, value: unknown): string | Buffer | null } }).utils
  .prepareValue;

/** The part of pg's Connection used here. pg is pinned to the version this was read from; tenant.pg.test.ts tells. */
export interface Wire {
  readonly stream: { cork(): void; uncork(): void; destroy(error: Error): void };
  parse(message: { name?: string | undefined; text: string }): void;
  bind(message: { statement?: string | undefined; values: readonly unknown[] }): void;
  describe(message: { type: 'P' }): void;
  execute(message: object): void;
  close(message: { type: 'S'; name: string }): void;
  sync(): void;
  once(event: 'readyForQuery' | 'end', listener: () => void): void;
  off(event: 'readyForQuery' | 'end', listener: () => void): void;
}

/** What one connection knows of a named statement. Doubtful: it failed, and whether Postgres kept it cannot be told. */
export interface Prepared {
  fields?: FieldDef[];
  isDescribed: boolean;
  isDoubtful: boolean;
}

const preparedOn = new WeakMap<Wire, Map<string, Prepared>>();

/** All of them in one packet, behind one Sync. */
export function sendAll(wire: Wire, messages: readonly Message[]): Prepared[] {
  const known = preparedOn.get(wire) ?? new Map<string, Prepared>();
  preparedOn.set(wire, known);
  wire.stream.cork();
  const prepared = messages.map((message) => send(wire, message, known));
  wire.sync();
  wire.stream.uncork();
  return prepared;
}

function send(wire: Wire, { name, text, values }: Message, known: Map<string, Prepared>): Prepared {
  const before = name === undefined ? undefined : known.get(name);
  const prepared = before && !before.isDoubtful ? before : { isDescribed: false, isDoubtful: false };
  if (prepared !== before) {
    // Closing what does not exist is no error, so this is right whether or not Postgres kept it.
    if (name !== undefined && before) wire.close({ type: 'S', name });
    wire.parse({ name, text });
    if (name !== undefined) known.set(name, prepared);
  }
  wire.bind({ statement: name, values });
  if (!prepared.isDescribed) wire.describe({ type: 'P' });
  wire.execute({});
  return prepared;
}
