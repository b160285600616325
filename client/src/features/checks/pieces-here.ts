import type { Cents } from '@heard/shared/kernel/money.ts';
import type { KindName } from '@heard/shared/live/kinds.ts';
import type { State } from '@heard/shared/live/state.ts';
import { countWords } from '@heard/shared/orders/piece-words.ts';
import { netOf, piecesOf, type Part } from '@heard/shared/orders/pieces.ts';

/** What a check comes to depends on these and nothing else. */
export const MONEY_KINDS: readonly KindName[] = ['check', 'line', 'share', 'discount', 'payment', 'refund', 'restaurant', 'member'];

/** Something that is paid on this check and can be given to another, taken off or made cheaper. */
export interface PieceHere extends Part {
  readonly lineId: string;
  readonly name: string;
  /** 0 is shared by the table. */
  readonly seat: number;
  /** Of the whole line. */
  readonly quantity: number;
  /** How much of it stands here, in words. */
  readonly count: string;
  /** After discounts. */
  readonly net: Cents;
  /** Ordered on this check: only there can it be voided. */
  readonly isOwn: boolean;
}

export function piecesHere(state: State, checkId: string): PieceHere[] {
  return piecesOf(state, checkId)
    .filter(({ part }) => part > 0)
    .map((piece) => {
      const { lineId, name, part, of, shareId } = piece;
      const { seat = 0, quantity = 1 } = state.line.get(lineId) ?? {};
      const count = countWords(quantity, piece);
      return { lineId, name, part, of, seat, quantity, count, net: netOf(piece), isOwn: shareId === null };
    });
}

export const seatWords = (seat: number): string => (seat === 0 ? 'Shared' : `Seat ${seat}`);
