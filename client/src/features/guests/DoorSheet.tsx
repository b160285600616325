import { useRow } from '../../live/use-live.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { BookingForm } from './BookingForm.tsx';
import { ChangeForm } from './ChangeForm.tsx';
import { SeatForm } from './SeatForm.tsx';
import { WalkInForm } from './WalkInForm.tsx';

/** What was tapped at the door. */
export type Opened = { readonly what: 'book' | 'wait' } | { readonly what: 'change' | 'seat'; readonly reservationId: string };

interface DoorSheetProps {
  readonly opened: Opened;
  readonly onClose: () => void;
}

export function DoorSheet({ opened, onClose }: DoorSheetProps) {
  const reservation = useRow('reservation', 'reservationId' in opened ? opened.reservationId : null);
  const title = {
    book: 'Book a table',
    wait: 'Walk-in',
    change: reservation?.name ?? 'Reservation',
    seat: `Seat ${reservation?.name ?? ''}`,
  }[opened.what];
  return (
    <Dialog title={title} place="side" className="door-sheet" onClose={onClose}>
      {opened.what === 'book' && <BookingForm onDone={onClose} />}
      {opened.what === 'wait' && <WalkInForm onDone={onClose} />}
      {opened.what === 'change' && reservation && <ChangeForm reservation={reservation} onDone={onClose} />}
      {opened.what === 'seat' && reservation && <SeatForm reservation={reservation} onDone={onClose} />}
    </Dialog>
  );
}
