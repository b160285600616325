import { COMMANDS } from '@heard/shared/contract/contract.ts';
import type { KindName } from '@heard/shared/live/kinds.ts';
import type { Happening } from '@heard/shared/live/event.ts';
import type { Rule } from '@heard/shared/live/rule.ts';
import { applyEvents, rowsOf, type State } from '@heard/shared/live/state.ts';
import { isAllowed } from '@heard/shared/staff/permissions.ts';
import { judgeSteps } from '../src/live/judge-steps.ts';
import type { Act, LateRefusal, Live, LinkView, Refused, Step } from '../src/live/live.ts';
import { cell, type Cell } from '../src/live/watched.ts';
import { NOW } from './fixture.ts';
import { members, restaurant } from './fixture-house.ts';

export interface FakeLive extends Live {
  readonly link: Cell<LinkView>;
  readonly refusals: Cell<readonly LateRefusal[]>;
  /** What was asked for, in order. */
  readonly acts: { readonly command: string; readonly input: unknown }[];
  /** The next act is refused with this, whatever it is. */
  refuseNext: Refused | null;
  /** Ids of rows that the server does not have yet. */
  readonly unconfirmed: Set<string>;
  /** As if the server said so. */
  readonly hear: (events: readonly Happening[]) => void;
}

const LIVE_LINK: LinkView = { status: 'live', since: 0, unsent: 0, isLoaded: true, isKept: true, isFull: false };

/** A restaurant that lives in this page: rules are judged for real, nothing leaves the device. */
export function fakeLive(state: State, who = 'Ana Ruiz', now = NOW): FakeLive {
  const { id: memberId, role } = members.find((member) => member.name === who)!;
  const actor = { restaurantId: restaurant.id, memberId, deviceId: null, role };
  const listeners = new Set<() => void>();
  const time = cell(now);
  const stamps = new Map<KindName, number>();
  let count = 0;
  const watch = (listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  const hear = (events: readonly Happening[]): void => {
    applyEvents(state, events);
    count += 1;
    for (const change of events.flatMap((event) => event.changes)) stamps.set(change.kind, count);
    for (const listener of listeners) listener();
  };
  const unconfirmed = new Set<string>();
  const acts: { command: string; input: unknown }[] = [];
  const act: Act = (key, input) => {
    const command = COMMANDS[key];
    acts.push({ command: key, input });
    const refused = fake.refuseNext;
    fake.refuseNext = null;
    if (refused) return { ok: false, refused };
    try {
      if (!isAllowed(role, command.may!)) throw Object.assign(new Error('Your role does not allow this.'), { code: 'forbidden' });
      hear((command.rule as Rule<unknown>)(state, { who: actor, now: time.get() }, input).events);
      return { ok: true };
    } catch (error) {
      const { code, message, about } = error as Partial<Refused> & Error & { code: string };
      return { ok: false, refused: { code, message, about: about ?? {} } };
    }
  };
  const fake = {
    actor,
    store: {
      state,
      confirmedRows: (kind: KindName) => [...rowsOf(state, kind).values()].filter((row) => !unconfirmed.has(row.id)),
      row: (kind: KindName, id: string) => rowsOf(state, kind).get(id),
      watchRow: (_kind: KindName, _id: string, listener: () => void) => watch(listener),
      watchKinds: (_kinds: readonly KindName[], listener: () => void) => watch(listener),
      stamp: (kinds: readonly KindName[]) => Math.max(0, ...kinds.map((kind) => stamps.get(kind) ?? 0)),
    },
    clock: { now: time.get },
    ticks: () => time,
    link: cell(LIVE_LINK),
    you: cell({ role, memberId, deviceId: null, stationId: null }),
    refusals: cell<readonly LateRefusal[]>([]),
    leftBehind: cell([]),
    act,
    acts,
    unconfirmed,
    hear,
    refuseNext: null,
    dismiss: (id: string) => {
      const known = fake.refusals.get().filter((refusal) => refusal.id === id);
      fake.refusals.set(fake.refusals.get().filter((refusal) => refusal.id !== id));
      return () => fake.refusals.set([...fake.refusals.get(), ...known]);
    },
    settle: (id: string, steps: readonly Step[]) => {
      const { refused } = judgeSteps(state, { who: actor, now: time.get() }, steps);
      if (refused) return { ok: false, refused };
      for (const { name, input } of steps) act(name, input as never);
      fake.dismiss(id);
      return { ok: true };
    },
    retry: (id: string) => (fake.dismiss(id), { ok: true }),
    start: () => () => {},
  } as unknown as FakeLive;
  return fake;
}
