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
export function linkWords(link: LinkView): LinkWords {
  const waiting = link.unsent > 0 ? ` ${counted(link.unsent, 'tap')} waiting.` : '';
  if (link.status === 'live') return { word: 'Live', says: '', tone: 'calm' };
  if (link.status === 'connecting') return { word: 'Connecting', says: '', tone: 'calm' };
  if (link.status === 'outdated') return { word: 'New release', says: 'Load it to go on sending.', tone: 'warn' };
  if (link.status === 'refused') return { word: 'Signed out', says: `Sign in again to go on.${waiting}`, tone: 'alarm' };
  const kept = link.isKept ? 'Taps are kept and sent in order.' : 'Keep this tab open, or taps are lost.';
  return { word: 'Offline', says: kept, tone: 'warn' };
}
