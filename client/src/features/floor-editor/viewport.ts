import { groundOf, ROOM } from '@heard/shared/floor/room.ts';
import type { Place, Point } from './reshape.ts';

/** The part of the room that is looked at, in cm. */
export interface Viewport extends Point {
  readonly width: number;
  readonly height: number;
}

const MARGIN = 120;
/** A room that is still empty is looked at like a small one. */
const EMPTY: Viewport = { x: 0, y: 0, width: 1_200, height: 900 };
const LEAST_WIDTH = 200;

/** All tables with some ground around them. */
export function fitting(tables: readonly Place[]): Viewport {
  if (tables.length === 0) return EMPTY;
  const grounds = tables.map(groundOf);
  const left = Math.min(...grounds.map((ground) => ground.left)) - MARGIN;
  const top = Math.min(...grounds.map((ground) => ground.top)) - MARGIN;
  const right = Math.max(...grounds.map((ground) => ground.right)) + MARGIN;
  const bottom = Math.max(...grounds.map((ground) => ground.bottom)) + MARGIN;
  return { x: left, y: top, width: Math.max(right - left, EMPTY.width / 2), height: Math.max(bottom - top, EMPTY.height / 2) };
}

/** Nearer by a factor above 1, farther below; the point under the finger stays under it. */
export function zoomed(view: Viewport, factor: number, around: Point = middleOf(view)): Viewport {
  const width = Math.min(ROOM * 1.2, Math.max(LEAST_WIDTH, view.width / factor));
  const scale = width / view.width;
  return {
    x: around.x - (around.x - view.x) * scale,
    y: around.y - (around.y - view.y) * scale,
    width,
    height: view.height * scale,
  };
}

export const panned = (view: Viewport, dx: number, dy: number): Viewport => ({ ...view, x: view.x + dx, y: view.y + dy });
export const middleOf = ({ x, y, width, height }: Viewport): Point => ({ x: x + width / 2, y: y + height / 2 });
