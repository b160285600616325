import { has, isOfMenu, skipSmall, spansOf, trouble, type Listening } from './listening.ts';
import type { Place } from './seats-and-courses.ts';
import type { Edit } from './take-back.ts';

/** "Same again", "the same for seat two", "another round". Where it goes is heard with it. */
export function sameAgainAt(
  listening: Listening,
  at: number,
  placeBehind: (at: number) => Place | null,
  standing: Place | null,
): Edit | null {
  const { marks } = listening;
  const mark = marks[at]!;
  if (!has(mark, 'again')) return null;
  const next = skipSmall(listening, at + 1);
  const place = has(marks[next], 'seat', 'everyone') ? placeBehind(next) : standing;
  const isAlone = mark.end - mark.start > 1 && !isOfMenu(marks[next]) && !has(marks[next], 'with', 'without');
  if (!place && !isAlone) return null;
  return { act: () => repeat(listening, at, place) };
}

function repeat(listening: Listening, at: number, place: Place | null): number {
  const { last, marks, words } = listening;
  const mark = marks[at]!;
  if (!last) {
    trouble(listening, mark, 'no-such-line');
    return place?.end ?? at + 1;
  }
  const isRound = words.slice(mark.start, mark.end).some(({ plain }) => plain === 'round' || plain === 'order');
  const isOneMore = words.slice(mark.start, mark.end).some(({ plain }) => plain === 'one' || plain === 'another') && !isRound;
  const said = isRound ? listening.lines : place ? listening.lines.filter(({ seat }) => seat.value === last.seat.value) : [last];
  const evidence = spansOf(listening, mark);
  const seats = place && place.seats.length > 0 ? place.seats : [null];
  const again = seats.flatMap((seat) =>
    said.map((line) => ({
      ...line,
      item: { ...line.item, evidence },
      quantity: isOneMore ? { ...line.quantity, value: 1 } : line.quantity,
      seat: seat ?? line.seat,
    })),
  );
  listening.lines = [...listening.lines, ...again];
  listening.last = again.at(-1)!;
  return place?.end ?? at + 1;
}
