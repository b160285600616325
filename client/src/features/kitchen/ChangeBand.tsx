import { unseenCancelled } from '@heard/shared/kitchen/ticket-changes.ts';
import type { Ticket } from '@heard/shared/kitchen/kitchen-kinds.ts';
import { Icon } from '../../ui/Icon.tsx';
import { placeOf } from './kitchen-view.ts';
import { useMoreWords } from './words/use-more-words.ts';

/** Stands on a ticket until somebody has seen what is no longer wanted of it, or where it goes now. */
export function ChangeBand({ ticket }: { readonly ticket: Ticket }) {
  const words = useMoreWords();
  const cancelled = unseenCancelled(ticket);
  return (
    <p className="change-band" role="alert">
      <Icon name="sync" />
      <span>
        <strong>{words.changed}</strong>{' '}
        {cancelled.length > 0
          ? `${words.cancelled}: ${cancelled.map(({ quantity, name }) => `${quantity} ${name}`).join(', ')}`
          : words.goesTo(placeOf(ticket, words))}
      </span>
    </p>
  );
}
