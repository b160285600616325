import { useMemo, useState } from 'react';
import { Stepper } from '../../ui/Stepper.tsx';
import { Outcome } from './Outcome.tsx';
import { amountsDeed, checksOfSplit, type SplitProps } from './split-deed.ts';
import { evenly } from './split-plan.ts';
import { useDue } from './use-due.ts';
import { MOST_PARTS } from './use-fresh-ids.ts';

/** Everybody pays the same. */
export function SplitEvenly({ check, ids, onDone }: SplitProps) {
  const due = useDue(check.id);
  const [count, setCount] = useState(() => Math.min(MOST_PARTS, Math.max(2, check.covers)));
  const { parts, rest } = useMemo(() => evenly(due, ids, count), [due, ids, count]);
  const deeds = useMemo(() => amountsDeed(check, parts, rest), [check, parts, rest]);
  return (
    <>
      <div className="split-count">
        <span>How many checks?</span>
        <Stepper label="How many checks" size="l" min={2} max={MOST_PARTS} value={count} onChange={setCount} />
      </div>
      <Outcome
        deeds={deeds}
        checks={checksOfSplit(check, `Share 1 of ${count}`, parts)}
        verb={`Split into ${count} checks`}
        missing="Too little is due for so many"
        said={`Check ${check.number} was split.`}
        onDone={onDone}
      />
    </>
  );
}
