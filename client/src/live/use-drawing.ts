import { SECOND } from '@heard/shared/kernel/time.ts';
import { useEffect, useState } from 'react';
import { useLive } from './live-context.ts';
import { watchBattery } from './battery.ts';
import { makeDrawing, type Still } from './drawing.ts';

/** Once it has caught up nobody needs to touch it; so long it is said, for whoever looks up from the stove. */
const READ_FOR = 30 * SECOND;

/** Proves to the server that this wall draws, and says while it may be old: until somebody touched it, or has had time to look. */
export function useDrawing(): Still | null {
  const { actor, say, clock, link } = useLive();
  const [still, setStill] = useState<Still | null>(null);
  const isScreen = actor.role === 'screen';
  useEffect(() => {
    const isLive = (): boolean => link.get().status === 'live';
    const battery = watchBattery();
    const drawing = makeDrawing({
      now: clock.now,
      isShown: () => document.visibilityState === 'visible',
      isLive,
      onFrame: (then) => void requestAnimationFrame(then),
      pulse: (isShown) => isScreen && say({ t: 'pulse', isShown, battery: battery.percent() }),
      stoodStill: setStill,
    });
    const back = (): void => {
      if (isLive()) drawing.look();
    };
    const leave = link.watch(back);
    document.addEventListener('visibilitychange', drawing.look);
    return () => {
      document.removeEventListener('visibilitychange', drawing.look);
      leave();
      drawing.stop();
      battery.stop();
    };
  }, [isScreen, say, clock, link]);
  useEffect(() => {
    if (!still) return;
    const seen = new AbortController();
    const touched = (): void => setStill(null);
    for (const event of ['pointerdown', 'keydown']) window.addEventListener(event, touched, { signal: seen.signal });
    const timer = setTimeout(touched, READ_FOR);
    return () => {
      clearTimeout(timer);
      seen.abort();
    };
  }, [still]);
  return still;
}
