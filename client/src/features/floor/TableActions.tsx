import { isAllowed } from '@heard/shared/staff/permissions.ts';
import { useLive } from '../../live/live-context.ts';
import { useAct } from '../../live/use-live.ts';
import { Button } from '../../ui/Button.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { OneTap } from '../../ui/OneTap.tsx';
import { wentThrough } from '../../ui/went-through.ts';
import type { TableView } from './floor-view.ts';
import { SeatParty } from './SeatParty.tsx';

interface TableActionsProps {
  readonly view: TableView;
  readonly onDone: () => void;
}

/** The next step of the meal stands first and alone; the rest follows quietly. */
export function TableActions({ view, onDone }: TableActionsProps) {
  const { role } = useLive().actor;
  const { state } = view.standing;
  const mayOrder = isAllowed(role, 'orders.send');
  if (state === 'available' || state === 'reserved') return <SeatParty table={view.table} seats={view.seats} mayOrder={mayOrder} />;
  return (
    <OneTap className="actions">
      {state === 'dirty' && <CleanTable tableId={view.table.id} onDone={onDone} />}
      {state !== 'dirty' && mayOrder && <MealActions view={view} />}
      {view.party && view.checks.length === 0 && <ClearParty partyId={view.party.id} isNext={state === 'paid'} />}
    </OneTap>
  );
}

function MealActions({ view: { table, standing, checks } }: { readonly view: TableView }) {
  const act = useAct();
  const [check] = checks;
  const isOrderNext = standing.state === 'seated' || standing.state === 'ordered';
  const isDropNext = standing.state === 'served';
  const orderWord = standing.state === 'seated' ? 'Take the order' : 'Add to the order';
  return (
    <>
      {check && standing.state === 'dropped' && (
        <LinkButton tone="primary" size="xl" icon="cash" isWide to={`/checks/${check.id}?pay=now`}>
          Take payment
        </LinkButton>
      )}
      {check && isDropNext && (
        <Button
          tone="primary"
          size="xl"
          icon="receipt"
          isWide
          onClick={() => checks.every((open) => wentThrough(act('dropCheck', { checkId: open.id })))}
        >
          Drop the check
        </Button>
      )}
      <LinkButton
        tone={isOrderNext ? 'primary' : 'plain'}
        size={isOrderNext ? 'xl' : 'l'}
        icon={isOrderNext ? 'note' : 'plus'}
        isWide
        to={`/floor/table/${table.id}/order`}
      >
        {orderWord}
      </LinkButton>
    </>
  );
}

function ClearParty({ partyId, isNext }: { readonly partyId: string; readonly isNext: boolean }) {
  const act = useAct();
  return (
    <Button
      tone={isNext ? 'primary' : 'plain'}
      size={isNext ? 'xl' : 'l'}
      icon="signOut"
      isWide
      onClick={() => wentThrough(act('clearParty', { partyId }))}
    >
      The guests have left
    </Button>
  );
}

function CleanTable({ tableId, onDone }: { readonly tableId: string; readonly onDone: () => void }) {
  const act = useAct();
  return (
    <Button tone="primary" size="xl" icon="tick" isWide onClick={() => wentThrough(act('cleanTable', { tableId })) && onDone()}>
      The table is clean
    </Button>
  );
}
