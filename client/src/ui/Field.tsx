import './field.css';
import { Input } from './Input.tsx';
import { useId, type InputHTMLAttributes, type ReactNode } from 'react';

interface FieldProps {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: ReactNode;
  /** The control; it is handed the ids that tie it to label, hint and error. */
  readonly children: (ties: { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true }) => ReactNode;
}

export function Field({ label, hint, error, children }: FieldProps) {
  const id = useId();
  const says = error ?? hint;
  const ties = { id, ...(says ? { 'aria-describedby': `${id}-says` } : {}), ...(error ? { 'aria-invalid': true as const } : {}) };
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {children(ties)}
      {says && (
        <p id={`${id}-says`} className={error ? 'field-error' : 'field-hint'} role={error ? 'alert' : undefined}>
          {says}
        </p>
      )}
    </div>
  );
}

type TextFieldProps = Omit<FieldProps, 'children'> & InputHTMLAttributes<HTMLInputElement>;

export function TextField({ label, hint, error, ...input }: TextFieldProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(ties) => <Input {...input} {...ties} />}
    </Field>
  );
}
