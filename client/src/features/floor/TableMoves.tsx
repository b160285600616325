import { isAllowed } from '@heard/shared/staff/permissions.ts';
import { useState } from 'react';
import { useLive } from '../../live/live-context.ts';
import { useAct } from '../../live/use-live.ts';
import { Button } from '../../ui/Button.tsx';
import { Stepper } from '../../ui/Stepper.tsx';
import { showToast } from '../../ui/toast-list.ts';
import { wentThrough } from '../../ui/went-through.ts';
import type { TableView } from './floor-view.ts';
import { PartyServer } from './PartyServer.tsx';
import { PickTable, type Picking } from './PickTable.tsx';

/** What happens beside the meal: guests become more, change tables or hands, tables are pushed together and apart. */
export function TableMoves({ view }: { readonly view: TableView }) {
  const act = useAct();
  const { role } = useLive().actor;
  const [picking, setPicking] = useState<Picking | null>(null);
  if (!isAllowed(role, 'floor.seat')) return null;
  const { party, leadId, name } = view;
  const isJoined = name !== view.table.name;
  const part = (): void => {
    if (wentThrough(act('partTables', { tableId: leadId }))) showToast(`Tables ${name} stand apart again.`);
  };
  return (
    <section className="moves" aria-label="Change">
      {party && (
        <>
          <div className="moves-row">
            <span>Guests</span>
            <Stepper
              label="Guests"
              min={1}
              max={60}
              value={party.covers}
              onChange={(covers) => wentThrough(act('setPartyCovers', { partyId: party.id, covers }))}
            />
          </div>
          <PartyServer party={party} />
        </>
      )}
      <div className="moves-buttons">
        {party && (
          <Button size="l" icon="forward" onClick={() => setPicking('move')}>
            Move
          </Button>
        )}
        {view.standing.state !== 'dirty' && (
          <Button size="l" icon="plus" onClick={() => setPicking('join')}>
            Join
          </Button>
        )}
        {isJoined && (
          <Button size="l" icon="minus" onClick={part}>
            Part
          </Button>
        )}
      </div>
      {picking && <PickTable view={view} picking={picking} onClose={() => setPicking(null)} />}
    </section>
  );
}
