import type { Table } from '@heard/shared/floor/floor-kinds.ts';
import { useRef, type PointerEvent } from 'react';
import { draftOf, type Draft, type Grip } from './grip.ts';
import type { Point } from './reshape.ts';
import { scaleOf, toRoom } from './to-room.ts';
import { panned, zoomed, type Viewport } from './viewport.ts';

interface GripDeps {
  readonly tables: readonly Table[];
  readonly view: Viewport;
  readonly setView: (view: Viewport) => void;
  readonly setDraft: (draft: Draft | null) => void;
  readonly onSelect: (tableId: string | null) => void;
  /** The table in hand was let go where it is shown. */
  readonly onDrop: () => void;
}

/** A hand that trembles this much, px, has not moved anything. */
const TREMBLE = 4;
/** An edge this near, px, draws the table to it. */
const REACH = 9;

type Pointer = PointerEvent<SVGSVGElement>;

/** Fingers and mice over the room: one moves, resizes or turns a table, or shifts the room; two bring it nearer. */
export function useGrip({ tables, view, setView, setDraft, onSelect, onDrop }: GripDeps) {
  const fingers = useRef(new Map<number, Point>());
  const grip = useRef<{ readonly grip: Grip | null; readonly start: Point; isMoving: boolean } | null>(null);

  const onPointerDown = (event: Pointer): void => {
    if (event.button !== 0) return;
    const at = { x: event.clientX, y: event.clientY };
    fingers.current.set(event.pointerId, at);
    event.currentTarget.setPointerCapture?.(event.pointerId);
    if (fingers.current.size > 1) return letGo();
    const held = gripAt(event, tables, toRoom(view, event.currentTarget.getBoundingClientRect(), at));
    grip.current = { grip: held, start: at, isMoving: false };
    if (held) onSelect(held.table.id);
  };

  const onPointerMove = (event: Pointer): void => {
    const before = fingers.current.get(event.pointerId);
    if (!before) return;
    const at = { x: event.clientX, y: event.clientY };
    const rect = event.currentTarget.getBoundingClientRect();
    fingers.current.set(event.pointerId, at);
    const scale = scaleOf(view, rect);
    const held = grip.current;
    if (fingers.current.size === 2) return setView(pinched(view, rect, before, at, otherThan(fingers.current, event.pointerId)));
    if (!held) return;
    held.isMoving ||= Math.hypot(at.x - held.start.x, at.y - held.start.y) > TREMBLE;
    if (!held.isMoving) return;
    if (!held.grip) return setView(panned(view, (before.x - at.x) * scale, (before.y - at.y) * scale));
    setDraft(draftOf(held.grip, toRoom(view, rect, at), { tables, reach: REACH * scale, isFine: event.shiftKey }));
  };

  const letGo = (): void => {
    grip.current = null;
    setDraft(null);
  };

  const onPointerUp = (event: Pointer): void => {
    fingers.current.delete(event.pointerId);
    const held = grip.current;
    grip.current = null;
    if (held?.grip && held.isMoving) onDrop();
    else if (held && !held.grip && !held.isMoving) onSelect(null);
  };

  const onPointerCancel = (event: Pointer): void => {
    fingers.current.delete(event.pointerId);
    letGo();
  };

  return { onPointerDown, onPointerMove, onPointerUp, onPointerCancel };
}

/** What lies under the finger says itself what it is. */
function gripAt(event: Pointer, tables: readonly Table[], from: Point): Grip | null {
  const part = (event.target as Element).closest<SVGElement>('[data-grip]');
  const table = tables.find(({ id }) => id === part?.dataset['table']);
  if (!part || !table) return null;
  if (part.dataset['grip'] === 'corner') return { is: 'corner', table, corner: Number(part.dataset['corner']) };
  return part.dataset['grip'] === 'knob' ? { is: 'knob', table } : { is: 'table', table, from };
}

const otherThan = (fingers: ReadonlyMap<number, Point>, id: number): Point => [...fingers].find(([other]) => other !== id)![1];

function pinched(view: Viewport, rect: DOMRect, before: Point, at: Point, other: Point): Viewport {
  const apart = (one: Point): number => Math.max(1, Math.hypot(one.x - other.x, one.y - other.y));
  return zoomed(view, apart(at) / apart(before), toRoom(view, rect, { x: (at.x + other.x) / 2, y: (at.y + other.y) / 2 }));
}
