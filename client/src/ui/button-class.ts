import './button.css';
import type { IconName } from './icons.ts';

export interface ButtonLook {
  readonly tone?: 'primary' | 'plain' | 'quiet' | 'danger' | undefined;
  /** m 44 px, l 56 px (floor and pad), xl 72 px. */
  readonly size?: 'm' | 'l' | 'xl' | undefined;
  readonly isWide?: boolean | undefined;
  /** The children are then the name that is read aloud. */
  readonly isIconOnly?: boolean | undefined;
  readonly icon?: IconName | undefined;
}

export function buttonClass({ tone = 'plain', size = 'm', isWide, isIconOnly }: ButtonLook, more = ''): string {
  return ['button', `button-${tone}`, `button-${size}`, isWide && 'button-wide', isIconOnly && 'button-icon', more]
    .filter(Boolean)
    .join(' ');
}
