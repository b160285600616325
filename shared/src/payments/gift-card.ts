import { derivedId } from '../kernel/ids.ts';

/** As it is typed, read aloud or scanned: case, spaces and dashes do not count. */
const plain = (code: string): string => code.replaceAll(/[^\p{L}\p{Nd}]/gu, '').toUpperCase();

/** The account that a gift card's code stands for. The code itself is kept nowhere. */
export const giftCardId = (code: string): string => derivedId(plain(code), 'gift card');

/** What the card is called, so that a guest and a server can tell two apart. */
export const giftCardName = (code: string): string => plain(code).slice(-4);

/** Fewer letters than this could be guessed at the table. */
export const SHORTEST_CODE = 8;
export const isGiftCode = (code: string): boolean => plain(code).length >= SHORTEST_CODE;
