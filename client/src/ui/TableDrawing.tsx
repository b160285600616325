import type { Table } from '@heard/shared/floor/floor-kinds.ts';
import { seatPlaces, type SeatPlace } from './seat-places.ts';

interface TableDrawingProps {
  readonly table: Pick<Table, 'shape' | 'seats' | 'width' | 'height' | 'rotation'>;
  /** A chair is filled for each of them. */
  readonly covers?: number;
}

/** A table as it stands in the room, with its chairs, from its top left corner; it lies inside somebody's drawing. */
export function TableDrawing({ table, covers = 0 }: TableDrawingProps) {
  const { width, height, shape, rotation } = table;
  const turn = rotation ? `rotate(${rotation} ${width / 2} ${height / 2})` : undefined;
  const chairs = seatPlaces(table);
  return (
    <g transform={turn}>
      {chairs.length > covers && <path className="chair" d={chairs.slice(covers).map(seatLine).join('')} />}
      {chairs.length > 0 && covers > 0 && <path className="chair chair-taken" d={chairs.slice(0, covers).map(seatLine).join('')} />}
      {shape === 'booth' && <Benches width={width} height={height} isTaken={covers > 0} />}
      <Surface table={table} />
    </g>
  );
}

/** A seat is drawn as a thick line with round ends, so that all chairs of a table are one drawing: large rooms have a thousand. */
function seatLine({ x, y, angle }: SeatPlace): string {
  const turn = (angle * Math.PI) / 180;
  const [along, down] = [HALF_SEAT * Math.cos(turn), HALF_SEAT * Math.sin(turn)];
  return `M${round(x - along)} ${round(y - down)}L${round(x + along)} ${round(y + down)}`;
}

const HALF_SEAT = 8.5;
const round = (length: number): number => Math.round(length * 10) / 10;

function Surface({ table: { shape, width, height } }: { readonly table: Pick<Table, 'shape' | 'width' | 'height'> }) {
  if (shape === 'round') {
    return <ellipse className="surface" cx={width / 2} cy={height / 2} rx={width / 2} ry={height / 2} />;
  }
  return <rect className="surface" width={width} height={height} rx={shape === 'bar' ? height / 2.6 : 16} />;
}

function Benches({ width, height, isTaken }: { readonly width: number; readonly height: number; readonly isTaken: boolean }) {
  const className = isTaken ? 'bench bench-taken' : 'bench';
  return (
    <>
      <rect className={className} x={-19} y={-4} width={15} height={height + 8} rx={7} />
      <rect className={className} x={width + 4} y={-4} width={15} height={height + 8} rx={7} />
    </>
  );
}
