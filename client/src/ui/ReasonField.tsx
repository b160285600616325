import './reason.css';
import { Field } from './Field.tsx';
import { Input } from './Input.tsx';

interface ReasonFieldProps {
  readonly label: string;
  /** The usual ones, one tap each. */
  readonly usual: readonly string[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** The contract's limit for a reason, in UTF-16 units. */
const LONGEST = 120;

/** Why something is done: one tap, or in one's own words. */
export function ReasonField({ label, usual, value, onChange }: ReasonFieldProps) {
  return (
    <Field label={label}>
      {(ties) => (
        <div className="reason">
          <fieldset className="reason-usual" aria-label={`${label} The usual`}>
            {usual.map((why) => (
              <button
                key={why}
                type="button"
                className="reason-chip"
                aria-pressed={value === why}
                onClick={() => onChange(value === why ? '' : why)}
              >
                {why}
              </button>
            ))}
          </fieldset>
          <Input
            {...ties}
            autoComplete="off"
            placeholder="In your own words"
            maxLength={LONGEST}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        </div>
      )}
    </Field>
  );
}
