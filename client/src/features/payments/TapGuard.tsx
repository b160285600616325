import { useRef, type MouseEvent, type ReactNode } from 'react';

interface TapGuardProps {
  /** What is being asked: changes with whatever lies under the finger. */
  readonly view: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A second tap this soon and this near was meant for what lay there before. */
const SAME_TAP_MS = 350;
const SAME_PLACE_PX = 24;

/** A keypad is tapped fast; but no double tap may answer the next question as well. */
export function TapGuard({ view, className, children }: TapGuardProps) {
  const last = useRef({ view, at: -SAME_TAP_MS, x: 0, y: 0 });
  const guard = (event: MouseEvent): void => {
    const { timeStamp: at, clientX: x, clientY: y } = event;
    const isPointer = x !== 0 || y !== 0;
    const isSame = at - last.current.at < SAME_TAP_MS && Math.hypot(x - last.current.x, y - last.current.y) < SAME_PLACE_PX;
    if (isPointer && isSame && last.current.view !== view) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    last.current = { view, at, x, y };
  };
  return (
    <div className={className} onClickCapture={guard}>
      {children}
    </div>
  );
}
