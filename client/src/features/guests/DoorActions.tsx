import type { Reservation } from '@heard/shared/guests/guests-kinds.ts';
import { newId, useAct } from '../../live/use-live.ts';
import { Button } from '../../ui/Button.tsx';
import { OneTap } from '../../ui/OneTap.tsx';
import { showToast } from '../../ui/toast-list.ts';
import { wentThrough } from '../../ui/went-through.ts';
import type { Opened } from './DoorSheet.tsx';
import { useReserved } from './use-reserved.ts';

interface DoorActionsProps {
  readonly reservation: Reservation;
  readonly now: number;
  readonly onOpen: (what: Opened) => void;
}

/** One tap each, the next step first. Only those shout who stand at the door while their table is free. */
export function DoorActions({ reservation, now, onOpen }: DoorActionsProps) {
  const { status, at } = reservation;
  if (status === 'no-show') return <CameAfterAll reservation={reservation} />;
  if (status === 'seated' || status === 'cancelled') return <span className="door-deeds" />;
  const isHere = status !== 'booked';
  return (
    <OneTap className="door-deeds">
      {!isHere && <Arrived reservation={reservation} />}
      <Seat reservation={reservation} isNext={isHere} onOpen={onOpen} />
      {isHere && <Tell reservation={reservation} />}
      {(isHere || at <= now) && <GiveUp reservation={reservation} />}
    </OneTap>
  );
}

type OneReservation = { readonly reservation: Reservation };

const Whose = ({ reservation: { name } }: OneReservation) => <span className="visually-hidden"> {name}</span>;

function Arrived({ reservation }: OneReservation) {
  const act = useAct();
  const { id: reservationId, name } = reservation;
  const arrive = () => wentThrough(act('arriveReservation', { reservationId })) && showToast(`${name} are here.`);
  return (
    <Button icon="tick" onClick={arrive}>
      Arrived
      <Whose reservation={reservation} />
    </Button>
  );
}

function Seat({ reservation, isNext, onOpen }: OneReservation & { readonly isNext: boolean; readonly onOpen: (what: Opened) => void }) {
  const act = useAct();
  const { tables, isFree } = useReserved(reservation);
  const { id: reservationId, name } = reservation;
  const seat = (): void => {
    if (!isFree) return onOpen({ what: 'seat', reservationId });
    if (wentThrough(act('seatReservation', { reservationId, partyId: newId(), tableIds: [] })))
      showToast(`${name} sit at table ${tables}.`);
  };
  return (
    <Button tone={isNext && isFree ? 'primary' : 'plain'} icon="party" onClick={seat}>
      {isFree ? `Seat at ${tables}` : 'Seat…'}
      <Whose reservation={reservation} />
    </Button>
  );
}

function Tell({ reservation }: OneReservation) {
  const act = useAct();
  const { id: reservationId, name, phone, toldAt } = reservation;
  if (phone.trim() === '') return null;
  const tell = () => wentThrough(act('tellGuest', { reservationId, messageId: newId() })) && showToast(`${name} are being told.`);
  return (
    <Button icon="send" onClick={tell}>
      {toldAt === null ? 'Tell' : 'Tell again'}
      <Whose reservation={reservation} />
    </Button>
  );
}

function GiveUp({ reservation }: OneReservation) {
  const act = useAct();
  const { id: reservationId, name } = reservation;
  const giveUp = (): void => {
    if (!wentThrough(act('giveUpReservation', { reservationId }))) return;
    const undo = (): void => void wentThrough(act('arriveReservation', { reservationId }));
    showToast(`${name} did not come.`, { action: { label: 'They did', do: undo } });
  };
  return (
    <Button tone="quiet" icon="close" onClick={giveUp}>
      No-show
      <Whose reservation={reservation} />
    </Button>
  );
}

function CameAfterAll({ reservation }: OneReservation) {
  const act = useAct();
  return (
    <div className="door-deeds">
      <Button onClick={() => wentThrough(act('arriveReservation', { reservationId: reservation.id }))}>
        Came after all
        <Whose reservation={reservation} />
      </Button>
    </div>
  );
}
