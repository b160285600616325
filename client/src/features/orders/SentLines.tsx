import type { KindName } from '@heard/shared/live/kinds.ts';
import type { Check } from '@heard/shared/orders/orders-kinds.ts';
import { linesOf } from '@heard/shared/orders/lines-of.ts';
import { useSelect } from '../../live/use-live.ts';
import { useUnsentLines } from './use-unsent-lines.ts';
import { SentLine } from './SentLine.tsx';

interface SentLinesProps {
  readonly check: Check;
}

const KINDS: readonly KindName[] = ['line'];

/** What the kitchen already has or is told to wait with, and how it stands. */
export function SentLines({ check }: SentLinesProps) {
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
    </section>
  );
}
