import { commandNamed, COMMANDS } from '@heard/shared/contract/contract.ts';
import type { Command } from '@heard/shared/contract/endpoint.ts';
import { Forbidden } from '@heard/shared/kernel/errors.ts';
import type { You } from '@heard/shared/live/protocol.ts';
import type { Actor, Context } from '@heard/shared/live/rule.ts';
import { isAllowed } from '@heard/shared/staff/permissions.ts';
import { judgedHere, refusal } from './judge-here.ts';
import { judgeSteps } from './judge-steps.ts';
import type { LiveStore } from './live-store.ts';
import type { Act, Acted, Live, Refused, Step } from './live.ts';
import { newId } from './new-id.ts';
import type { Outbox } from './outbox.ts';
import type { OutboxEntry } from './outbox-entry.ts';
import type { HeldTap, Outgoing } from './outgoing.ts';
import { ownerOf } from './owner-of.ts';
import { withPromises } from './promise.ts';
import type { ServerClock } from './server-clock.ts';
import type { Watched } from './watched.ts';

interface ActingDeps {
  readonly actor: Actor;
  readonly you: Watched<You | null>;
  readonly store: LiveStore;
  readonly clock: ServerClock;
  readonly outbox: Outbox;
}

const OK: Acted = { ok: true };

/** What a person may do to the outbox: every tap is judged here first, so that what is plainly wrong never leaves. */
export function createActing({
  actor,
  you,
  store,
  clock,
  outbox,
}: ActingDeps): Pick<Live, 'act' | 'retry' | 'settle' | 'takeOver'> & Pick<Outgoing, 'actLate'> {
  const now = (at = clock.now()): Context => ({ who: { ...actor, role: you.get()?.role ?? actor.role }, now: at });

  const entryOf = (command: string, input: unknown, at: number): OutboxEntry => {
    const { who } = now(at);
    return { key: newId(), restaurantId: actor.restaurantId, owner: ownerOf(actor), who, command, input, at, seq: null };
  };

  const judge = ({ name, input, at }: HeldTap): { readonly entry: OutboxEntry; readonly refused: Refused | undefined } => {
    const command = COMMANDS[name] as unknown as Command;
    const { refused, events } = judgedHere(store.state, command, now(at), input);
    return { entry: entryOf(command.name, withPromises(command.name, input, events), at), refused };
  };

  const act: Act = (name, input) => {
    const { entry, refused } = judge({ name, input, at: clock.now() });
    if (refused) return { ok: false, refused };
    outbox.put(entry);
    return OK;
  };

  const actLate: Outgoing['actLate'] = (tap) => {
    const { entry, refused } = judge(tap);
    if (refused) void outbox.refuse(entry, refused);
    else outbox.put(entry);
  };

  const retry = (refusalId: string): Acted => {
    const known = outbox.refusals.get().find(({ id }) => id === refusalId);
    const command = known && commandNamed(known.command);
    if (!known || !command) return OK;
    const context = now();
    const { refused } = judgedHere(store.state, command, context, known.input);
    if (refused) return { ok: false, refused };
    outbox.retry(known, context);
    return OK;
  };

  const settle = (refusalId: string, steps: readonly Step[]): Acted => {
    const context = now();
    const { refused, done } = judgeSteps(store.state, context, steps);
    if (refused) return { ok: false, refused };
    outbox.settle(
      refusalId,
      done.map(({ command, input }) => entryOf(command, input, context.now)),
    );
    return OK;
  };

  const takeOver = async (owner: string): Promise<Acted> => {
    if (!isAllowed(now().who.role, 'staff.manage')) return { ok: false, refused: refusal(new Forbidden()) };
    await outbox.takeOver(owner);
    return OK;
  };

  return { act, actLate, retry, settle, takeOver };
}
