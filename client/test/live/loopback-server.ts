import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ALL_ENDPOINTS } from '@heard/shared/contract/contract.ts';
import type { Actor } from '@heard/shared/live/rule.ts';
import { ModelServer } from './model-server.ts';

/** What befalls one request. `lose`: it happens, and the reply never arrives. `miss`: it never arrives itself. */
export type Mishap = 'lose' | 'miss' | { readonly status: number; readonly headers?: Record<string, string>; readonly body?: string };

interface Heard {
  readonly path: string;
  readonly key: string | undefined;
  readonly token: string | undefined;
  readonly at: number;
}

/** The doors of one restaurant on the loopback, over the model server; a token is the name of a person. */
export class LoopbackServer {
  readonly model = new ModelServer();
  readonly heard: Heard[] = [];
  /** Taken one per request; none left: all is well. */
  mishaps: (Mishap | undefined)[] = [];
  people: Record<string, Actor> = {};
  readonly #server = createServer((request, response) => void this.#answer(request, response));

  async open(port = 0): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(port, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.setHeader('Access-Control-Allow-Origin', '*').setHeader('Access-Control-Allow-Headers', '*');
    response.setHeader('Access-Control-Allow-Methods', '*').setHeader('Access-Control-Expose-Headers', '*');
    if (request.method === 'OPTIONS') return void response.writeHead(204).end();
    const body = await textOf(request);
    const key = request.headers['idempotency-key'] as string | undefined;
    const token = request.headers.authorization?.replace('Bearer ', '');
    this.heard.push({ path: request.url!, key, token, at: Date.now() });
    const mishap = this.mishaps.shift();
    if (mishap === 'miss') return void request.socket.destroy();
    if (typeof mishap === 'object') return void response.writeHead(mishap.status, mishap.headers).end(mishap.body ?? '');
    const [status, reply] = this.#judge(request.url!, body, this.people[token ?? ''], key);
    if (mishap === 'lose') return void request.socket.destroy();
    const type = status < 300 ? 'application/json' : 'application/problem+json';
    response.writeHead(status, { 'Content-Type': type }).end(JSON.stringify({ status, ...reply }));
  }

  #judge(url: string, body: string, who: Actor | undefined, key = ''): [number, object] {
    if (!who) return [401, { code: 'unauthenticated', detail: 'Please sign in.' }];
    const path = url.replace(/^\/api\/v1\/restaurants\/[^/]+/, '');
    for (const { name, path: pattern } of ALL_ENDPOINTS) {
      const params = new RegExp(`^${pattern.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`).exec(path);
      if (!params) continue;
      try {
        return [201, { seq: this.model.judge(name, { ...(JSON.parse(body) as object), ...params.groups }, who, key) }];
      } catch (error) {
        const { code, message, about } = error as { code: string; message: string; about?: object };
        return [409, { code, detail: message, about }];
      }
    }
    return [404, { code: 'not-found', detail: 'There is nothing at this address.' }];
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}
