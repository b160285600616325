import type { Reservation } from '@heard/shared/guests/guests-kinds.ts';
import { MINUTE } from '@heard/shared/kernel/time.ts';
import { memo } from 'react';
import { AllergyMark } from '../../ui/AllergyMark.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { counted, elapsed } from '../../ui/elapsed.ts';
import type { DoorList } from './door-view.ts';
import { DoorActions } from './DoorActions.tsx';
import type { Opened } from './DoorSheet.tsx';
import { Told } from './Told.tsx';
import { RESERVATION_LOOKS } from './reservation-look.ts';
import { useHouseClock } from './use-house-clock.ts';
import { useTableNames } from './use-table-names.ts';

interface DoorRowProps {
  readonly reservation: Reservation;
  readonly list: DoorList;
  readonly now: number;
  readonly onOpen: (what: Opened) => void;
}

export const DoorRow = memo(function DoorRow({ reservation, list, now, onOpen }: DoorRowProps) {
  const { status, name, covers, phone, note, allergies, tableIds, toldAt } = reservation;
  const { word, icon, hue, chroma } = RESERVATION_LOOKS[status];
  const tables = useTableNames(tableIds);
  const facts = [counted(covers, 'guest'), tables !== '' && `table ${tables}`, phone].filter(Boolean).join(' · ');
  return (
    <li className="door-row" data-status={status} data-late={isLate(reservation, now) || undefined}>
      <When reservation={reservation} list={list} now={now} />
      <div className="door-who">
        <h2>
          <button type="button" className="door-name" onClick={() => onOpen({ what: 'change', reservationId: reservation.id })}>
            {name}
          </button>
          <Badge hue={hue} chroma={chroma} icon={icon}>
            {word}
          </Badge>
        </h2>
        <p>{facts}</p>
        {note !== '' && <p className="door-note">{note}</p>}
        <AllergyMark words={allergies} />
        {toldAt !== null && list !== 'done' && <Told reservation={reservation} toldAt={toldAt} now={now} />}
      </div>
      <DoorActions reservation={reservation} now={now} onOpen={onOpen} />
    </li>
  );
});

/** Nobody came by now, or they have waited longer than they were promised. */
function isLate({ status, at, isWalkIn, quotedMinutes }: Reservation, now: number): boolean {
  if (status === 'booked') return now - at >= GRACE;
  return status === 'waiting' && isWalkIn && quotedMinutes !== null && now - at > quotedMinutes * MINUTE;
}

/** People are this late without a word. */
const GRACE = 10 * MINUTE;

function When({ reservation, list, now }: Omit<DoorRowProps, 'onOpen'>) {
  const { timeOf, dayOf } = useHouseClock();
  const { status, at, isWalkIn, quotedMinutes, doneAt } = reservation;
  const isHere = status === 'waiting' || status === 'arrived';
  return (
    <p className="door-when">
      <strong>{timeOf(list === 'done' && doneAt !== null ? doneAt : at)}</strong>
      {list === 'later' && <span>{dayOf(at)}</span>}
      {list === 'ahead' && isHere && <span>{isWalkIn ? `waits ${elapsed(at, now)}` : 'is here'}</span>}
      {list === 'ahead' && isHere && quotedMinutes !== null && <span>promised {quotedMinutes} min</span>}
      {list === 'ahead' && status === 'booked' && <span>{at > now ? `in ${elapsed(now, at)}` : `${elapsed(at, now)} late`}</span>}
    </p>
  );
}
