import type { LineStatus } from '@heard/shared/orders/line-status.ts';
import type { IconName } from '../../ui/icons.ts';

interface LineLook {
  readonly word: string;
  readonly icon: IconName;
  readonly hue: number;
  readonly chroma: number;
}

export const LINE_LOOKS: Readonly<Record<LineStatus, LineLook>> = {
  held: { word: 'Held', icon: 'pause', hue: 75, chroma: 0.15 },
  fired: { word: 'Cooking', icon: 'flame', hue: 85, chroma: 1 },
  ready: { word: 'Ready', icon: 'bell', hue: 150, chroma: 1.1 },
  served: { word: 'Served', icon: 'tick', hue: 200, chroma: 0.8 },
  voided: { word: 'Voided', icon: 'close', hue: 30, chroma: 0.3 },
};

export const UNSENT_LOOK: LineLook = { word: 'Not sent yet', icon: 'offline', hue: 85, chroma: 0.6 };

/** Seat 0 is shared by the table. */
export const seatWord = (seat: number): string => (seat === 0 ? 'Table' : `Seat ${seat}`);
