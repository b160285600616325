import type { Drawer } from '@heard/shared/payments/payments-kinds.ts';

/** How a count came out, in minor units and in a word. */
export function overWords({ counted, expected }: Drawer): { readonly cents: number; readonly word: string } {
  const cents = (counted ?? expected) - expected;
  return { cents, word: cents === 0 ? 'To the cent' : cents > 0 ? 'Over' : 'Short' };
}
