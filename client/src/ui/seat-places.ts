import type { Table } from '@heard/shared/floor/floor-kinds.ts';

export interface SeatPlace {
  readonly x: number;
  readonly y: number;
  /** Degrees; 0 is a chair above the table, its back away from it. */
  readonly angle: number;
}

/** How far a chair stands off the edge, in floor units. */
const GAP = 9;

type Shape = Pick<Table, 'shape' | 'seats' | 'width' | 'height'>;

/** Where guests sit around a table, from its top left corner, clockwise. Benches of a booth are drawn otherwise. */
export function seatPlaces({ shape, seats, width, height }: Shape): SeatPlace[] {
  if (shape === 'booth') return [];
  if (shape === 'round') return around(seats, width, height);
  if (shape === 'bar') return along(seats, width, (x) => ({ x, y: height + GAP, angle: 180 }));
  const { top, right, bottom, left } = sides(seats, width >= height);
  return [
    ...along(top, width, (x) => ({ x, y: -GAP, angle: 0 })),
    ...along(right, height, (y) => ({ x: width + GAP, y, angle: 90 })),
    ...along(bottom, width, (x) => ({ x: width - x, y: height + GAP, angle: 180 })),
    ...along(left, height, (y) => ({ x: -GAP, y: height - y, angle: 270 })),
  ];
}

/** The two heads of the table are taken from six guests on, or where four sit at a square. */
function sides(seats: number, isWide: boolean): Record<'top' | 'right' | 'bottom' | 'left', number> {
  const heads = seats === 4 || seats >= 6 ? 2 : 0;
  const long = seats - heads;
  const [first, second] = [Math.ceil(long / 2), Math.floor(long / 2)];
  return isWide
    ? { top: first, right: heads / 2, bottom: second, left: heads / 2 }
    : { top: heads / 2, right: first, bottom: heads / 2, left: second };
}

const along = (count: number, length: number, place: (at: number) => SeatPlace): SeatPlace[] =>
  Array.from({ length: count }, (_, at) => place(((at + 0.5) * length) / count));

function around(seats: number, width: number, height: number): SeatPlace[] {
  return Array.from({ length: seats }, (_, at) => {
    const turn = (at / seats) * 2 * Math.PI;
    return {
      x: width / 2 + (width / 2 + GAP) * Math.sin(turn),
      y: height / 2 - (height / 2 + GAP) * Math.cos(turn),
      angle: (turn * 180) / Math.PI,
    };
  });
}
