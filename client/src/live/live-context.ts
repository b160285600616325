import { createContext, use } from 'react';
import type { Live } from './live.ts';

export const LiveContext = createContext<Live | null>(null);

export function useLive(): Live {
  const live = use(LiveContext);
  if (live === null) throw new Error('This screen stands outside LiveProvider.');
  return live;
}
