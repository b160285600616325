import { useEffect, useRef, useState, type RefObject } from 'react';
import { scaleOf, toRoom } from './to-room.ts';
import { panned, zoomed, type Viewport } from './viewport.ts';

/** One notch of a wheel brings the room nearer by about a tenth. */
const PER_PX = 0.001;

export interface Looking {
  readonly ref: RefObject<SVGSVGElement | null>;
  readonly view: Viewport;
  readonly setView: (view: Viewport) => void;
  /** cm per px, for what keeps its size on the screen. */
  readonly scale: number;
}

/** What is looked at. A wheel pans, with Ctrl (and pinched on a trackpad) it zooms: native, as React may not stop the page from doing it. */
export function useViewport(first: Viewport): Looking {
  const ref = useRef<SVGSVGElement>(null);
  const [view, setView] = useState(first);
  const [size, setSize] = useState({ width: 1_000, height: 750 });
  useEffect(() => {
    const svg = ref.current!;
    const watcher = new ResizeObserver(([entry]) => entry && setSize(entry.contentRect));
    watcher.observe(svg);
    const wheel = (event: WheelEvent): void => {
      event.preventDefault();
      const rect = svg.getBoundingClientRect();
      setView((now) => {
        if (event.ctrlKey || event.metaKey) {
          return zoomed(now, Math.exp(-event.deltaY * PER_PX * 3), toRoom(now, rect, { x: event.clientX, y: event.clientY }));
        }
        const scale = scaleOf(now, rect);
        return panned(now, event.deltaX * scale, event.deltaY * scale);
      });
    };
    svg.addEventListener('wheel', wheel, { passive: false });
    return () => {
      watcher.disconnect();
      svg.removeEventListener('wheel', wheel);
    };
  }, []);
  const scale = size.width > 0 && size.height > 0 ? scaleOf(view, { left: 0, top: 0, ...sizeOf(size) }) : 1;
  return { ref, view, setView, scale };
}

const sizeOf = ({ width, height }: { width: number; height: number }): { width: number; height: number } => ({ width, height });
