import { MemoryStore, type ClientRateLimitInfo, type Options, type Store } from 'express-rate-limit';
import { RedisStore, type RedisReply } from 'rate-limit-redis';
import type { Redis } from './redis.ts';

/**
 * Counts in Redis, for all instances together, while it is well; by itself while it is not. Nobody waits for a Redis that hangs, and
 * nobody is let through uncounted.
 */
export class SharedLimitStore implements Store {
  readonly prefix: string;
  readonly #redis: Redis;
  readonly #own = new MemoryStore();
  #shared: Promise<RedisStore> | undefined;
  #options: Options | undefined;

  constructor(redis: Redis, prefix: string) {
    this.#redis = redis;
    this.prefix = prefix;
  }

  init(options: Options): void {
    this.#options = options;
    this.#own.init(options);
  }

  increment(key: string): Promise<ClientRateLimitInfo> {
    return this.#either((store) => store.increment(key));
  }

  async decrement(key: string): Promise<void> {
    await this.#either((store) => store.decrement(key));
  }

  async resetKey(key: string): Promise<void> {
    await this.#either((store) => store.resetKey(key));
  }

  async #either<T>(act: (store: RedisStore | MemoryStore) => T | Promise<T>): Promise<T> {
    if (!this.#redis.isWell) return act(this.#own);
    try {
      this.#shared ??= this.#open();
      return await act(await this.#shared);
    } catch {
      this.#shared = undefined;
      return act(this.#own);
    }
  }

  /** Brings its scripts to Redis, which forgets them when it starts anew. */
  async #open(): Promise<RedisStore> {
    const sendCommand = (...words: string[]): Promise<RedisReply> => this.#redis.ask(...words) as Promise<RedisReply>;
    const store = new RedisStore({ prefix: `heard:limit:${this.prefix}:`, sendCommand });
    await store.init(this.#options!);
    return store;
  }
}
