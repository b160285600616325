import type { ButtonHTMLAttributes } from 'react';
import { buttonClass, type ButtonLook } from './button-class.ts';
import { Icon } from './Icon.tsx';

export type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & ButtonLook;

/** `tone="primary"` is for the one obvious next action of a screen. */
export function Button({ tone, size, isWide, isIconOnly, icon, className, children, ...rest }: ButtonProps) {
  return (
    <button type="button" className={buttonClass({ tone, size, isWide, isIconOnly }, className)} {...rest}>
      {icon && <Icon name={icon} />}
      {isIconOnly ? <span className="visually-hidden">{children}</span> : children}
    </button>
  );
}
