import type { CashMove, Drawer } from '@heard/shared/payments/payments-kinds.ts';
import { isAllowed } from '@heard/shared/staff/permissions.ts';
import { useCallback } from 'react';
import { useLive } from '../../live/live-context.ts';
import { useRow, useRows } from '../../live/use-live.ts';
import { Button } from '../../ui/Button.tsx';
import { useMoney } from '../../ui/use-money.ts';
import { MOVE_WORDS } from './move-words.ts';
import { useWallClock } from './use-wall-clock.ts';

export type DrawerDeed = CashMove['kind'] | 'close';

interface DrawerCardProps {
  readonly drawer: Drawer;
  readonly onDo: (deed: DrawerDeed) => void;
}

/** What should be in it is for those who see the day: whoever counts it counts without knowing. */
export function DrawerCard({ drawer, onDo }: DrawerCardProps) {
  const money = useMoney();
  const clock = useWallClock();
  const { role } = useLive().actor;
  const by = useRow('member', drawer.openedBy)?.name;
  const moves = useRows(
    'cashMove',
    useCallback((move: CashMove) => move.drawerId === drawer.id, [drawer.id]),
  );
  return (
    <article className="drawer" aria-label={drawer.name}>
      <header className="drawer-head">
        <h2>{drawer.name}</h2>
        <p>
          Float {money(drawer.float)} · opened {clock(drawer.openedAt)}
          {by && ` by ${by}`}
        </p>
      </header>
      {isAllowed(role, 'day.see') && (
        <p className="drawer-expected">
          <span>Should hold</span>
          <b>{money(drawer.expected)}</b>
        </p>
      )}
      <div className="drawer-deeds">
        {(['in', 'out', 'drop'] as const).map((kind) => (
          <Button key={kind} size="l" onClick={() => onDo(kind)}>
            {MOVE_WORDS[kind].deed}
          </Button>
        ))}
        <Button tone="primary" size="l" onClick={() => onDo('close')}>
          Count and close
        </Button>
      </div>
      {moves.length > 0 && (
        <ul className="drawer-moves">
          {moves.map(({ id, kind, amount, reason, at }) => (
            <li key={id}>
              <span>
                {MOVE_WORDS[kind].word}, {clock(at)} · {reason}
              </span>
              <b>{money(kind === 'in' ? amount : -amount)}</b>
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}
