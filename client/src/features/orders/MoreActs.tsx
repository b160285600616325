import { isAllowed } from '@heard/shared/staff/permissions.ts';
import { useLive } from '../../live/live-context.ts';
import { useAct } from '../../live/use-live.ts';
import { useMay } from '../../live/use-may.ts';
import { Button } from '../../ui/Button.tsx';
import { wentThrough } from '../../ui/went-through.ts';
import { CHECK_ACTS, hasPieces, type DoOnCheck } from './check-acts.ts';
import type { CheckView } from './check-view.ts';

interface MoreActsProps {
  readonly view: CheckView;
  readonly onDo: DoOnCheck;
  readonly onDropped?: () => void;
}

/** What is done to a check besides ordering and paying. */
export function MoreActs({ view, onDo, onDropped }: MoreActsProps) {
  const { check, totals } = view;
  const may = useMay();
  const act = useAct();
  const { role } = useLive().actor;
  const has = hasPieces(view);
  const acts = CHECK_ACTS.filter(({ command, needsPieces }) => may(command) && (has || !needsPieces));
  return (
    <>
      {isAllowed(role, 'checks.open') && totals.subtotal > 0 && (
        <Button size="l" icon="receipt" isWide onClick={() => wentThrough(act('dropCheck', { checkId: check.id })) && onDropped?.()}>
          {check.droppedAt === null ? 'Drop the check' : 'Drop it again'}
        </Button>
      )}
      {totals.subtotal > 0 && (
        <Button size="l" icon="note" isWide onClick={() => onDo('print')}>
          Print
        </Button>
      )}
      <div className="more-acts">
        {acts.map(({ deed, word, icon }) => (
          <Button key={deed} size="l" icon={icon} onClick={() => onDo(deed)}>
            {word}
          </Button>
        ))}
      </div>
    </>
  );
}
