import './allergy.css';
import type { TicketLine } from '@heard/shared/kitchen/kitchen-kinds.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useWords } from './words/spoken.ts';

/** Stands on a ticket until somebody has said that they have read it: what must not be on which plate. */
export function AllergyBand({ lines }: { readonly lines: readonly TicketLine[] }) {
  const words = new Set(lines.flatMap((line) => (line.isVoided ? [] : line.allergies)));
  return (
    <p className="allergy-band" role="alert">
      <Icon name="alert" />
      <span>
        <strong>{useWords().allergy}</strong> {[...words].join(', ')}
      </span>
    </p>
  );
}

/** On the plate itself, for as long as the ticket hangs. */
export function LineAllergies({ allergies }: { readonly allergies: readonly string[] }) {
  return (
    <p className="ticket-note" data-danger>
      <Icon name="alert" label={useWords().allergy} />
      <strong>{allergies.join(', ')}</strong>
    </p>
  );
}
