import type { Reservation } from '@heard/shared/guests/guests-kinds.ts';
import { isAllowed } from '@heard/shared/staff/permissions.ts';
import { useLive } from '../../live/live-context.ts';
import { newId, useAct } from '../../live/use-live.ts';
import { Button } from '../../ui/Button.tsx';
import { counted } from '../../ui/elapsed.ts';
import { Icon } from '../../ui/Icon.tsx';
import { wentThrough } from '../../ui/went-through.ts';
import { untilWords } from './time-of.ts';

interface ComingPartyProps {
  readonly coming: Reservation;
  readonly now: number;
  /** Nobody sits there yet: those who come may. */
  readonly isFree: boolean;
}

/** Who is expected at the table, what to know about them, and one tap to seat them. */
export function ComingParty({ coming, now, isFree }: ComingPartyProps) {
  const act = useAct();
  const { role } = useLive().actor;
  const seat = (): boolean => wentThrough(act('seatReservation', { reservationId: coming.id, partyId: newId(), tableIds: [] }));
  const more = [coming.allergies.length > 0 && `Allergies: ${coming.allergies.join(', ')}`, coming.note].filter(Boolean);
  return (
    <section className="coming" aria-label="Reservation">
      <p className="coming-says">
        <Icon name="bookmark" />
        <b>{coming.name}</b> {counted(coming.covers, 'guest')}, {coming.status === 'arrived' ? 'at the door' : untilWords(coming.at, now)}
      </p>
      {more.length > 0 && <p className="coming-more">{more.join(' · ')}</p>}
      {isFree && isAllowed(role, 'reservations.keep') && (
        <Button tone="primary" size="xl" icon="party" isWide onClick={seat}>
          Seat {coming.name}
        </Button>
      )}
    </section>
  );
}
