import './empty-state.css';
import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';

interface EmptyStateProps {
  readonly icon: IconName;
  readonly title: ReactNode;
  /** Nothing else is on the page, so the title is the page's own. */
  readonly isWholePage?: boolean;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}

/** Nothing is here: says why, and what to do about it. */
export function EmptyState({ icon, title, isWholePage = false, children, action }: EmptyStateProps) {
  const Title = isWholePage ? 'h1' : 'h2';
  return (
    <div className="empty">
      <span className="empty-icon">
        <Icon name={icon} size={2} />
      </span>
      <Title className="empty-title">{title}</Title>
      {children && <div className="empty-says">{children}</div>}
      {action}
    </div>
  );
}
