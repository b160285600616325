import type { Table } from '@heard/shared/floor/floor-kinds.ts';
import { ROOM } from '@heard/shared/floor/room.ts';
import type { Guide } from './snap.ts';

/** The floor of the room with a line at every metre. */
export function EditorGround() {
  return (
    <>
      <defs>
        <pattern id="metre" width="100" height="100" patternUnits="userSpaceOnUse">
          <path d="M100 0H0V100" className="metre" />
        </pattern>
      </defs>
      <rect width={ROOM} height={ROOM} className="room" />
      <rect width={ROOM} height={ROOM} fill="url(#metre)" className="grid" />
    </>
  );
}

/** Tables that are joined are drawn as one: a band from each to the one that leads. */
export function EditorJoints({ tables }: { readonly tables: readonly Table[] }) {
  return tables.map((table) => {
    const lead = tables.find(({ id }) => id === table.joinedTo);
    if (!lead) return null;
    const [from, to] = [middleOf(table), middleOf(lead)];
    return <line key={table.id} className="bond" x1={from.x} y1={from.y} x2={to.x} y2={to.y} />;
  });
}

const middleOf = ({ x, y, width, height }: Table): { x: number; y: number } => ({ x: x + width / 2, y: y + height / 2 });

/** The edges that a table in hand lies flush with. */
export function EditorGuides({ guides }: { readonly guides: readonly Guide[] }) {
  return guides.map(({ axis, at, from, to }) => {
    const ends = axis === 'x' ? { x1: at, x2: at, y1: from, y2: to } : { x1: from, x2: to, y1: at, y2: at };
    return <line key={`${axis} ${at} ${from} ${to}`} className="guide" {...ends} />;
  });
}
