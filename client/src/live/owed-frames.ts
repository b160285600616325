import type { ServerMessage } from '@heard/shared/live/protocol.ts';

/**
 * Whether frames got lost that nothing follows: a beat names the place the server has sent everything up to. A frame may come one
 * beat late, since both are on their way at the same time; two beats late means never.
 */
export class OwedFrames {
  #owed: number | null = null;

  isLost(message: ServerMessage, place: number): boolean {
    if (message.t !== 'beat') return false;
    const isLate = this.#owed !== null && place < this.#owed;
    this.#owed = message.seq > place ? message.seq : null;
    return isLate;
  }

  forget(): void {
    this.#owed = null;
  }
}
