import type { CommandKey, COMMANDS } from '@heard/shared/contract/contract.ts';
import type { InputOf } from '@heard/shared/contract/endpoint.ts';
import type { ClientMessage, You } from '@heard/shared/live/protocol.ts';
import type { Call } from './call.ts';
import type { Actor } from '@heard/shared/live/rule.ts';
import type { LiveStore } from './live-store.ts';
import type { ServerClock } from './server-clock.ts';
import type { Watched } from './watched.ts';

/** `refused` is a token the server no longer takes: get another one. Null: nobody is signed in. Throws while it cannot be known. */
export type GetToken = (refused?: string) => Promise<string | null>;

export interface Refused {
  /** Stable, `<subject>/<what>`. */
  readonly code: string;
  /** A sentence for the person. */
  readonly message: string;
  readonly about: Readonly<Record<string, unknown>>;
}

export type Acted = { readonly ok: true; readonly refused?: undefined } | { readonly ok: false; readonly refused: Refused };
export type Act = <K extends CommandKey>(command: K, input: InputOf<(typeof COMMANDS)[K]>) => Acted;

/** One command of a choice that settles a refusal. */
export type Step = { [K in CommandKey]: { readonly name: K; readonly input: InputOf<(typeof COMMANDS)[K]> } }[CommandKey];

/** Something the server refused after the screen had already shown it, with what the person had typed. */
export interface LateRefusal extends Refused {
  readonly id: string;
  /** The command's name in the contract, such as `orders.send`. */
  readonly command: string;
  readonly input: unknown;
  /** When it was tapped, ms. */
  readonly at: number;
}

/** Taps of somebody else who left this device before they could be sent. */
export interface LeftBehind {
  /** The member, or the device where no member was signed in. */
  readonly owner: string;
  readonly count: number;
  /** When the oldest of them was tapped, ms. */
  readonly since: number;
}

export type LinkStatus = 'connecting' | 'live' | 'offline' | 'outdated' | 'refused';

export interface LinkView {
  readonly status: LinkStatus;
  /** When this status began, ms of this device; for `offline` when the server was last heard. */
  readonly since: number;
  /** Commands tapped here that the server has not answered. */
  readonly unsent: number;
  /** There is something to show: a snapshot or a stored fold. Until then an empty list means nothing. */
  readonly isLoaded: boolean;
  /** False where the browser refuses storage: taps would not survive closing the tab. */
  readonly isKept: boolean;
  /** It refuses because there is no room left. */
  readonly isFull: boolean;
}

/** One restaurant as one person or device sees it. */
export interface Live {
  readonly actor: Actor;
  readonly store: LiveStore;
  readonly clock: ServerClock;
  /** Server time that moves every so many milliseconds. */
  readonly ticks: (everyMs: number) => Watched<number>;
  readonly link: Watched<LinkView>;
  readonly you: Watched<You | null>;
  /** Tells the server what is worth nothing later; unheard while there is no link. */
  readonly say: (message: ClientMessage) => void;
  readonly refusals: Watched<readonly LateRefusal[]>;
  readonly leftBehind: Watched<readonly LeftBehind[]>;
  readonly act: Act;
  readonly call: Call;
  /** Lets it go; answers how to have it back. */
  readonly dismiss: (refusalId: string) => () => void;
  readonly retry: (refusalId: string) => Acted;
  /** Puts other commands in its place: all of them, or, where one is refused, none. No commands: it is settled by other means. */
  readonly settle: (refusalId: string, steps: readonly Step[]) => Acted;
  /** A manager sends in their own name what somebody left behind. */
  readonly takeOver: (owner: string) => Promise<Acted>;
  /** Resolves once taps are judged the moment they are made (or the part that judges cannot be had); until then they are held. */
  readonly ready: () => Promise<void>;
  /** Connects; returns how to stop. */
  readonly start: () => () => void;
}
