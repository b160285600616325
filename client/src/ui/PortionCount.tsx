import './portion-count.css';
import { useState } from 'react';
import { Button } from './Button.tsx';
import { counted } from './elapsed.ts';
import { Stepper } from './Stepper.tsx';

interface PortionCountProps {
  readonly name: string;
  /** Null or none left: it begins at a usual batch. */
  readonly remaining: number | null;
  readonly onCount: (portions: number) => void;
}

const BATCH = 10;
/** More than a kitchen makes of anything in a day. */
const MOST = 999;

/** Says how many portions of an item are left. */
export function PortionCount({ name, remaining, onCount }: PortionCountProps) {
  const [portions, setPortions] = useState(remaining || BATCH);
  return (
    <div className="portion-count">
      <Stepper label={`Portions of ${name}`} size="l" min={1} max={MOST} value={portions} onChange={setPortions} />
      <Button size="l" onClick={() => onCount(portions)}>
        Count {counted(portions, 'portion')}
      </Button>
    </div>
  );
}
