import { counted } from '../../ui/elapsed.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { useClock } from './use-clock.ts';
import type { CheckView } from './check-view.ts';

export function CheckHead({ view: { check, title, serverName } }: { readonly view: CheckView }) {
  const clock = useClock();
  const facts = [check.covers > 0 && counted(check.covers, 'cover'), serverName, `opened ${clock(check.openedAt)}`].filter(Boolean);
  return (
    <header className="check-head">
      <LinkButton tone="quiet" icon="back" isIconOnly to="/checks">
        All checks
      </LinkButton>
      <div>
        <h1>{title}</h1>
        <p>
          Check {check.number} · {facts.join(' · ')}
        </p>
      </div>
      {check.droppedAt !== null && check.status === 'open' && (
        <Badge hue={310} icon="receipt">
          Dropped {clock(check.droppedAt)}
        </Badge>
      )}
      {check.status === 'voided' && <Badge icon="close">Voided</Badge>}
    </header>
  );
}
