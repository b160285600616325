import './stepper.css';
import { Button } from './Button.tsx';

interface StepperProps {
  /** What is counted: "Covers", "Quantity of Burger". */
  readonly label: string;
  readonly value: number;
  readonly min?: number;
  readonly max?: number;
  readonly size?: 'm' | 'l';
  readonly onChange: (value: number) => void;
}

export function Stepper({ label, value, min = 0, max = 99, size = 'm', onChange }: StepperProps) {
  return (
    <fieldset className="stepper" aria-label={label}>
      <Button size={size} icon="minus" isIconOnly disabled={value <= min} onClick={() => onChange(value - 1)}>
        Fewer
      </Button>
      <output className="stepper-value" aria-live="polite">
        {value}
      </output>
      <Button size={size} icon="plus" isIconOnly disabled={value >= max} onClick={() => onChange(value + 1)}>
        More
      </Button>
    </fieldset>
  );
}
