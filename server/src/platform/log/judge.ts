import { Forbidden } from '@heard/shared/kernel/errors.ts';
import { draftOf } from '@heard/shared/live/draft-state.ts';
import type { HeardEvent } from '@heard/shared/live/event.ts';
import type { KindName } from '@heard/shared/live/kinds.ts';
import type { Actor, Outcome } from '@heard/shared/live/rule.ts';
import { applyEvents, rowsOf, stateOf, type State } from '@heard/shared/live/state.ts';
import type { Act, Answer } from './act.ts';
import type { Commit, Fold } from './log-store.ts';
import { seal, type SealedEvent } from './seal.ts';

export interface Waiting {
  readonly act: Act;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

export interface Judgement {
  readonly accepted: readonly { readonly waiting: Waiting; readonly answer: Answer }[];
  /** Refused in a state that holds only if what was accepted before is kept. */
  readonly refused: readonly { readonly waiting: Waiting; readonly error: unknown }[];
  readonly events: readonly HeardEvent[];
  readonly commit: Commit;
}

/** Judges each command by its own rule, one after the other, each seeing what those before it would do. The fold is not touched. */
export function judge(restaurantId: string, fold: Fold, batch: readonly Waiting[], now: number): Judgement {
  const draft = draftOf(fold.state);
  const accepted: Judgement['accepted'][number][] = [];
  const refused: Judgement['refused'][number][] = [];
  const events: HeardEvent[] = [];
  const sealed: SealedEvent[] = [];
  let { seq, hash } = fold;
  for (const waiting of batch) {
    const { who, requestId } = waiting.act;
    const outcome = ask(draft, waiting.act, now);
    if ('error' in outcome) {
      refused.push({ waiting, error: outcome.error });
      continue;
    }
    for (const happening of outcome.events) {
      const event: HeardEvent = { ...happening, seq: (seq += 1), at: now, actor: { memberId: who.memberId, deviceId: who.deviceId } };
      const entry = seal(event, requestId, hash);
      hash = entry.hash;
      events.push(event);
      sealed.push(entry);
    }
    applyEvents(draft, outcome.events);
    accepted.push({ waiting, answer: { reply: { ...outcome.reply, seq }, isReplay: false } });
  }
  const writes = { ...touchedRows(fold.state, broughtBy(accepted), draft, events), ...kept(accepted) };
  return { accepted, refused, events, commit: { restaurantId, judgedAt: fold.seq, seq, hash, events: sealed, ...writes } };
}

function ask(state: State, { rule, who, input }: Act, now: number): Outcome<object> | { readonly error: unknown } {
  try {
    mustStillBeHere(state, who);
    return rule(state, { who, now }, input as never);
  } catch (error) {
    return { error };
  }
}

/** Between the door and the judgement somebody may have been shut out. */
function mustStillBeHere(state: State, { memberId, deviceId, role }: Actor): void {
  const member = memberId === null ? undefined : state.member.get(memberId);
  const isMemberOut = memberId !== null && (!member?.isActive || member.role !== role);
  const isDeviceOut = deviceId !== null && state.device.get(deviceId)?.revokedAt !== null;
  if (isMemberOut || isDeviceOut) throw new Forbidden('Your access to this restaurant has ended.');
}

type FindRow = (kind: KindName, id: string) => { readonly id: string } | undefined;

/** The rows that acts have brought from the database. */
function broughtBy(accepted: Judgement['accepted']): FindRow {
  const brought = accepted.flatMap(({ waiting }) => (Object.keys(waiting.act.kept).length === 0 ? [] : stateOf(waiting.act.kept)));
  return (kind, id) => brought.map((kept) => rowsOf(kept, kind).get(id)).find(Boolean);
}

/** Every row that any event touched, once, as it stands at the end. What was brought back as it was is not written. */
function touchedRows(before: State, brought: FindRow, after: State, events: readonly HeardEvent[]): Touched {
  const added = new Map<KindName, object[]>();
  const changed = new Map<KindName, object[]>();
  const removed = new Map<KindName, string[]>();
  const put = <T>(into: Map<KindName, T[]>, kind: KindName, what: T): void => void (into.get(kind)?.push(what) ?? into.set(kind, [what]));
  for (const [kind, ids] of touchedIds(events)) {
    for (const id of ids) {
      const row = rowsOf(after, kind).get(id);
      const isHere = rowsOf(before, kind).has(id);
      const kept = isHere ? undefined : brought(kind, id);
      if (!row && isHere) put(removed, kind, id);
      else if (row && (isHere || (kept && JSON.stringify(kept) !== JSON.stringify(row)))) put(changed, kind, row);
      else if (row && !kept) put(added, kind, row);
    }
  }
  return { added, changed, removed };
}

type Touched = Pick<Commit, 'added' | 'changed' | 'removed'>;

function touchedIds(events: readonly HeardEvent[]): Map<KindName, Set<string>> {
  const touched = new Map<KindName, Set<string>>();
  for (const { changes } of events) {
    for (const { kind, id } of changes) touched.set(kind, (touched.get(kind) ?? new Set()).add(id));
  }
  return touched;
}

const kept = (accepted: Judgement['accepted']): Pick<Commit, 'replies' | 'alongside'> => ({
  replies: accepted.flatMap(({ waiting: { act }, answer }) => (act.key ? [{ ...act.key, status: 200, reply: answer.reply }] : [])),
  alongside: accepted.flatMap(({ waiting }) => waiting.act.alongside),
});
