import type { Table } from './floor-kinds.ts';

/** The room is 100 m wide and deep: in floor units of 1 cm. */
export const ROOM = 10_000;

export interface Ground {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The upright box around a table, also where it stands across. */
export function groundOf({ x, y, width, height, rotation }: Pick<Table, 'x' | 'y' | 'width' | 'height' | 'rotation'>): Ground {
  const turn = (rotation * Math.PI) / 180;
  const [cos, sin] = [Math.abs(Math.cos(turn)), Math.abs(Math.sin(turn))];
  const [halfWidth, halfHeight] = [(width * cos + height * sin) / 2, (width * sin + height * cos) / 2];
  const [middle, centre] = [x + width / 2, y + height / 2];
  return { left: middle - halfWidth, top: centre - halfHeight, right: middle + halfWidth, bottom: centre + halfHeight };
}

/** Half a centimetre is what a turn by a crooked angle is off. */
const SLACK = 0.5;

export const isInRoom = ({ left, top, right, bottom }: Ground): boolean =>
  left >= -SLACK && top >= -SLACK && right <= ROOM + SLACK && bottom <= ROOM + SLACK;

/** Drawn one over the other; touching is standing side by side. */
export const overlap = (a: Ground, b: Ground): boolean =>
  a.left < b.right - SLACK && b.left < a.right - SLACK && a.top < b.bottom - SLACK && b.top < a.bottom - SLACK;
