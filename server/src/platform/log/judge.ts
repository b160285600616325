import type { HeardEvent } from '@heard/shared/live/event.ts';
import type { KindName } from '@heard/shared/live/kinds.ts';
import type { Outcome } from '@heard/shared/live/rule.ts';
import { applyEvents, rowsOf, undo, type State, type Undo } from '@heard/shared/live/state.ts';
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
  readonly refused: readonly { readonly waiting: Waiting; readonly error: unknown }[];
  readonly events: readonly HeardEvent[];
  readonly commit: Commit;
  /** Takes the state back to where it was before judging. */
  takeBack(): void;
}

/**
 * Judges each command by its own rule, one after the other, each seeing what those before it did. The state is changed at once
 * and taken back if the commit does not happen.
 */
export function judge(restaurantId: string, fold: Fold, batch: readonly Waiting[], now: number): Judgement {
  const accepted: Judgement['accepted'][number][] = [];
  const refused: Judgement['refused'][number][] = [];
  const events: HeardEvent[] = [];
  const sealed: SealedEvent[] = [];
  const steps: Undo[] = [];
  let { seq, hash } = fold;
  for (const waiting of batch) {
    const { who, requestId } = waiting.act;
    const outcome = ask(fold.state, waiting.act, now);
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
    steps.unshift(applyEvents(fold.state, outcome.events));
    accepted.push({ waiting, answer: { reply: { ...outcome.reply, seq }, isReplay: false } });
  }
  const commit = { restaurantId, judgedAt: fold.seq, seq, hash, events: sealed, ...touchedRows(fold.state, events), ...kept(accepted) };
  return { accepted, refused, events, commit, takeBack: () => steps.forEach((step) => undo(fold.state, step)) };
}

function ask(state: State, { rule, who, input }: Act, now: number): Outcome<object> | { readonly error: unknown } {
  try {
    return rule(state, { who, now }, input as never);
  } catch (error) {
    return { error };
  }
}

/** Every row that any event touched, once, as it stands at the end. */
function touchedRows(state: State, events: readonly HeardEvent[]): Pick<Commit, 'rows' | 'removed'> {
  const touched = new Map<KindName, Set<string>>();
  for (const { changes } of events) {
    for (const { kind, id } of changes) touched.set(kind, (touched.get(kind) ?? new Set()).add(id));
  }
  const rows = new Map<KindName, object[]>();
  const removed = new Map<KindName, string[]>();
  for (const [kind, ids] of touched) {
    const standing = [...ids].map((id) => rowsOf(state, kind).get(id)).filter((row) => row !== undefined);
    const gone = [...ids].filter((id) => !rowsOf(state, kind).has(id));
    if (standing.length > 0) rows.set(kind, standing);
    if (gone.length > 0) removed.set(kind, gone);
  }
  return { rows, removed };
}

const kept = (accepted: Judgement['accepted']): Pick<Commit, 'replies' | 'alongside'> => ({
  replies: accepted.flatMap(({ waiting: { act }, answer }) => (act.key ? [{ ...act.key, status: 200, reply: answer.reply }] : [])),
  alongside: accepted.flatMap(({ waiting }) => waiting.act.alongside),
});
