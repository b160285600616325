import type { ReactNode } from 'react';

interface TickBoxProps {
  readonly isTicked: boolean;
  readonly onChange: (isTicked: boolean) => void;
  readonly children: ReactNode;
}

export function TickBox({ isTicked, onChange, children }: TickBoxProps) {
  return (
    <label className="stations-tick">
      <input type="checkbox" checked={isTicked} onChange={(event) => onChange(event.target.checked)} />
      <span>{children}</span>
    </label>
  );
}
