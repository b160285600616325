import type { Table } from '@heard/shared/floor/floor-kinds.ts';
import { seatPlaces } from './seat-places.ts';

interface TableDrawingProps {
  readonly table: Pick<Table, 'shape' | 'seats' | 'width' | 'height' | 'rotation'>;
  /** A chair is filled for each of them. */
  readonly covers?: number;
}

/** A table as it stands in the room, with its chairs, from its top left corner; it lies inside somebody's drawing. */
export function TableDrawing({ table, covers = 0 }: TableDrawingProps) {
  const { width, height, shape, rotation } = table;
  const turn = rotation ? `rotate(${rotation} ${width / 2} ${height / 2})` : undefined;
  return (
    <g transform={turn}>
      {seatPlaces(table).map(({ x, y, angle }, at) => (
        <rect
          key={at}
          className={at < covers ? 'chair chair-taken' : 'chair'}
          x={-15}
          y={-7}
          width={30}
          height={13}
          rx={6}
          transform={`translate(${x} ${y}) rotate(${angle})`}
        />
      ))}
      {shape === 'booth' && <Benches width={width} height={height} isTaken={covers > 0} />}
      <Surface table={table} />
    </g>
  );
}

function Surface({ table: { shape, width, height } }: { readonly table: Pick<Table, 'shape' | 'width' | 'height'> }) {
  if (shape === 'round') {
    return <ellipse className="surface" cx={width / 2} cy={height / 2} rx={width / 2} ry={height / 2} />;
  }
  return <rect className="surface" width={width} height={height} rx={shape === 'bar' ? height / 2.6 : 16} />;
}

function Benches({ width, height, isTaken }: { readonly width: number; readonly height: number; readonly isTaken: boolean }) {
  const className = isTaken ? 'chair chair-taken' : 'chair';
  return (
    <>
      <rect className={className} x={-19} y={-4} width={15} height={height + 8} rx={7} />
      <rect className={className} x={width + 4} y={-4} width={15} height={height + 8} rx={7} />
    </>
  );
}
