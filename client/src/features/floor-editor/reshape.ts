import type { Table } from '@heard/shared/floor/floor-kinds.ts';

export type Place = Pick<Table, 'x' | 'y' | 'width' | 'height' | 'rotation'>;

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Which corner is held: -1 is left or top, 1 is right or bottom, as the table stands unturned. */
export interface Corner {
  readonly h: -1 | 1;
  readonly v: -1 | 1;
}
export const CORNERS: readonly Corner[] = [
  { h: -1, v: -1 },
  { h: 1, v: -1 },
  { h: 1, v: 1 },
  { h: -1, v: 1 },
];

const LEAST = 20;
const MOST = 2_000;
const SIZE_STEP = 5;
const TURN_STEP = 15;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;
const turned = ({ x, y }: Point, by: number): Point => ({ x: x * Math.cos(by) - y * Math.sin(by), y: x * Math.sin(by) + y * Math.cos(by) });
const middleOf = ({ x, y, width, height }: Place): Point => ({ x: x + width / 2, y: y + height / 2 });

/** Where a corner of the table is in the room. */
export function cornerOf(place: Place, { h, v }: Corner): Point {
  const middle = middleOf(place);
  const arm = turned({ x: (h * place.width) / 2, y: (v * place.height) / 2 }, radians(place.rotation));
  return { x: middle.x + arm.x, y: middle.y + arm.y };
}

/** The corner goes to the pointer, the one across stays where it is; sizes come in steps of 5 cm, or of 1 cm for fine work. */
export function resized(place: Place, corner: Corner, pointer: Point, isFine: boolean): Place {
  const anchor = cornerOf(place, { h: -corner.h as -1 | 1, v: -corner.v as -1 | 1 });
  const turn = radians(place.rotation);
  const reach = turned({ x: pointer.x - anchor.x, y: pointer.y - anchor.y }, -turn);
  const width = sizeOf(reach.x * corner.h, isFine);
  const height = sizeOf(reach.y * corner.v, isFine);
  const arm = turned({ x: (corner.h * width) / 2, y: (corner.v * height) / 2 }, turn);
  const middle = { x: anchor.x + arm.x, y: anchor.y + arm.y };
  return { ...place, x: Math.round(middle.x - width / 2), y: Math.round(middle.y - height / 2), width, height };
}

function sizeOf(reach: number, isFine: boolean): number {
  const step = isFine ? 1 : SIZE_STEP;
  return Math.min(MOST, Math.max(LEAST, Math.round(reach / step) * step));
}

/** Turned so that its top looks at the pointer; in steps of 15°, or of 1° for fine work. */
export function turnedTo(place: Place, pointer: Point, isFine: boolean): Place {
  const middle = middleOf(place);
  const angle = (Math.atan2(pointer.x - middle.x, middle.y - pointer.y) * 180) / Math.PI;
  return turnedBy({ ...place, rotation: 0 }, angle, isFine ? 1 : TURN_STEP);
}

export function turnedBy(place: Place, degrees: number, step = TURN_STEP): Place {
  const rotation = Math.round((place.rotation + degrees) / step) * step;
  return { ...place, rotation: ((rotation % 360) + 360) % 360 };
}
