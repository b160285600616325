import { COMMANDS, commandNamed } from '@heard/shared/contract/contract.ts';
import type { Command } from '@heard/shared/contract/endpoint.ts';
import { Forbidden } from '@heard/shared/kernel/errors.ts';
import { audienceOf } from '@heard/shared/live/audience.ts';
import type { ServerMessage, You } from '@heard/shared/live/protocol.ts';
import type { Actor } from '@heard/shared/live/rule.ts';
import { isAllowed } from '@heard/shared/staff/permissions.ts';
import { createCall, type Call } from './call.ts';
import { createDeviceDatabase, type DeviceDatabase } from './device-database.ts';
import { apiOrigin, liveAddress } from './endpoint-request.ts';
import { createFoldKeeper } from './fold-keeper.ts';
import { refusal, refusedHere } from './judge-here.ts';
import { LiveLink } from './live-link.ts';
import { LiveStore } from './live-store.ts';
import type { Act, Acted, GetToken, LinkView, Live } from './live.ts';
import { newId } from './new-id.ts';
import { onReturn } from './on-return.ts';
import { Outbox } from './outbox.ts';
import { ownerOf, pendingOf } from './outbox-entry.ts';
import { isSameValue } from './same-value.ts';
import { createServerClock } from './server-clock.ts';
import { createTicks } from './shared-ticks.ts';
import { cell } from './watched.ts';

export interface LiveOptions {
  readonly actor: Actor;
  readonly getToken: GetToken;
  /** Where the API is; by default the page's own origin. */
  readonly origin?: string;
  readonly database?: DeviceDatabase;
}

const OK: Acted = { ok: true };

export const createLive = (options: LiveOptions): Live => new RestaurantLive(options);

/** Wires store, link, outbox and the fold on disk together. */
class RestaurantLive implements Live {
  readonly actor: Actor;
  readonly store = new LiveStore();
  readonly clock = createServerClock();
  readonly ticks = createTicks(this.clock.now);
  readonly call: Call;
  readonly refusals: Live['refusals'];
  readonly leftBehind: Live['leftBehind'];
  readonly you = cell<You | null>(null, isSameValue);
  readonly link = cell<LinkView>({ status: 'connecting', since: Date.now(), unsent: 0, isLoaded: false, isKept: true }, isSameValue);
  readonly #database: DeviceDatabase;
  readonly #outbox: Outbox;
  readonly #link: LiveLink;
  readonly #keeper: ReturnType<typeof createFoldKeeper>;
  /** Whom the rows here were chosen for. */
  #madeFor: You | null = null;

  constructor(options: LiveOptions) {
    const { actor, getToken, origin = apiOrigin(), database = createDeviceDatabase() } = options;
    const { restaurantId } = actor;
    const owner = ownerOf(actor);
    const place = this.store.cursor.get;
    this.actor = actor;
    this.#database = database;
    this.call = createCall({ restaurantId, getToken, origin });
    this.#outbox = new Outbox({ database, restaurantId, owner, place, getToken, origin });
    this.#link = new LiveLink({ address: liveAddress(origin), restaurantId, getToken, place, heard: (...said) => this.#heard(...said) });
    const about = () => ({ you: this.#madeFor, skew: this.clock.skew.get() });
    this.#keeper = createFoldKeeper({ database, store: this.store, restaurantId, owner, about });
    this.refusals = this.#outbox.refusals;
    this.leftBehind = this.#outbox.list.leftBehind;
  }

  readonly act: Act = (name, input) => {
    const command = COMMANDS[name] as unknown as Command;
    const context = { who: this.#who(), now: this.clock.now() };
    const refused = refusedHere(this.store.state, command, context, input);
    if (refused) return { ok: false, refused };
    const { restaurantId } = this.actor;
    const about = { restaurantId, owner: ownerOf(this.actor), who: context.who, command: command.name };
    this.#outbox.put({ key: newId(), ...about, input, at: context.now, seq: null });
    return OK;
  };

  readonly dismiss = (refusalId: string): void => this.#outbox.dismiss(refusalId);

  readonly retry = (refusalId: string): Acted => {
    const known = this.#outbox.refusals.get().find(({ id }) => id === refusalId);
    const command = known && commandNamed(known.command);
    if (!known || !command) return OK;
    const context = { who: this.#who(), now: this.clock.now() };
    const refused = refusedHere(this.store.state, command, context, known.input);
    if (refused) return { ok: false, refused };
    this.#outbox.retry(known, context);
    return OK;
  };

  readonly takeOver = async (owner: string): Promise<Acted> => {
    if (!isAllowed(this.#who().role, 'staff.manage')) return { ok: false, refused: refusal(new Forbidden()) };
    await this.#outbox.takeOver(owner);
    return OK;
  };

  readonly start = (): (() => void) => {
    const stops = [
      this.#outbox.list.entries.watch(() => this.#showPending()),
      this.#keeper.kept.watch(() => this.#outbox.erase(this.#keeper.kept.get() ?? 0)),
      ...[this.#link.status, this.#outbox.list.entries, this.#outbox.isKept, this.#outbox.sender.isSignedOut, this.store.cursor].map(
        (part) => part.watch(() => this.#tellLink()),
      ),
      onReturn({ returned: () => this.#outbox.sender.ring() }),
    ];
    let isOver = false;
    void this.#readDisk().finally(() => {
      if (!isOver) stops.push(this.#keeper.start(), this.#outbox.start(), this.#link.start());
    });
    return () => {
      isOver = true;
      for (const stop of stops) stop();
      this.#database.close();
    };
  };

  /** What was last seen here is shown before the network is asked. */
  async #readDisk(): Promise<void> {
    const [stored] = await Promise.all([this.#keeper.read().catch(() => null), this.#outbox.load()]);
    if (!stored || this.store.cursor.get() !== null) return;
    this.clock.startFrom(stored.fold.skew);
    this.#madeFor = stored.fold.you;
    this.you.set(stored.fold.you);
    this.#keeper.isStored(stored.fold.seq);
    this.store.load(stored.rows, stored.fold.seq);
  }

  #heard(message: ServerMessage, since: number | null): boolean {
    if (message.t === 'events') return this.store.hear(message) !== 'gap';
    if (message.t === 'snapshot') return this.#loaded(message);
    this.clock.heard(message.now, message.t === 'welcome');
    if (message.t === 'beat') return true;
    this.you.set(message.you);
    this.#outbox.sender.ring();
    // Another role sees other rows, also of long ago: what happened since would not bring them.
    return since === null || this.#madeFor === null || seenBy(message.you) === seenBy(this.#madeFor);
  }

  #loaded({ rows, seq }: Extract<ServerMessage, { t: 'snapshot' }>): true {
    this.#madeFor = this.you.get();
    this.store.load(rows, seq);
    return true;
  }

  #who(): Actor {
    return { ...this.actor, role: this.you.get()?.role ?? this.actor.role };
  }

  #showPending(): void {
    this.store.setPending(this.#outbox.list.entries.get().flatMap((entry) => pendingOf(entry) ?? []));
  }

  #tellLink(): void {
    const { status, since } = this.#link.status.get();
    const unsent = this.#outbox.list.entries.get().filter(({ seq }) => seq === null).length;
    const isRefused = this.#outbox.sender.isSignedOut.get() && status !== 'outdated';
    const isLoaded = this.store.cursor.get() !== null;
    this.link.set({ status: isRefused ? 'refused' : status, since, unsent, isLoaded, isKept: this.#outbox.isKept.get() });
  }
}

const seenBy = ({ role, stationId }: You): string | null => audienceOf(role, stationId);
