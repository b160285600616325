import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { counted } from '../../ui/elapsed.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import type { DoOnCheck } from './check-acts.ts';
import type { CheckView } from './check-view.ts';
import { useClock } from './use-clock.ts';

interface CheckHeadProps {
  readonly view: CheckView;
  /** Absent where nothing can be changed any more. */
  readonly onDo?: DoOnCheck | undefined;
}

export function CheckHead({ view: { check, title, serverName }, onDo }: CheckHeadProps) {
  const clock = useClock();
  const covers = counted(check.covers, 'cover');
  const server = serverName || 'Nobody serves it';
  return (
    <header className="check-head">
      <LinkButton tone="quiet" icon="back" isIconOnly to="/checks">
        All checks
      </LinkButton>
      <div>
        <h1>{title}</h1>
        <p>
          Check {check.number} · opened {clock(check.openedAt)}
        </p>
      </div>
      {check.droppedAt !== null && check.status === 'open' && (
        <Badge hue={310} icon="receipt">
          Dropped {clock(check.droppedAt)}
        </Badge>
      )}
      {check.status === 'voided' && <Badge icon="close">{check.mergedInto ? 'Merged' : 'Voided'}</Badge>}
      <div className="check-facts">
        {onDo ? (
          <>
            <Button tone="quiet" icon="party" aria-label={`${covers}, change`} onClick={() => onDo('covers')}>
              {covers}
            </Button>
            <Button tone="quiet" icon="person" aria-label={`${server}, hand over`} onClick={() => onDo('server')}>
              {server}
            </Button>
          </>
        ) : (
          <p>{[check.covers > 0 && covers, serverName].filter(Boolean).join(' · ')}</p>
        )}
      </div>
    </header>
  );
}
