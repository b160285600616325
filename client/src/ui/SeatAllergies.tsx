import './allergies.css';
import type { State } from '@heard/shared/live/state.ts';
import { isAllowed } from '@heard/shared/staff/permissions.ts';
import { useCallback, useState } from 'react';
import { useLive } from '../live/live-context.ts';
import { isSameValue } from '../live/same-value.ts';
import { useSelect } from '../live/use-live.ts';
import { Button } from './Button.tsx';
import { Icon } from './Icon.tsx';
import { late } from './late.tsx';
import { Quiet } from './Quiet.tsx';
import { seatFacts, whoseSeat } from './seat-facts.ts';

const AllergySheet = late(async () => (await import('./AllergySheet.tsx')).AllergySheet);

interface SeatAllergiesProps {
  readonly checkId: string;
  /** Only what concerns this seat, and what is noted next is for it. */
  readonly seat?: number;
  /** Only says what is known; it is noted somewhere else. */
  readonly isWarning?: boolean;
}

/** What the guests of a check must not eat, and the way to note it. */
export function SeatAllergies({ checkId, seat, isWarning = false }: SeatAllergiesProps) {
  const { role } = useLive().actor;
  const select = useCallback((state: State) => seatFacts(state, checkId, seat), [checkId, seat]);
  const facts = useSelect(['allergy', 'check'], select, isSameValue);
  const [isOpen, setOpen] = useState(false);
  const mayNote = !isWarning && isAllowed(role, 'allergies.note');
  if (facts.length === 0 && !mayNote) return null;
  return (
    <div className="seat-allergies" data-known={facts.length > 0 || undefined}>
      {facts.length > 0 && (
        <p className="seat-allergies-says">
          <Icon name="alert" size={1.25} />
          <span>
            <strong>Allergy</strong> {facts.map(({ what, seat: at }) => `${what} (${whoseSeat(at)})`).join(', ')}
          </span>
        </p>
      )}
      {mayNote && (
        <Button tone={facts.length > 0 ? 'plain' : 'quiet'} icon={facts.length > 0 ? 'note' : 'alert'} onClick={() => setOpen(true)}>
          {facts.length > 0 ? 'Change' : 'Note an allergy'}
          {facts.length > 0 && <span className="visually-hidden"> allergies</span>}
        </Button>
      )}
      {isOpen && (
        <Quiet>
          <AllergySheet checkId={checkId} seat={seat ?? 0} onClose={() => setOpen(false)} />
        </Quiet>
      )}
    </div>
  );
}
