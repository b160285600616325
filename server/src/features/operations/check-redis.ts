import type { Redis } from '../../platform/redis/redis.ts';
import { degraded, healthy, type Check } from './health.ts';

/** Without Redis everything goes on, only slower between instances. */
export const checkRedis = (redis: Redis): Check => ({
  name: 'redis',
  withinMs: 1_000,
  unanswered: 'degraded',
  look: async () => {
    try {
      await redis.ask('PING');
      return healthy();
    } catch {
      return degraded('Redis does not answer; instances ring each other through Postgres and count limits by themselves.');
    }
  },
});
