import { RuleBroken } from '@heard/shared/kernel/errors.ts';
import { quoteOf, type Quote, type Wanted } from '@heard/shared/kitchen/quote.ts';
import { fullFor } from '@heard/shared/kitchen/throttle.ts';
import type { State } from '@heard/shared/live/state.ts';
import type { Draft } from './draft.ts';

const toFire = ({ lines }: Draft): Wanted[] =>
  lines
    .filter((line) => !line.isHeld)
    .map(({ itemId, quantity, modifierIds }) => ({
      itemId,
      name: '',
      quantity,
      modifiers: modifierIds.map((modifierId) => ({ modifierId })),
    }));

/** How long what would be fired now takes, if anything would. */
export function quoteOfDraft(state: State, draft: Draft, now: number): Quote | null {
  const lines = toFire(draft);
  return lines.length === 0 ? null : unlessNobodyCooks(() => quoteOf(state, lines, now));
}

/** The quote where it goes into a full kitchen, so that somebody has to say that it shall. */
export const fullForDraft = (state: State, draft: Draft, now: number): Quote | null =>
  unlessNobodyCooks(() => fullFor(state, toFire(draft), now));

/** What no station cooks is refused when it is sent, in words of its own. */
function unlessNobodyCooks(quote: () => Quote | null): Quote | null {
  try {
    return quote();
  } catch (error) {
    if (error instanceof RuleBroken) return null;
    throw error;
  }
}
