import './field.css';
import type { InputHTMLAttributes } from 'react';

/** A bare text box; whoever uses it brings the label. */
export function Input({ className = '', ...rest }: InputHTMLAttributes<HTMLInputElement>) {
  return <input className={`input ${className}`} {...rest} />;
}
