import { memo } from 'react';
import { Choice } from '../../ui/Choice.tsx';
import { seatWord } from './line-look.ts';
import type { Pad } from './use-pad.ts';

interface SeatBarProps {
  readonly seats: number;
  readonly place: Pad['place'];
  readonly setPlace: Pad['setPlace'];
}

const COURSES = [1, 2, 3, 4].map((course) => ({ value: course, says: <span aria-label={`Course ${course}`}>C{course}</span> }));

/** For whom, and with which course, the next dishes are. */
export const SeatBar = memo(function SeatBar({ seats, place, setPlace }: SeatBarProps) {
  const options = Array.from({ length: seats + 1 }, (_, seat) => ({
    value: seat,
    says: <span aria-label={seatWord(seat)}>{seat === 0 ? 'Table' : seat}</span>,
  }));
  return (
    <div className="seat-bar">
      <Choice label="Seat of the next dishes" value={place.seat} options={options} onChange={(seat) => setPlace({ ...place, seat })} />
      <Choice
        label="Course of the next dishes"
        value={place.course}
        options={COURSES}
        onChange={(course) => setPlace({ ...place, course })}
      />
    </div>
  );
});
