import { useLive } from '../../live/live-context.ts';
import { useRow } from '../../live/use-live.ts';
import { useMay } from '../../live/use-may.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import type { DoOnCheck } from './check-acts.ts';
import type { CheckView } from './check-view.ts';
import { CheckLines } from './CheckLines.tsx';
import { PartyTabs } from './PartyTabs.tsx';
import { useClock } from './use-clock.ts';

/** A paid check as the guest may take it home; printing leaves only the paper. */
export function Receipt({ view, onDo }: { readonly view: CheckView; readonly onDo: DoOnCheck }) {
  const { check, title, serverName } = view;
  const clock = useClock();
  const may = useMay();
  const restaurant = useRow('restaurant', useLive().actor.restaurantId);
  return (
    <article className="check check-closed">
      <PartyTabs view={view} />
      <div className="check-paper receipt">
        <header className="receipt-head">
          <h1>{restaurant?.name}</h1>
          <p>
            {title} · check {check.number} · {check.businessDay}
          </p>
          {serverName && <p>Served by {serverName}</p>}
          <Badge hue={125} icon="paid">
            Paid {check.closedAt !== null && clock(check.closedAt)}
          </Badge>
        </header>
        <CheckLines view={view} />
        <p className="receipt-thanks">Thank you. Come again soon.</p>
      </div>
      <aside className="check-actions" aria-label="What to do with this check">
        <LinkButton tone="primary" size="xl" icon="floor" isWide to="/floor">
          Back to the floor
        </LinkButton>
        <Button size="l" icon="receipt" isWide onClick={() => onDo('print')}>
          Print or mail the receipt
        </Button>
        {may('reopenCheck') && check.recalledOn === null && (
          <Button size="l" icon="sync" isWide onClick={() => onDo('reopen')}>
            Reopen the check
          </Button>
        )}
        <LinkButton tone="quiet" size="l" isWide to="/checks">
          All checks
        </LinkButton>
      </aside>
    </article>
  );
}
