import type { Bell } from '../log/bell.ts';
import type { Redis } from './redis.ts';

const CHANNEL = 'heard:log';

/** Rings by Redis while it is well, by `otherwise` while it is not; whoever listens, listens to both. */
export function makeRedisBell(redis: Redis, otherwise: Bell, onRing: (restaurantId: string, seq: number) => void): Bell {
  const waiting = new Map<string, number>();
  redis.listen(CHANNEL, (text) => {
    for (const news of text.split('\n')) {
      const [restaurantId = '', seq] = news.split(' ');
      onRing(restaurantId, Number(seq));
    }
  });

  function flush(): void {
    const rung = [...waiting];
    waiting.clear();
    const ringOtherwise = (): void => rung.forEach(([restaurantId, seq]) => otherwise.ring(restaurantId, seq));
    if (!redis.isWell) return ringOtherwise();
    redis.ask('PUBLISH', CHANNEL, rung.map((news) => news.join(' ')).join('\n')).catch(ringOtherwise);
  }

  return {
    ring(restaurantId, seq) {
      if (waiting.size === 0) setImmediate(flush);
      waiting.set(restaurantId, seq);
    },
    stop: () => otherwise.stop(),
  };
}
