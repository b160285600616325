import { buttonClass, type ButtonLook } from './button-class.ts';
import { Icon } from './Icon.tsx';
import { Link, type LinkProps } from './Link.tsx';

/** Looks like a button, goes somewhere. */
export function LinkButton({ tone, size, isWide, isIconOnly, icon, className, children, ...rest }: LinkProps & ButtonLook) {
  return (
    <Link className={buttonClass({ tone, size, isWide, isIconOnly }, className)} {...rest}>
      {icon && <Icon name={icon} />}
      {isIconOnly ? <span className="visually-hidden">{children}</span> : children}
    </Link>
  );
}
