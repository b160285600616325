import { commandNamed } from '@heard/shared/contract/contract.ts';
import { audienceOf, snapshotFor } from '@heard/shared/live/audience.ts';
import type { HeardEvent } from '@heard/shared/live/event.ts';
import type { Actor, Context } from '@heard/shared/live/rule.ts';
import { applyEvents, stateOf, type Snapshot, type State } from '@heard/shared/live/state.ts';
import type { Frame } from '../../src/live/live-store.ts';
import { NOW, smallHouse } from './small-house.ts';

/** The server as far as a device can tell: it judges, numbers, remembers keys, and knows what happened since. */
export class ModelServer {
  readonly state: State = stateOf(smallHouse());
  readonly log: HeardEvent[] = [];
  readonly replies = new Map<string, number>();
  /** The keys of the commands that happened, in order. */
  readonly happened: string[] = [];
  now = NOW;

  get seq(): number {
    return this.log.length;
  }

  /** Judges once per key; throws as the rule does. */
  judge(name: string, input: unknown, who: Actor, key: string): number {
    const replied = this.replies.get(key);
    if (replied !== undefined) return replied;
    const context: Context = { who, now: this.now };
    const { events } = commandNamed(name)!.rule(this.state, context, input as never);
    applyEvents(this.state, events);
    for (const event of events) this.log.push({ ...event, seq: this.seq + 1, at: this.now, actor: who });
    this.replies.set(key, this.seq);
    this.happened.push(key);
    return this.seq;
  }

  since(from: number): Frame {
    return { from, to: this.seq, events: this.log.slice(from) };
  }

  snapshot(): { readonly seq: number; readonly rows: Snapshot } {
    return { seq: this.seq, rows: structuredClone(snapshotFor(audienceOf('server', null)!, this.state)) };
  }
}

/** The rows of a state as plain lists, sorted: what two folds must have in common. */
export function plain(state: State): Record<string, unknown[]> {
  return Object.fromEntries(
    Object.entries(state)
      .filter(([kind]) => kind !== 'fire' && kind !== 'pinSession')
      .map(([kind, rows]) => [kind, [...rows.values()].sort((a, b) => (a.id < b.id ? -1 : 1))]),
  );
}
