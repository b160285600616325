import type { KindName } from '@heard/shared/live/kinds.ts';
import { MINUTE } from '@heard/shared/kernel/time.ts';
import { quoteMinutes } from '@heard/shared/kitchen/throttle.ts';
import { useNow, useSelect } from '../../live/use-live.ts';
import type { Draft } from './draft.ts';
import { quoteOfDraft } from './draft-quote.ts';

/** What a quote hangs on. */
const KINDS: readonly KindName[] = ['ticket', 'prepTime', 'station', 'route', 'item', 'modifier'];

/** How long the kitchen will take, beside the button that sends: what a guest is told before it is sent. */
export function DraftQuote({ draft }: { readonly draft: Draft }) {
  const now = useNow(MINUTE / 4);
  const minutes = useSelect(KINDS, (state) => {
    const quote = quoteOfDraft(state, draft, now);
    return quote && quoteMinutes(quote);
  });
  if (minutes === null) return null;
  return (
    <span className="draft-quote">
      <span className="visually-hidden">, ready in </span>
      {minutes} min
    </span>
  );
}
