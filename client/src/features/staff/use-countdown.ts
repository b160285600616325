import { useEffect, useState } from 'react';
import { MINUTE, SECOND } from '@heard/shared/kernel/time.ts';

/** `9:41` until then, on this device's clock. It stands still at `0:00`. */
export function useCountdown(until: number, everyMs: number): string {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  const left = Math.max(0, until - now);
  return `${Math.floor(left / MINUTE)}:${String(Math.floor((left % MINUTE) / SECOND)).padStart(2, '0')}`;
}
