import { bool, id, int, nullable, oneOf, text, time } from '../kernel/shape.ts';
import { kind, type RowOf } from '../live/kind.ts';

/** Sections and tables stay written after they are gone from the room: checks of before name them. */
const GONE = { lives: { until: 'removedAt' } } as const;

export const sectionKind = kind(
  'sections',
  { id: id(), name: text({ max: 40 }), serverId: nullable(id()), sort: int(), removedAt: nullable(time()) },
  GONE,
);
export type Section = RowOf<typeof sectionKind>;

export const TABLE_SHAPES = ['round', 'square', 'rectangle', 'booth', 'bar'] as const;

/** Where a table stands and what it is. Position and size in floor units of 1 cm, rotation in degrees. */
export const tablePlace = {
  sectionId: id(),
  name: text({ max: 12 }),
  shape: oneOf(TABLE_SHAPES),
  seats: int(1, 60),
  x: int(0, 10_000),
  y: int(0, 10_000),
  width: int(20, 2_000),
  height: int(20, 2_000),
  rotation: int(0, 359),
};

export const tableKind = kind(
  'floor_tables',
  {
    id: id(),
    ...tablePlace,
    /** The table it was pushed up against: guests there sit here, too. */
    joinedTo: nullable(id()),
    isDirty: bool(),
    dirtySince: nullable(time()),
    removedAt: nullable(time()),
  },
  GONE,
);
export type Table = RowOf<typeof tableKind>;

/** Guests seated together; gone once `leftAt` is set. */
export const partyKind = kind(
  'parties',
  {
    id: id(),
    tableId: id(),
    covers: int(1, 60),
    serverId: nullable(id()),
    seatedAt: time(),
    leftAt: nullable(time()),
  },
  { lives: { until: 'leftAt' } },
);
export type Party = RowOf<typeof partyKind>;
