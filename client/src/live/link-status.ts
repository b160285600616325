import { SERVER_SILENCE } from '@heard/shared/live/protocol.ts';
import type { LinkStatus } from './live.ts';
import { cell } from './watched.ts';

export interface StatusView {
  readonly status: LinkStatus;
  /** When it began, ms of this device; for `offline` when the server was last heard. */
  readonly since: number;
}

/** What the banner says. Silence becomes `offline` by itself, whatever the connection believes. */
export class LinkStatusKeeper {
  readonly view = cell<StatusView>({ status: 'connecting', since: Date.now() }, (a, b) => a.status === b.status);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #heardAt = Date.now();
  /** On the clock that nobody can set. */
  #heardTick = performance.now();

  set(status: LinkStatus): void {
    this.view.set({ status, since: Date.now() });
  }

  heard(): void {
    this.#heardAt = Date.now();
    this.#heardTick = performance.now();
    this.#listen();
  }

  /** Says so before silence has proved it. */
  offline(): void {
    if (['connecting', 'live'].includes(this.view.get().status)) this.view.set({ status: 'offline', since: this.#heardAt });
  }

  isSilent(): boolean {
    return performance.now() - this.#heardTick >= SERVER_SILENCE;
  }

  start(): () => void {
    this.#listen();
    return () => clearTimeout(this.#timer);
  }

  #listen(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.offline(), SERVER_SILENCE);
  }
}
