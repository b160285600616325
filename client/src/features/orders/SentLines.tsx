import type { KindName } from '@heard/shared/live/kinds.ts';
import type { Check, Line } from '@heard/shared/orders/orders-kinds.ts';
import { linesOf } from '@heard/shared/orders/lines-of.ts';
import { newId, useAct, useSelect } from '../../live/use-live.ts';
import { Button } from '../../ui/Button.tsx';
import { grouped } from '../../ui/grouped.ts';
import { wentThrough } from '../../ui/went-through.ts';
import { repeatRound, type Draft } from './draft.ts';
import { useUnsentLines } from './use-unsent-lines.ts';
import { SentLine } from './SentLine.tsx';

interface SentLinesProps {
  readonly check: Check;
  readonly change: (change: (draft: Draft) => Draft) => void;
}

const KINDS: readonly KindName[] = ['line'];

/** What the kitchen already has or is told to wait with, and how it stands. */
export function SentLines({ check, change }: SentLinesProps) {
  const lines = useSelect(KINDS, (state) => linesOf(state, check.id));
  const unsent = useUnsentLines(lines.map((line) => line.id));
  if (lines.length === 0) return null;
  return (
    <section className="sent" aria-label="Sent">
      <ul className="sent-lines">
        {lines.map((line) => (
          <SentLine key={line.id} line={line} isUnsent={unsent.has(line.id)} />
        ))}
      </ul>
      <div className="sent-actions">
        <FireHeld check={check} lines={lines} />
        <Button icon="sync" onClick={() => change((draft) => repeatRound(draft, lastRound(lines), newId))}>
          Repeat last round
        </Button>
      </div>
    </section>
  );
}

const lastRound = (lines: readonly Line[]): Line[] => lines.filter((line) => line.orderId === lines.at(-1)?.orderId);

/** One button per course that waits, the first course first. */
function FireHeld({ check, lines }: { readonly check: Check; readonly lines: readonly Line[] }) {
  const act = useAct();
  const held = grouped(
    lines.filter((line) => line.status === 'held').sort((a, b) => a.course - b.course),
    (line) => line.course,
  );
  return [...held].map(([course, waiting]) => (
    <Button
      key={course}
      icon="flame"
      onClick={() => wentThrough(act('fireLines', { checkId: check.id, lineIds: waiting.map((line) => line.id) }))}
    >
      Fire course {course} ({waiting.length})
    </Button>
  ));
}
