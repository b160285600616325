import { useLayoutEffect, useState, type RefObject } from 'react';
import type { Hand } from './use-hand.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
  /** Pixels of 1em there. */
  readonly em: number;
}

/** Null until the element was measured, which is before it is painted. */
export function useSize(ref: RefObject<HTMLElement | null>, hand: Hand): Size | null {
  const [size, setSize] = useState<Size | null>(null);
  useLayoutEffect(() => {
    const element = ref.current!;
    const measure = (): void => {
      const next = { width: element.clientWidth, height: element.clientHeight, em: parseFloat(getComputedStyle(element).fontSize) || 16 };
      setSize((was) => (was && was.width === next.width && was.height === next.height && was.em === next.em ? was : next));
    };
    measure();
    let callOff = (): void => {};
    const observer = new ResizeObserver(() => {
      callOff();
      callOff = hand.whenCalm(measure);
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
      callOff();
    };
  }, [ref, hand]);
  return size;
}
