import './choice.css';
import { useId, type ReactNode } from 'react';

interface ChoiceProps<V extends string | number> {
  readonly label: string;
  readonly value: V;
  readonly options: readonly { readonly value: V; readonly says: ReactNode }[];
  readonly onChange: (value: V) => void;
  readonly className?: string;
}

/** One of a few, all in sight: native radios, so arrow keys and screen readers work as everywhere. */
export function Choice<V extends string | number>({ label, value, options, onChange, className = '' }: ChoiceProps<V>) {
  const name = useId();
  return (
    <fieldset className={`choice ${className}`}>
      <legend className="visually-hidden">{label}</legend>
      {options.map((option) => (
        <label key={option.value} className="choice-option">
          <input
            className="choice-input"
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span className="choice-says">{option.says}</span>
        </label>
      ))}
    </fieldset>
  );
}
