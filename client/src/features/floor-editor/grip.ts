import type { Table } from '@heard/shared/floor/floor-kinds.ts';
import { groundOf, ROOM } from '@heard/shared/floor/room.ts';
import { CORNERS, resized, turnedTo, type Place, type Point } from './reshape.ts';
import { snapped, type Guide } from './snap.ts';

/** What a finger holds: a whole table, one of its corners, or the knob that turns it. */
export type Grip =
  | { readonly is: 'table'; readonly table: Table; readonly from: Point }
  | { readonly is: 'corner'; readonly table: Table; readonly corner: number }
  | { readonly is: 'knob'; readonly table: Table };

/** A table as it is shown while it is in hand; nobody else sees it until it is let go. */
export interface Draft {
  readonly tableId: string;
  readonly place: Place;
  readonly guides: readonly Guide[];
}

export interface Surroundings {
  readonly tables: readonly Table[];
  /** How near an edge has to be to draw, in cm. */
  readonly reach: number;
  /** Shift: no snapping, small steps. */
  readonly isFine: boolean;
}

export function draftOf(grip: Grip, pointer: Point, around: Surroundings): Draft {
  const { table } = grip;
  if (grip.is === 'corner') return still(table.id, resized(table, CORNERS[grip.corner]!, pointer, around.isFine));
  if (grip.is === 'knob') return still(table.id, turnedTo(table, pointer, around.isFine));
  return moved(table, { ...table, x: table.x + pointer.x - grip.from.x, y: table.y + pointer.y - grip.from.y }, around);
}

const still = (tableId: string, place: Place): Draft => ({ tableId, place: insideRoom(place), guides: [] });

function moved(table: Table, wanted: Place, { tables, reach, isFine }: Surroundings): Draft {
  if (isFine) return still(table.id, wanted);
  const neighbours = tables.filter((other) => other.id !== table.id).map(groundOf);
  const { dx, dy, guides } = snapped(groundOf(wanted), neighbours, reach);
  return { tableId: table.id, place: insideRoom({ ...wanted, x: wanted.x + dx, y: wanted.y + dy }), guides };
}

/** Pushed back from the walls, on whole centimetres. */
export function insideRoom(place: Place): Place {
  const { left, top, right, bottom } = groundOf(place);
  const dx = left < 0 ? -left : Math.min(0, ROOM - right);
  const dy = top < 0 ? -top : Math.min(0, ROOM - bottom);
  const { x, y, width, height, rotation } = place;
  return { x: within(x + dx), y: within(y + dy), width, height, rotation };
}

const within = (value: number): number => Math.min(ROOM, Math.max(0, Math.round(value)));

/** The fields in which a table in hand differs from the one that stands there. */
export function differing(table: Table, place: Place): Partial<Place> {
  const fields = ['x', 'y', 'width', 'height', 'rotation'] as const;
  return Object.fromEntries(fields.filter((field) => place[field] !== table[field]).map((field) => [field, place[field]]));
}
