import { newId } from '../live/new-id.ts';
import { blankSlip, type Slip, type SlipHouse } from './slip.ts';

const KEY = 'heard.emergency';

/** Everything this device wrote down while nothing else worked, and that is not in the books yet. */
export interface Pad {
  /** Begins the number of every slip of this device, so that those of two devices never meet. */
  readonly mark: string;
  /** The number the next slip gets. */
  readonly next: number;
  readonly current: Slip;
  /** Finished, waiting to be entered; the oldest first. */
  readonly slips: readonly Slip[];
}

/** Letters that cannot be mistaken for one another, nor for digits; 24^3 devices of one house are told apart. */
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
const markOf = (id: string): string =>
  [0, 2, 4]
    .map(
      (at) =>
        LETTERS[
          Number.parseInt(
            id
              .replaceAll('-', '')
              .slice(-6)
              .slice(at, at + 2),
            16,
          ) % LETTERS.length
        ],
    )
    .join('');

export const numberOf = (mark: string, count: number): string => `${mark}-${count}`;

export function freshPad(now: number, house: SlipHouse, id = newId()): Pad {
  const mark = markOf(id);
  return { mark, next: 2, current: blankSlip(numberOf(mark, 1), now, house), slips: [] };
}

/** The pad as it was left; null where there is none, or where it cannot be read. */
export function readPad(storage: Pick<Storage, 'getItem'>): Pad | null {
  try {
    const pad = JSON.parse(storage.getItem(KEY) ?? 'null') as Pad | null;
    return pad && typeof pad.mark === 'string' && typeof pad.next === 'number' && Array.isArray(pad.slips) ? pad : null;
  } catch {
    return null;
  }
}

/** Whether it is safe: a browser may refuse, or be full. */
export function keepPad(storage: Pick<Storage, 'setItem'>, pad: Pad): boolean {
  try {
    storage.setItem(KEY, JSON.stringify(pad));
    return true;
  } catch {
    return false;
  }
}

/** The slip at hand joins those to be entered, and the next is begun. */
export const finished = (pad: Pad, now: number, house: SlipHouse): Pad => ({
  ...pad,
  next: pad.next + 1,
  current: blankSlip(numberOf(pad.mark, pad.next), now, house),
  slips: [...pad.slips, pad.current],
});

export const entered = (pad: Pad, number: string): Pad => ({ ...pad, slips: pad.slips.filter((slip) => slip.number !== number) });
export const putBack = (pad: Pad, slip: Slip): Pad => ({ ...pad, slips: [...pad.slips, slip].sort((a, b) => a.at - b.at) });

/** Numbers for slips that are written by hand: printed once, and never given to another. */
export function withBlanks(pad: Pad, count: number): { pad: Pad; numbers: string[] } {
  const numbers = Array.from({ length: count }, (_, at) => numberOf(pad.mark, pad.next + at));
  return { pad: { ...pad, next: pad.next + count }, numbers };
}
