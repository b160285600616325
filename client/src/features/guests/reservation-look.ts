import type { ReservationStatus } from '@heard/shared/guests/reservation-status.ts';
import type { IconName } from '../../ui/icons.ts';

interface ReservationLook {
  readonly word: string;
  readonly icon: IconName;
  readonly hue: number;
  readonly chroma: number;
}

/** A word and a shape besides the hue. */
export const RESERVATION_LOOKS: Readonly<Record<ReservationStatus, ReservationLook>> = {
  booked: { word: 'Booked', icon: 'clock', hue: 250, chroma: 0.8 },
  waiting: { word: 'Waiting', icon: 'pause', hue: 85, chroma: 1 },
  arrived: { word: 'Here', icon: 'bell', hue: 150, chroma: 1 },
  seated: { word: 'Seated', icon: 'tick', hue: 200, chroma: 0.8 },
  'no-show': { word: 'No-show', icon: 'close', hue: 30, chroma: 1 },
  cancelled: { word: 'Cancelled', icon: 'minus', hue: 70, chroma: 0.15 },
};
