import type { ClientMessage, ServerMessage } from '@heard/shared/live/protocol.ts';

type Handler = (event: { readonly data?: unknown; readonly code?: number }) => void;

/** Stands where the browser's WebSocket stands; a test plays the other end. */
export class FakeSocket {
  static made: FakeSocket[] = [];
  readonly OPEN = 1;
  readyState = 0;
  readonly said: ClientMessage[] = [];
  readonly #handlers = new Map<string, Handler[]>();

  constructor(readonly address: string) {
    FakeSocket.made.push(this);
  }

  static get last(): FakeSocket {
    return FakeSocket.made.at(-1)!;
  }

  addEventListener(type: string, handler: Handler): void {
    this.#handlers.set(type, [...(this.#handlers.get(type) ?? []), handler]);
  }

  send(text: string): void {
    this.said.push(JSON.parse(text) as ClientMessage);
  }

  close(): void {
    this.readyState = 3;
  }

  get isOpen(): boolean {
    return this.readyState === this.OPEN;
  }

  /** The server accepts; what the device said first. */
  open(): Extract<ClientMessage, { t: 'hello' }> {
    this.readyState = this.OPEN;
    this.#tell('open', {});
    return this.said[0] as Extract<ClientMessage, { t: 'hello' }>;
  }

  hear(message: ServerMessage): void {
    if (this.isOpen) this.#tell('message', { data: JSON.stringify(message) });
  }

  drop(code: number): void {
    if (this.readyState === 3) return;
    this.readyState = 3;
    this.#tell('close', { code });
  }

  #tell(type: string, event: Parameters<Handler>[0]): void {
    for (const handler of this.#handlers.get(type) ?? []) handler(event);
  }
}
