import './banner.css';
import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';

interface BannerProps {
  /** calm: good to know. warn: take care. alarm: somebody has to act now. good: it went well. */
  readonly tone: 'calm' | 'warn' | 'alarm' | 'good';
  readonly icon?: IconName;
  readonly children: ReactNode;
  readonly action?: ReactNode;
}

const ICON_OF = { calm: 'clock', warn: 'alert', alarm: 'alert', good: 'tick' } as const;

/** A sentence across the screen that stays until it no longer holds. An alarm interrupts whoever listens; the others wait. */
export function Banner({ tone, icon = ICON_OF[tone], children, action }: BannerProps) {
  return (
    <div className={`banner banner-${tone}`} role={tone === 'alarm' ? 'alert' : 'status'}>
      <Icon name={icon} />
      <div className="banner-says">{children}</div>
      {action && <div className="banner-action">{action}</div>}
    </div>
  );
}
