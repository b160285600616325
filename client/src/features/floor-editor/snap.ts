import type { Ground } from '@heard/shared/floor/room.ts';

/** Tables stand on a grid of 10 cm unless an edge of a neighbour is nearer. */
export const GRID = 10;

/** A line that is shown while something lies on it: across at `at`, from one end to the other. */
export interface Guide {
  readonly axis: 'x' | 'y';
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface Snapped {
  readonly dx: number;
  readonly dy: number;
  readonly guides: readonly Guide[];
}

interface Span {
  readonly low: number;
  readonly high: number;
}

/** Moves a ground a little so that it lies flush with a neighbour's edge or middle within reach, else on the grid. */
export function snapped(ground: Ground, neighbours: readonly Ground[], reach: number): Snapped {
  const across = snapAxis(
    { low: ground.left, high: ground.right },
    neighbours.map(({ left, right }) => ({ low: left, high: right })),
    reach,
  );
  const down = snapAxis(
    { low: ground.top, high: ground.bottom },
    neighbours.map(({ top, bottom }) => ({ low: top, high: bottom })),
    reach,
  );
  const moved = moveBy(ground, across.by, down.by);
  const guides = [
    ...across.lines.map(({ at, with: index }) => guideOf('x', at, moved, neighbours[index]!)),
    ...down.lines.map(({ at, with: index }) => guideOf('y', at, moved, neighbours[index]!)),
  ];
  return { dx: across.by, dy: down.by, guides };
}

interface Line {
  readonly at: number;
  readonly with: number;
}

function snapAxis(own: Span, others: readonly Span[], reach: number): { by: number; lines: Line[] } {
  const edges = linesOf(own);
  let best: number | undefined;
  for (const other of others) {
    for (const [mine, theirs] of pairs(edges, linesOf(other))) {
      if (Math.abs(theirs - mine) <= reach && (best === undefined || Math.abs(theirs - mine) < Math.abs(best))) best = theirs - mine;
    }
  }
  if (best === undefined) return { by: Math.round(own.low / GRID) * GRID - own.low, lines: [] };
  const by = best;
  const lines = others.flatMap((other, index) => {
    const on = pairs(edges, linesOf(other)).find(([mine, theirs]) => Math.abs(mine + by - theirs) < 0.01);
    return on ? [{ at: on[1], with: index }] : [];
  });
  return { by, lines };
}

/** Either edge, and the middle. */
const linesOf = ({ low, high }: Span): number[] => [low, high, (low + high) / 2];

/** Edges meet edges, middles meet middles. */
const pairs = ([low, high, middle]: number[], [otherLow, otherHigh, otherMiddle]: number[]): [number, number][] => [
  [low!, otherLow!],
  [low!, otherHigh!],
  [high!, otherLow!],
  [high!, otherHigh!],
  [middle!, otherMiddle!],
];

const moveBy = ({ left, top, right, bottom }: Ground, dx: number, dy: number): Ground => ({
  left: left + dx,
  top: top + dy,
  right: right + dx,
  bottom: bottom + dy,
});

function guideOf(axis: 'x' | 'y', at: number, a: Ground, b: Ground): Guide {
  if (axis === 'x') return { axis, at, from: Math.min(a.top, b.top), to: Math.max(a.bottom, b.bottom) };
  return { axis, at, from: Math.min(a.left, b.left), to: Math.max(a.right, b.right) };
}
