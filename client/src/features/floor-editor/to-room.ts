import type { Point } from './reshape.ts';
import type { Viewport } from './viewport.ts';

type Rect = Pick<DOMRect, 'left' | 'top' | 'width' | 'height'>;

/** How many cm lie under one px; the viewport is shown whole, in the middle of the drawing. */
export const scaleOf = (view: Viewport, rect: Rect): number => Math.max(view.width / rect.width, view.height / rect.height);

/** Where in the room a point of the screen is. */
export function toRoom(view: Viewport, rect: Rect, client: Point): Point {
  const scale = scaleOf(view, rect);
  return {
    x: view.x + view.width / 2 + (client.x - rect.left - rect.width / 2) * scale,
    y: view.y + view.height / 2 + (client.y - rect.top - rect.height / 2) * scale,
  };
}
