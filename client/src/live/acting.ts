import { commandNamed, COMMANDS } from '@heard/shared/contract/contract.ts';
import type { Command } from '@heard/shared/contract/endpoint.ts';
import { Forbidden } from '@heard/shared/kernel/errors.ts';
import type { You } from '@heard/shared/live/protocol.ts';
import type { Actor, Context } from '@heard/shared/live/rule.ts';
import { isAllowed } from '@heard/shared/staff/permissions.ts';
import { refusal, refusedHere } from './judge-here.ts';
import type { LiveStore } from './live-store.ts';
import type { Act, Acted, Live } from './live.ts';
import { newId } from './new-id.ts';
import type { Outbox } from './outbox.ts';
import { ownerOf } from './outbox-entry.ts';
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
export function createActing({ actor, you, store, clock, outbox }: ActingDeps): Pick<Live, 'act' | 'retry' | 'takeOver'> {
  const now = (): Context => ({ who: { ...actor, role: you.get()?.role ?? actor.role }, now: clock.now() });

  const act: Act = (name, input) => {
    const command = COMMANDS[name] as unknown as Command;
    const context = now();
    const refused = refusedHere(store.state, command, context, input);
    if (refused) return { ok: false, refused };
    const whose = { restaurantId: actor.restaurantId, owner: ownerOf(actor), who: context.who };
    outbox.put({ key: newId(), ...whose, command: command.name, input, at: context.now, seq: null });
    return OK;
  };

  const retry = (refusalId: string): Acted => {
    const known = outbox.refusals.get().find(({ id }) => id === refusalId);
    const command = known && commandNamed(known.command);
    if (!known || !command) return OK;
    const context = now();
    const refused = refusedHere(store.state, command, context, known.input);
    if (refused) return { ok: false, refused };
    outbox.retry(known, context);
    return OK;
  };

  const takeOver = async (owner: string): Promise<Acted> => {
    if (!isAllowed(now().who.role, 'staff.manage')) return { ok: false, refused: refusal(new Forbidden()) };
    await outbox.takeOver(owner);
    return OK;
  };

  return { act, retry, takeOver };
}
