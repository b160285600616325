import type { COMMANDS } from '@heard/shared/contract/contract.ts';
import type { InputOf } from '@heard/shared/contract/endpoint.ts';
import type { Reservation } from '@heard/shared/guests/guests-kinds.ts';
import { isAhead } from '@heard/shared/guests/reservation-status.ts';
import { MINUTE } from '@heard/shared/kernel/time.ts';
import { useState, type FormEvent } from 'react';
import { isSameValue } from '../../live/same-value.ts';
import { useAct } from '../../live/use-live.ts';
import { Button } from '../../ui/Button.tsx';
import { showToast } from '../../ui/toast-list.ts';
import { wentThrough } from '../../ui/went-through.ts';
import { ReservationFacts } from './ReservationFacts.tsx';
import { CoversField } from './CoversField.tsx';
import { TablesField } from './TablesField.tsx';
import { useHouseClock } from './use-house-clock.ts';
import { WhenFields } from './WhenFields.tsx';
import type { WhoDraft } from './who-draft.ts';
import { WhoFields } from './WhoFields.tsx';
import { dayAndTimeIn, momentIn } from './zoned-time.ts';

interface ChangeFormProps {
  readonly reservation: Reservation;
  readonly onDone: () => void;
}

/** Sends only what was changed here: what somebody else has changed meanwhile stays. */
export function ChangeForm({ reservation, onDone }: ChangeFormProps) {
  const act = useAct();
  const { timeZone } = useHouseClock();
  const [was] = useState(reservation);
  const [who, setWho] = useState<WhoDraft>(() => whoOf(reservation));
  const [when, setWhen] = useState(() => ({ ...dayAndTimeIn(timeZone, reservation.at), minutes: reservation.minutes }));
  const [tableIds, setTableIds] = useState<string[]>([...reservation.tableIds]);
  if (!isAhead(reservation)) return <ReservationFacts reservation={reservation} />;
  const at = was.status === 'booked' ? momentIn(timeZone, when) : was.at;
  const save = (event: FormEvent): void => {
    event.preventDefault();
    if (at === null) return;
    const change = changed(was, { ...who, at, minutes: when.minutes, tableIds });
    if (!wentThrough(act('changeReservation', change))) return;
    showToast(`${who.name}: saved.`);
    onDone();
  };
  const cancel = (): void => {
    if (!wentThrough(act('cancelReservation', { reservationId: was.id }))) return;
    showToast(`${was.name} cancelled.`);
    onDone();
  };
  return (
    <form className="door-form" onSubmit={save}>
      <CoversField who={who} onChange={setWho} />
      <WhoFields who={who} onChange={setWho} />
      {was.status === 'booked' && <WhenFields when={when} onChange={setWhen} />}
      <TablesField reservationId={was.id} covers={who.covers} at={at} minutes={when.minutes} tableIds={tableIds} onChange={setTableIds} />
      <Button type="submit" tone="primary" size="xl" isWide disabled={who.name.trim() === '' || at === null}>
        Save
      </Button>
      <Button tone="danger" size="l" isWide onClick={cancel}>
        They have cancelled
      </Button>
    </form>
  );
}

const whoOf = ({ name, phone, guestId, covers, note, allergies }: Reservation): WhoDraft => ({
  name,
  phone,
  guestId,
  covers,
  note,
  allergies,
});

type Wanted = WhoDraft & Pick<Reservation, 'at' | 'minutes' | 'tableIds'>;

function changed(was: Reservation, is: Wanted): InputOf<(typeof COMMANDS)['changeReservation']> {
  // The boxes hold no seconds.
  const isSameTime = Math.floor(was.at / MINUTE) === Math.floor(is.at / MINUTE);
  const isSame = (name: string, value: unknown): boolean => (name === 'at' ? isSameTime : isSameValue(was[name as keyof Wanted], value));
  const named = Object.fromEntries(Object.entries(is).filter(([name, value]) => !isSame(name, value))) as Partial<Wanted>;
  return { reservationId: was.id, ...named, ...(named.allergies && { allergiesWere: was.allergies }) };
}
