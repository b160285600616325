import type { Drawer } from '@heard/shared/payments/payments-kinds.ts';
import { useRow, useRows } from '../../live/use-live.ts';
import { useMoney } from '../../ui/use-money.ts';
import { overWords } from './over-words.ts';
import { useWallClock } from './use-wall-clock.ts';

const isClosed = ({ closedAt }: Drawer): boolean => closedAt !== null;
const lastFirst = (a: Drawer, b: Drawer): number => b.closedAt! - a.closedAt!;

/** Those of the last day, with what was over or short. */
export function ClosedDrawers() {
  const drawers = useRows('drawer', isClosed, lastFirst);
  if (drawers.length === 0) return null;
  return (
    <section aria-label="Closed drawers">
      <h2 className="till-word">Closed</h2>
      <ul className="till-list">
        {drawers.map((drawer) => (
          <ClosedDrawer key={drawer.id} drawer={drawer} />
        ))}
      </ul>
    </section>
  );
}

function ClosedDrawer({ drawer }: { readonly drawer: Drawer }) {
  const money = useMoney();
  const clock = useWallClock();
  const by = useRow('member', drawer.closedBy)?.name;
  const { cents, word } = overWords(drawer);
  return (
    <li className="till-row" data-off={cents !== 0 || undefined}>
      <span className="till-row-says">
        <b>{drawer.name}</b>
        <small>{[`closed ${clock(drawer.closedAt!)}`, by, `${money(drawer.counted ?? 0)} counted`].filter(Boolean).join(' · ')}</small>
      </span>
      <span className="till-row-money">
        <b>{cents === 0 ? word : money(Math.abs(cents))}</b>
        {cents !== 0 && <small>{word}</small>}
      </span>
    </li>
  );
}
