import type { LinkView } from '../live/live.ts';
import { counted } from '../ui/elapsed.ts';

export interface LinkWords {
  /** Fits the bar. */
  readonly word: string;
  /** Says what it means for whoever works now; empty while all is well. */
  readonly says: string;
  readonly tone: 'calm' | 'warn' | 'alarm';
}

/** The link, in words: a colour alone would not be seen by everyone, and says nothing about what to do. */
export function linkWords({ status, unsent, isKept, isFull }: LinkView): LinkWords {
  const loss = isFull ? 'No room on this device: keep this tab open.' : 'Keep this tab open, or taps are lost.';
  const [danger, tone] = isKept ? (['', 'calm'] as const) : ([loss, 'warn'] as const);
  if (status === 'live') return { word: 'Live', says: danger, tone };
  if (status === 'connecting') return { word: 'Connecting', says: danger, tone };
  if (status === 'outdated') return { word: 'New release', says: 'Load it to go on sending.', tone: 'warn' };
  const waiting = unsent > 0 ? ` ${counted(unsent, 'tap')} waiting.` : '';
  if (status === 'refused') return { word: 'Signed out', says: `Sign in again to go on.${waiting}`, tone: 'alarm' };
  return { word: 'Offline', says: danger || 'Taps are kept and sent in order.', tone: 'warn' };
}
