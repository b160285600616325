import './badge.css';
import type { CSSProperties, ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';

interface BadgeProps {
  /** 0–360; without one the badge is grey. */
  readonly hue?: number;
  /** 0 grey … 1 full. */
  readonly chroma?: number;
  readonly icon?: IconName;
  readonly children: ReactNode;
}

/** A state in one word, with its hue and its shape. */
export function Badge({ hue, chroma = hue === undefined ? 0.15 : 1, icon, children }: BadgeProps) {
  return (
    <span className="badge hued" style={{ '--hue': hue ?? 70, '--chroma': chroma } as CSSProperties}>
      {icon && <Icon name={icon} size={1} />}
      {children}
    </span>
  );
}
