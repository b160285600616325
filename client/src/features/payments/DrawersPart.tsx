import type { Drawer } from '@heard/shared/payments/payments-kinds.ts';
import { useState } from 'react';
import { useRows } from '../../live/use-live.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { CloseDrawerSheet } from './CloseDrawerSheet.tsx';
import { ClosedDrawers } from './ClosedDrawers.tsx';
import { DrawerCard, type DrawerDeed } from './DrawerCard.tsx';
import { MoveCashSheet } from './MoveCashSheet.tsx';
import { OpenDrawerSheet } from './OpenDrawerSheet.tsx';

const isOpen = ({ closedAt }: Drawer): boolean => closedAt === null;
const byName = (a: Drawer, b: Drawer): number => a.name.localeCompare(b.name);

/** The drawers that are open, what moves in and out of them, and how those before were counted. */
export function DrawersPart() {
  const drawers = useRows('drawer', isOpen, byName);
  const [isOpening, setOpening] = useState(false);
  const [doing, setDoing] = useState<{ readonly drawer: Drawer; readonly deed: DrawerDeed } | null>(null);
  const close = (): void => setDoing(null);
  const open = (
    <Button tone={drawers.length === 0 ? 'primary' : 'plain'} size="l" icon="plus" onClick={() => setOpening(true)}>
      Open a drawer
    </Button>
  );
  return (
    <section className="till-part" aria-label="Drawers">
      {drawers.length === 0 ? (
        <EmptyState icon="cash" title="No drawer is open" action={open}>
          Cash that is taken now is in somebody’s pocket. Count the float into a drawer to have it counted with.
        </EmptyState>
      ) : (
        <>
          {drawers.map((drawer) => (
            <DrawerCard key={drawer.id} drawer={drawer} onDo={(deed) => setDoing({ drawer, deed })} />
          ))}
          {open}
        </>
      )}
      <ClosedDrawers />
      {isOpening && <OpenDrawerSheet onClose={() => setOpening(false)} />}
      {doing && doing.deed !== 'close' && <MoveCashSheet drawer={doing.drawer} kind={doing.deed} onClose={close} />}
      {doing?.deed === 'close' && <CloseDrawerSheet drawerId={doing.drawer.id} onClose={close} />}
    </section>
  );
}
