import type { Act, Acted, Live } from './live.ts';
import type { HeldTap, Outgoing } from './outgoing.ts';
import { cell } from './watched.ts';

const HELD: Acted = { ok: true };
const nothing = (): void => {};

interface HeldTapsDeps {
  /** Fetches the part that acts, ready to be told. */
  readonly fetch: () => Promise<Outgoing>;
  readonly now: () => number;
}

/**
 * Acting, for as long as the part that can has not arrived. A tap made before is held, handed over in its place, and what is refused
 * then is told as a late refusal: the screen had taken it.
 */
export class HeldTaps implements Pick<Live, 'act' | 'retry' | 'settle' | 'dismiss' | 'takeOver' | 'call' | 'ready'> {
  readonly taps = cell<readonly HeldTap[]>([]);
  /** Undefined until it has arrived. */
  readonly outgoing = cell<Outgoing | undefined>(undefined);
  #coming: Promise<Outgoing> | undefined;

  constructor(readonly deps: HeldTapsDeps) {}

  /** Once, however often it is asked; a fetch that failed is tried again by whoever asks next. */
  come(): Promise<Outgoing> {
    this.#coming ??= this.deps.fetch().then(
      (outgoing) => this.#handOver(outgoing),
      (error: unknown) => {
        this.#coming = undefined;
        throw error;
      },
    );
    return this.#coming;
  }

  /** Resolves once it has arrived, or could not be fetched. */
  readonly ready: Live['ready'] = () => this.come().then(nothing, nothing);

  readonly act: Act = (name, input) => {
    const outgoing = this.outgoing.get();
    if (outgoing) return outgoing.act(name, input);
    this.taps.set([...this.taps.get(), { name, input, at: this.deps.now() }]);
    void this.ready();
    return HELD;
  };

  /** What was refused is only known to the part that acts. */
  readonly retry: Live['retry'] = (refusalId) => this.outgoing.get()?.retry(refusalId) ?? HELD;
  readonly dismiss: Live['dismiss'] = (refusalId) => this.outgoing.get()?.dismiss(refusalId) ?? nothing;
  readonly settle: Live['settle'] = (refusalId, steps) => this.outgoing.get()?.settle(refusalId, steps) ?? HELD;
  readonly takeOver: Live['takeOver'] = async (owner) => (await this.come()).takeOver(owner);
  readonly call: Live['call'] = async (...asked) => (await this.come()).call(...asked);

  #handOver(outgoing: Outgoing): Outgoing {
    for (const tap of this.taps.get()) outgoing.actLate(tap);
    this.taps.set([]);
    this.outgoing.set(outgoing);
    return outgoing;
  }
}
