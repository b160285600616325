import { cornerOf, CORNERS, type Place } from './reshape.ts';

interface EditorHandlesProps {
  readonly tableId: string;
  readonly place: Place;
  /** cm per px: handles keep their size for the thumb, whatever is looked at. */
  readonly scale: number;
}

/** px: what is seen, and what is hit. */
const SEEN = 7;
const HIT = 22;
const KNOB_AWAY = 40;

/** Corners to pull and a knob to turn by. Keys and fields do the same, so they are for pointers only. */
export function EditorHandles({ tableId, place, scale }: EditorHandlesProps) {
  const middle = { x: place.x + place.width / 2, y: place.y + place.height / 2 };
  const away = place.height / 2 + KNOB_AWAY * scale;
  const turn = (place.rotation * Math.PI) / 180;
  const edge = { x: middle.x + (Math.sin(turn) * place.height) / 2, y: middle.y - (Math.cos(turn) * place.height) / 2 };
  const knob = { x: middle.x + Math.sin(turn) * away, y: middle.y - Math.cos(turn) * away };
  return (
    <g className="handles" aria-hidden>
      <line x1={edge.x} y1={edge.y} x2={knob.x} y2={knob.y} className="handle-arm" />
      <Handle at={knob} scale={scale} grip={{ 'data-grip': 'knob', 'data-table': tableId }} />
      {CORNERS.map((corner, at) => (
        <Handle
          key={at}
          at={cornerOf(place, corner)}
          scale={scale}
          grip={{ 'data-grip': 'corner', 'data-table': tableId, 'data-corner': String(at) }}
        />
      ))}
    </g>
  );
}

interface HandleProps {
  readonly at: { readonly x: number; readonly y: number };
  readonly scale: number;
  readonly grip: Readonly<Record<string, string>>;
}

function Handle({ at, scale, grip }: HandleProps) {
  return (
    <g className="handle" {...grip}>
      <circle cx={at.x} cy={at.y} r={HIT * scale} className="handle-hit" />
      <circle cx={at.x} cy={at.y} r={SEEN * scale} className="handle-seen" />
    </g>
  );
}
