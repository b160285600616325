import type { Actor } from '@heard/shared/live/rule.ts';

/** Under whose name taps leave: the member, or the device where nobody is signed in at it. */
export const ownerOf = (who: Actor): string => who.memberId ?? who.deviceId ?? 'nobody';
