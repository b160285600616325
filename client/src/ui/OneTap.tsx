import { useRef, type MouseEvent, type ReactNode } from 'react';

interface OneTapProps {
  readonly className?: string;
  readonly children: ReactNode;
}

/** A second tap this soon was meant for what lay there before. */
const SAME_TAP_MS = 350;

/** Steps of a meal follow each other at the same place: a double tap must not take two of them. */
export function OneTap({ className, children }: OneTapProps) {
  const last = useRef(-SAME_TAP_MS);
  const guard = (event: MouseEvent): void => {
    if (event.timeStamp - last.current >= SAME_TAP_MS) {
      last.current = event.timeStamp;
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={className} onClickCapture={guard}>
      {children}
    </div>
  );
}
