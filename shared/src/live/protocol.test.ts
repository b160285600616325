import { expect, test } from 'vitest';
import { derivedId } from '../kernel/ids.ts';
import {
  bool,
  id,
  int,
  json,
  nullable,
  object,
  oneOf,
  optional,
  text,
  time,
  type Field,
  type Shape,
  type Shaped,
} from '../kernel/shape.ts';
import { ROLES } from '../staff/roles.ts';
import { SCREEN_SHOWS } from '../staff/staff-kinds.ts';
import type { Change } from './event.ts';
import { KINDS } from './kinds.ts';
import {
  CLIENT_BEAT,
  CLIENT_SILENCE,
  CLOSE,
  PROTOCOL_VERSION,
  SERVER_BEAT,
  SERVER_SILENCE,
  type ClientMessage,
  type LiveEvent,
  type ServerMessage,
} from './protocol.ts';
import type { Snapshot } from './state.ts';

/** What each version of the protocol looked like. A version, once released, keeps its fingerprint: add a line, change none. */
const WIRES: Readonly<Record<number, string>> = {
  1: '5f3ab9ac-69fb-8e2e-a513-270ad1db8a25',
  2: '911e2101-6e09-83ab-9c96-617b100ab640',
  3: 'f187adb2-afbe-8fda-b464-773fb9d64330',
};

const CLIENT_SAYS = {
  hello: { version: int(), token: text(), restaurantId: id(), since: nullable(int()) },
  beat: { seq: int() },
  pulse: { isShown: bool(), battery: nullable(int()) },
} as const;

const YOU = {
  role: oneOf(ROLES),
  memberId: nullable(id()),
  deviceId: nullable(id()),
  stationId: nullable(id()),
  shows: optional(oneOf(SCREEN_SHOWS)),
};
const EVENT = {
  seq: int(),
  at: time(),
  type: text(),
  changes: json<readonly Change[]>(),
  actor: optional(object({ memberId: nullable(id()), deviceId: nullable(id()) })),
};
const SERVER_SAYS = {
  welcome: { version: int(), now: time(), you: object(YOU) },
  snapshot: { seq: int(), rows: json<Snapshot>() },
  events: { from: int(), to: int(), events: json<readonly LiveEvent[]>() },
  beat: { seq: int(), now: time() },
} as const;

/** The messages above are written down a second time so that a test can read them; the compiler keeps both the same. */
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
type Messages<S extends Readonly<Record<string, Shape>>> = { [T in keyof S]: { t: T } & Shaped<S[T]> }[keyof S];
const AS_DECLARED: [
  Same<Messages<typeof CLIENT_SAYS>, ClientMessage>,
  Same<Messages<typeof SERVER_SAYS>, ServerMessage>,
  Same<Shaped<typeof EVENT>, LiveEvent>,
] = [true, true, true];

/** What a reader on the other end relies on. Limits and patterns are not part of it: they bind the writer. */
function wireOf({ type, nullable: mayBeNull, optional: mayLack, values, of, fields }: Field): unknown {
  return [type, mayBeNull === true, mayLack === true, values ?? null, of ? wireOf(of) : null, fields ? wireOfShape(fields) : null];
}
const wireOfShape = (shape: Shape): unknown[] =>
  Object.entries(shape)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, field]) => [name, wireOf(field)]);
const wireOfAll = (shapes: Readonly<Record<string, Shape>>): unknown[] =>
  Object.entries(shapes)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, shape]) => [name, wireOfShape(shape)]);

interface Wire {
  readonly kinds: Readonly<Record<string, Shape>>;
  readonly messages: readonly Readonly<Record<string, Shape>>[];
  readonly close: Readonly<Record<string, number>>;
}

const WIRE: Wire = {
  kinds: Object.fromEntries(Object.entries(KINDS).map(([name, { fields }]) => [name, fields as Shape])),
  messages: [CLIENT_SAYS, SERVER_SAYS, { event: EVENT }],
  close: CLOSE,
};

const fingerprint = ({ kinds, messages, close }: Wire): string =>
  derivedId(
    JSON.stringify([wireOfAll(kinds), messages.map(wireOfAll), Object.entries(close).toSorted(([a], [b]) => (a < b ? -1 : 1))]),
    'wire',
  );

test('screens and server of one version speak the same language', () => {
  expect(AS_DECLARED).toEqual([true, true, true]);
  expect(
    WIRES[PROTOCOL_VERSION],
    `The wire has changed, and screens of the last release would misread it: raise PROTOCOL_VERSION and add its fingerprint to WIRES.`,
  ).toBe(fingerprint(WIRE));
});

test('no two versions are the same', () => {
  expect(new Set(Object.values(WIRES)).size).toBe(Object.keys(WIRES).length);
  expect(Object.keys(WIRES).map(Number)).toEqual(Array.from({ length: PROTOCOL_VERSION }, (_, at) => at + 1));
});

const withLine = (line: Shape): Wire => ({ ...WIRE, kinds: { ...WIRE.kinds, line } });
const LINE = WIRE.kinds['line']!;
const { note: _note, ...withoutNote } = LINE;
const TELLING: readonly (readonly [string, Wire])[] = [
  ['a field more', withLine({ ...LINE, isRush: { type: 'bool' } })],
  ['a field less', withLine(withoutNote)],
  ['a field of another type', withLine({ ...LINE, note: int() })],
  ['a field that may now be empty', withLine({ ...LINE, note: nullable(text()) })],
  ['a status more', withLine({ ...LINE, status: oneOf(['held', 'fired', 'ready', 'served', 'voided', 'comped']) })],
  ['a field more inside a list', withLine({ ...LINE, modifiers: { type: 'list', of: object({ modifierId: id() }) } })],
  ['a kind more', { ...WIRE, kinds: { ...WIRE.kinds, guest: { id: id() } } }],
  ['a message more', { ...WIRE, messages: [...WIRE.messages, { shout: {} }] }],
  ['a close code that means something else', { ...WIRE, close: { ...CLOSE, slow: 4_409 } }],
];

test.each(TELLING)('%s is a change of the wire', (_name, wire) => {
  expect(fingerprint(wire)).not.toBe(fingerprint(WIRE));
});

test('another limit, or fields in another order, is none', () => {
  expect(fingerprint(withLine({ ...LINE, note: text({ min: 0, max: 500 }) }))).toBe(fingerprint(WIRE));
  expect(fingerprint(withLine(Object.fromEntries(Object.entries(LINE).toReversed())))).toBe(fingerprint(WIRE));
});

test('a dead link is told within five seconds, and one missed beat is forgiven', () => {
  expect(SERVER_SILENCE).toBeLessThanOrEqual(5_000);
  expect(SERVER_SILENCE).toBeGreaterThan(2 * SERVER_BEAT);
  expect(CLIENT_SILENCE).toBeGreaterThan(2 * CLIENT_BEAT);
});

test('the close codes are the application’s own, or registered, and all different', () => {
  const codes = Object.values(CLOSE);
  expect(new Set(codes).size).toBe(codes.length);
  for (const code of codes) expect([1_009, 1_012].includes(code) || (code >= 4_000 && code <= 4_999)).toBe(true);
});
