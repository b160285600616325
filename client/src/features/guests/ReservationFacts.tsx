import type { Reservation } from '@heard/shared/guests/guests-kinds.ts';
import { AllergyMark } from '../../ui/AllergyMark.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { counted } from '../../ui/elapsed.ts';
import { RESERVATION_LOOKS } from './reservation-look.ts';
import { useHouseClock } from './use-house-clock.ts';
import { useTableNames } from './use-table-names.ts';

/** What is done can be read and not changed. */
export function ReservationFacts({ reservation }: { readonly reservation: Reservation }) {
  const { status, at, covers, tableIds, phone, note, allergies, doneAt } = reservation;
  const { timeOf, dayOf } = useHouseClock();
  const tables = useTableNames(tableIds);
  const { word, icon, hue, chroma } = RESERVATION_LOOKS[status];
  const facts = [`${dayOf(at)}, ${timeOf(at)}`, counted(covers, 'guest'), tables !== '' && `table ${tables}`, phone, note];
  return (
    <div className="door-form">
      <p>
        <Badge hue={hue} chroma={chroma} icon={icon}>
          {word}
        </Badge>{' '}
        {doneAt !== null && timeOf(doneAt)}
      </p>
      <p>{facts.filter(Boolean).join(' · ')}</p>
      <AllergyMark words={allergies} />
    </div>
  );
}
